"""The lists of elements and attributes hold what the theme writes, and nothing that nothing needs."""

import hashlib
import re
from pathlib import Path

import pytest

from showcase.publishing.verifying import markup
from showcase.publishing.verifying.allowed import COMMON, DATA, HTML, META_NAMES, SVG
from showcase.publishing.verifying.allowed_form import FORM_COMMON, FORM_DATA, FORM_HTML, FORM_PAGE, LIBRARIES

from .conftest import HOME

TEMPLATES = sorted((HOME / "theme").rglob("*.html"))
OF_THE_FORM = ("submit.html", "form-field.html")
_JINJA = re.compile(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}", re.DOTALL)
_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9]*)((?:\s[^<>]*)?)>")
_ATTRIBUTE = re.compile(r"""\s([a-zA-Z][a-zA-Z0-9:-]*)(?=[\s=/]|$)(?:="[^"]*")?""")


def written_in(template: Path) -> list[tuple[str, set[str]]]:
    """The elements of a template with their attributes; those whose tag is filled in later (``<h{{ level }}>``) not."""
    found = _TAG.findall(_JINJA.sub("", template.read_text(encoding="utf-8")))
    return [(tag, set(_ATTRIBUTE.findall(attributes.rstrip("/")))) for tag, attributes in found if tag != "h"]


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.relative_to(HOME).as_posix())
def test_what_a_template_writes_is_on_the_lists(template: Path) -> None:
    """A part that is rarely shown would otherwise be found only on the day it is."""
    form = template.name in OF_THE_FORM or template.name == "main.html"
    html, common, data = (FORM_HTML, FORM_COMMON, FORM_DATA) if form else (HTML, COMMON, DATA)
    for tag, names in written_in(template):
        assert tag in SVG or tag in html, tag
        assert names <= SVG.get(tag, {}).keys() | html.get(tag, {}).keys() | common.keys() | data.keys(), tag


def test_nothing_is_on_the_lists_that_no_page_needs(site_folder: Path, sound_site: Path) -> None:
    used: dict[str, set[str]] = {}
    names: set[str] = set()
    for template in TEMPLATES:
        if template.name in OF_THE_FORM:
            continue
        for tag, attributes in written_in(template):
            used.setdefault(tag, set()).update(attributes)
    for path in [*site_folder.rglob("*.html"), *sound_site.rglob("*.html")]:
        if path.as_posix().endswith(FORM_PAGE):
            continue
        for node in markup.read(path.read_text(encoding="utf-8")).nodes:
            used.setdefault(node.tag, set()).update(node.attributes)
            names.add(node.attributes.get("name", ""))
    listed = [*HTML.items(), *SVG.items()]
    assert [f"<{tag} {name}>" for tag, own in listed for name in own if name not in used.get(tag, ())] == []
    assert {tag for tag, _ in listed} == used.keys()
    assert {*COMMON, *DATA} <= set().union(*used.values())
    assert names >= META_NAMES


def test_the_form_page_needs_what_only_it_may_hold(site_folder: Path) -> None:
    nodes = markup.read((site_folder / FORM_PAGE).read_text(encoding="utf-8")).nodes
    used = {name for node in nodes for name in node.attributes}
    assert FORM_HTML.keys() - HTML.keys() <= {node.tag for node in nodes}
    assert {*FORM_COMMON, *FORM_DATA} - {*COMMON, *DATA} <= used
    for tag, own in FORM_HTML.items():
        further = own.keys() - HTML.get(tag, {}).keys()
        assert further <= {name for node in nodes if node.tag == tag for name in node.attributes}, tag


def test_every_known_library_lies_in_the_theme_and_on_its_list() -> None:
    vendor = HOME / "theme" / "vendor"
    there = {hashlib.sha256(path.read_bytes()).hexdigest() for path in vendor.rglob("*.js")}
    listed = (vendor / "README.md").read_text(encoding="utf-8")
    assert LIBRARIES.keys() <= there
    assert [digest for digest in LIBRARIES if digest not in listed] == []
