"""What beginners get wrong is answered with one line that they can act on, alike by the form and by the checker.

After a change of a sentence: ``pytest tests/beginners --refresh-answers -p no:xdist``, then read what has changed.
"""

import io
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from PIL import Image
from tests.beginners.mistakes import BODY, ID, MISTAKES, PAGE, SLIPS, UNIT, Mistake
from tests.submit.verdicts import TODAY, Case, Judges

from showcase.checking.context import Context
from showcase.checking.printers.text import render
from showcase.checking.run import check_brand
from showcase.domain.brand import Brand
from showcase.domain.registry import Registry
from showcase.reading.documents import read_document
from showcase.reading.folders import find
from showcase.reading.registry import read_registry
from showcase.writing.index_text import index_text

HOME = Path(__file__).parents[2]
ANSWERS = Path(__file__).with_name("answers.txt")
LOGO = (HOME / "tests" / "examples" / "files" / "logo.svg").read_bytes()
FILE = f"content/brands/{UNIT}/{ID}/index.md:"
PLACE = re.compile(r"\d+:\d+ (?:错误|提醒|建议) ")
JARGON = re.compile(r"非法|[Ii]nvalid|[Ee]rror|Traceback|None|null|UnicodeDecode|expected|mapping|scalar|token")
ACTION = re.compile(
    r"请|是不是|可以写|只写|写成|改为|改成|加粗写成|放进|换成|这里写|要写全|删去|只用|最多|还没有填写：写明"
)


@pytest.fixture(scope="module")
def registry() -> Registry:
    return read_registry(HOME / "content")


def pictures(mistake: Mistake) -> dict[str, bytes]:
    """The pictures beside the page, by name."""
    found = {"logo.svg": LOGO}
    for name, size in mistake.files.items():
        if size is None:
            del found[name]
            continue
        stream = io.BytesIO()
        Image.new("RGB", size, (200, 30, 20)).save(stream, "PNG")
        found[name] = stream.getvalue()
    return found


def told(root: Path, data: bytes, files: Mapping[str, bytes], registry: Registry) -> list[str]:
    """The checker's lines about a page, each from its line and column on."""
    folder = root / "content" / "brands" / UNIT / ID
    folder.mkdir(parents=True)
    (folder / "index.md").write_bytes(data)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    (found,) = find(root / "content", "brands", registry.limits).folders
    document = read_document(found, Brand, registry, {})
    context = Context(TODAY, found.name, found.group, found.files)
    *lines, _total = render(check_brand(document, registry, context), 1).splitlines()
    return [line.removeprefix(FILE) for line in lines]


@pytest.fixture(scope="module")
def lines(registry: Registry, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What the checker says to every mistake."""
    found = {}
    for mistake in MISTAKES:
        data = index_text(mistake.page(), mistake.body).encode()
        found[mistake.did] = told(tmp_path_factory.mktemp("page"), data, pictures(mistake), registry)
    for slip in SLIPS:
        changed = slip.change(index_text(PAGE, BODY))
        data = changed if isinstance(changed, bytes) else changed.encode()
        found[slip.did] = told(tmp_path_factory.mktemp("page"), data, {"logo.svg": LOGO}, registry)
    return found


def answers() -> dict[str, str]:
    """What was done -> the line that answers it."""
    entries = [entry.split("\n", 1) for entry in ANSWERS.read_text(encoding="utf-8").strip().split("\n\n")]
    return {did: line for did, line in entries}


def test_the_page_itself_is_faultless(registry: Registry, tmp_path: Path) -> None:
    assert told(tmp_path, index_text(PAGE, BODY).encode(), {"logo.svg": LOGO}, registry) == []


def test_there_are_enough() -> None:
    names = [each.did for each in (*MISTAKES, *SLIPS)]
    assert len(MISTAKES) >= 40 and len(set(names)) == len(names)


def test_each_is_answered_with_one_line(lines: dict[str, list[str]], pytestconfig: pytest.Config) -> None:
    assert {did: found for did, found in lines.items() if len(found) != 1} == {}
    if pytestconfig.getoption("--refresh-answers", default=False):
        text = "\n\n".join(f"{did}\n{line}" for did, (line,) in lines.items())
        ANSWERS.write_text(f"{text}\n", encoding="utf-8")
    assert {did: line for did, (line,) in lines.items()} == answers()


def test_every_answer_can_be_acted_on() -> None:
    for did, line in answers().items():
        assert PLACE.match(line) and line.endswith("]"), did
        assert ACTION.search(line), f"{did}: nothing to do in “{line}”"
        assert not JARGON.search(line.rpartition(" [")[0]), did


def test_form_and_checker_agree_on_all(judges: Judges) -> None:
    cases = [Case(each.page(), each.body, pictures(each), ID, UNIT) for each in MISTAKES]
    for mistake, (checker, form) in zip(MISTAKES, judges.both(cases), strict=True):
        assert form == checker, mistake.did
        assert len(form) == 1, mistake.did
