"""What the browser editor is told follows the fields and the lists, and the site holds it to its own rules."""

import json
import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from showcase.domain.admin import SERVICES, Admin, faults
from showcase.domain.brand import Brand
from showcase.domain.case import Case
from showcase.domain.fields import FieldDescription, Kind, descriptions
from showcase.domain.registry import Registry
from showcase.publishing.admin.config import configuration
from showcase.publishing.admin.fields import FORMS, fields_of, hint_of
from showcase.publishing.admin.files import admin_files
from showcase.publishing.admin.policy import policy
from showcase.publishing.admin.shape import shape_of
from showcase.publishing.verifying.addresses import Place
from showcase.publishing.verifying.editor import UNWANTED, look_at_editor, place_faults
from showcase.publishing.verifying.inventory import take_inventory
from showcase.reading.registry import RegistryUnreadable, read_registry

HOME = Path(__file__).resolve().parent.parent.parent
THEME = HOME / "theme"
ADMIN = Admin("github", "shili/showcase")
SITE = "https://showcase.example/"
HOSTS = ("https://api.github.com",)


@pytest.fixture(scope="module")
def registry() -> Registry:
    registry = read_registry(HOME / "content")
    return replace(registry, site=replace(registry.site, admin=ADMIN))


def told(record: type, fields: list[dict[str, Any]]) -> Iterator[tuple[FieldDescription, dict[str, Any]]]:
    """Every field with what the editor is told of it, those of records inside as well; none may be missing."""
    by_key = {each["name"]: each for each in fields}
    assert [*by_key] == [*descriptions(record)]
    for key, described in descriptions(record).items():
        yield described, by_key[key]
        if described.record:
            yield from told(described.record, by_key[key]["fields"])


@pytest.mark.parametrize("record", [Brand, Case])
def test_every_field_is_there_with_its_words(record: type, registry: Registry) -> None:
    for described, field in told(record, fields_of(record, registry)):
        assert field["label"] == described.label and field["required"] is described.required
        assert field.get("hint", "") == hint_of(described)
        assert field.get("maxlength") == (None if described.many else described.max_length)


@pytest.mark.parametrize("record", [Brand, Case])
def test_terms_are_offered_as_the_registry_has_them(record: type, registry: Registry) -> None:
    seen = set()
    for described, field in told(record, fields_of(record, registry)):
        if described.kind is Kind.TERM:
            values = [each["value"] for each in field["options"]]
            terms = registry.vocabularies.get(described.vocabulary or "", ())
            wanted = {"units": [*registry.units], "sources": [*registry.sources]}
            assert values == wanted.get(described.vocabulary or "", [each.label for each in terms])
            seen.add(described.vocabulary)
    assert {"units", "types", "origins"} <= seen


def test_both_collections_end_with_the_text(registry: Registry) -> None:
    brands, cases = configuration(ADMIN, registry, SITE)["collections"]
    for collection, record in ((brands, Brand), (cases, Case)):
        assert [each["name"] for each in collection["fields"]] == [*descriptions(record), "body"]
        assert collection["fields"][-1]["modes"][0] == "raw"
    assert (brands["folder"], brands["path"]) == ("content/brands", "{{unit}}/{{slug}}/index")
    assert (cases["folder"], cases["path"]) == ("content/cases", "{{year}}/{{slug}}/index")


GOOD = {
    Kind.IDENTIFIER: ("g1", "qing-yuan"),
    Kind.DATE: ("2026", "2026-11", "2026-11-02"),
    Kind.NUMBER: ("58", "-0.5", "14.20"),
    Kind.COUNT: ("0", "41"),
    Kind.LINK: ("https://example.com/a",),
}
BAD = {
    Kind.IDENTIFIER: ("清源", "Qing", "a_b", "-a", "a" * 61),
    Kind.DATE: ("2026-13", "2026/11/02", "明年底", "2026-1-2"),
    Kind.NUMBER: ("58分钟", "1,000", ".5"),
    Kind.COUNT: ("四个", "1.5", "-1"),
    Kind.LINK: ("www.example.com", "ftp://example.com"),
}


@pytest.mark.parametrize("kind", FORMS)
def test_a_form_takes_what_the_reader_takes(kind: Kind) -> None:
    pattern, sentence = FORMS[kind]
    assert all(re.search(pattern, text) for text in GOOD[kind])
    assert not any(re.search(pattern, text) for text in BAD[kind])
    assert sentence.endswith("。")


def test_shape_opens_what_a_plain_value_stands_for(registry: Registry) -> None:
    shape = shape_of(Brand, registry)
    assert shape["logo"]["bare"] == "file" and shape["stage"]["bare"] == "current"
    assert shape["activities"]["fields"]["photos"]["bare"] == "file"
    assert shape["origin"]["terms"]["submitted"] == "申报"
    assert "terms" not in shape["unit"]


def test_examples_are_no_markdown() -> None:
    described = FieldDescription(
        "goals", "对应目标", Kind.IDENTIFIER, hint="填*编号*", good="[g1]", bad="`g`", many=True
    )
    assert hint_of(described) == "填\\*编号\\*。例：g1。不要写：\\`g\\`"


def test_off_publishes_nothing(registry: Registry) -> None:
    assert admin_files(THEME, replace(registry, site=replace(registry.site, admin=None)), SITE) == ()


def test_the_files_pass_and_hold_their_settings(registry: Registry) -> None:
    files = {each.address: each.content for each in admin_files(THEME, registry, SITE)}
    assert len(files) == 7 and sum(map(len, files.values())) < 3_500_000
    names = frozenset((*files, "assets/js-yaml.02970a6523.js", "assets/favicon.svg"))
    for path, data in files.items():
        assert [*place_faults(path, len(data))] == []
        assert look_at_editor(path, data, Place(names), HOSTS).findings == ()
    settings = next(data for path, data in files.items() if path.startswith("admin/settings."))
    value = json.loads(settings.decode().partition("adminsettings=")[2].removesuffix(";\n"))
    assert value["config"]["backend"]["auth_methods"] == ["token"]
    assert value["words"]["save"] == "保存" and value["words"]["save_conflict"]["title"] == "别人也改了这一条"


SPOILT: Mapping[str, tuple[str, str, str, str]] = {
    "editor changed": ("sveltia-cms", "Sveltia", "Svelte", "脚本里用了不允许的"),
    "inline script": ("index.html", "</body>", "<script>1</script></body>", "脚本不是本站的文件"),
    "script from elsewhere": ("index.html", 'src="admin', 'src="https://example.com/admin', "脚本不是本站的文件"),
    "scripts from anywhere": ("index.html", "script-src 'self'", "script-src *", "的 script-src 应为 'self'，写的是 *"),
    "code from text": ("index.html", "script-src 'self'", "script-src 'self' 'unsafe-eval'", "'unsafe-eval'"),
    "another host": ("index.html", "api.github.com", "example.com", "的 connect-src 应为"),
    "no policy": ("index.html", "Content-Security-Policy", "x", "内容安全策略（CSP）应有一条"),
    "found by searching": ("index.html", '<meta name="robots" content="noindex">', "", "robots"),
    "frame": ("index.html", "</body>", '<iframe src="x"></iframe></body>', "不允许的标签或属性 <iframe src>"),
    "settings that run": ("settings", "globalThis", "alert(1);globalThis", "不是编辑器的设置应有的样子"),
    "own script that runs text": ("admin/admin", '"use strict";', 'eval("1");', "不允许的 eval"),
}


@pytest.mark.parametrize("name", SPOILT)
def test_spoilt_files_are_refused(name: str, registry: Registry) -> None:
    part, old, new, sentence = SPOILT[name]
    files = {each.address: each.content for each in admin_files(THEME, registry, SITE)}
    path = next(each for each in files if part in each)
    data = files[path].decode()
    assert old in data
    names = frozenset((*files, "assets/js-yaml.02970a6523.js", "assets/favicon.svg"))
    found = look_at_editor(path, data.replace(old, new, 1).encode(), Place(names), HOSTS).findings
    assert any(sentence in each.text for each in found), found


@pytest.mark.parametrize(("with_editor", "sentence"), [(False, UNWANTED), (True, "网页编辑器没有这样的文件")])
def test_files_that_nobody_asked_for_are_refused(with_editor: bool, sentence: str, tmp_path: Path) -> None:
    for name in ("index.html", "404.html", "admin/config.yml", "admin/extra.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    inventory = take_inventory(tmp_path, None, with_editor=with_editor)
    told = {(each.path, each.text) for each in inventory.findings}
    assert {("admin/config.yml", sentence), ("admin/extra.html", sentence)} <= told
    assert (("", "缺 admin/index.html") in told) is with_editor


def test_policy_names_the_configured_hosts_only() -> None:
    admin = Admin("gitlab", "a/b", host="https://git.example.cn", app_id="x")
    assert "connect-src 'self' blob: data: https://git.example.cn;" in policy(admin)
    assert admin.interface == "https://git.example.cn/api/v4"


def test_saves_are_reviewed_where_the_editor_can(registry: Registry) -> None:
    modes = {service: configuration(Admin(service, "a/b"), registry, SITE)["publish_mode"] for service in SERVICES}
    assert modes == {"github": "editorial_workflow", "gitlab": "editorial_workflow", "gitea": "simple"}


def test_bad_settings_are_told() -> None:
    admin = Admin("gitee", "showcase", branch="a b", host="http://git.example.cn/")
    assert [key for key, _, _ in faults(admin)] == ["service", "repo", "branch", "host"]


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("github:a/b", "这里要分开写 service 和 repo。不用网页编辑器的，删去这一项。"),
        ("{service: github}", "这一条缺“repo”。请补上。"),
        ("{service: gitee, repo: a/b}", "写的是“gitee”：可以写：github、gitlab、gitea。"),
        ("{service: github, repo: a}", "写的是“a”：写“所有者/仓库名”，例如 zuzhibu/showcase。"),
    ],
)
def test_the_registry_tells_what_is_wrong(written: str, sentence: str, tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(HOME / "tests" / "examples" / "registry", content / "registry")
    with (content / "registry" / "site.yml").open("a", encoding="utf-8") as site:
        site.write(f"admin: {written}\n")
    with pytest.raises(RegistryUnreadable) as refused:
        read_registry(content)
    (problem,) = refused.value.problems
    assert problem.message == sentence and problem.place.line == 5
