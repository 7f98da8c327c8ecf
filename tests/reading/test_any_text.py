"""Whatever is done to a good file, every problem is a Chinese sentence at a place of that file, and nothing breaks."""

import re
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from showcase.checking.context import Context
from showcase.checking.run import check_brand
from showcase.domain.brand import Brand
from showcase.domain.problems import Problem
from showcase.domain.registry import Registry
from showcase.reading.documents import read_document
from showcase.reading.folders import Folder

PATH = "content/brands/jingshui/qingyuan"
GOOD = (Path(__file__).parent.parent / "examples" / "accepted" / "lit" / "index.md").read_bytes()
QUICK = settings(
    max_examples=250, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
TRICKS = [
    *(
        "<script>",
        "<svg/onload=a>",
        "<!--",
        "[a](javascript:b)",
        "![a](http://b.cn/c.png)",
        "[a](<\\\\b>)",
        "[a]: data:b\n",
    ),
    *(
        "&a ",
        "*a",
        "!!python/name:os ",
        "<<: {a: b}\n",
        "? ",
        "%YAML 1.1\n",
        "...\n",
        "---\n",
        "----\n",
        "\t",
        "：",
        ": ",
    ),
    *(
        "[",
        "{",
        "]",
        "}",
        '"',
        "'",
        "|\n",
        ">\n",
        "#",
        "- ",
        "\\",
        "\\u202e",
        "\\0",
        "``",
        "**",
        "~~",
        "| a |\n|-|\n",
        "[^a]",
    ),
    *(
        "\u200b",
        "\u202e",
        "\u200d",
        "\ufeff",
        "\u2028",
        "\x00",
        "\x1b",
        "\x85",
        "\ue000",
        "\U000e0041",
        "\ufffd",
        "\u3164",
    ),
    *(
        "> " * 30,
        "*" * 300,
        "{a: " * 12,
        "[" * 600,
        "清" * 9000,
        "honours: a\n",
        "a: b\n" * 120,
        "name: 清源\n",
        "\r",
        "\r\n",
    ),
]
MUTATIONS = st.lists(
    st.tuples(
        st.integers(0, len(GOOD)),
        st.integers(0, 40),
        st.one_of(st.sampled_from(TRICKS).map(lambda trick: trick.encode()), st.binary(max_size=6)),
    ),
    min_size=1,
    max_size=4,
)
# What a sentence may say in Latin letters: names of files, fields, formats and programs, and text to copy.
KNOWN = re.compile(
    r"index\.md|UTF-\d+|U\+[0-9A-F]+|HTML|YAML|Markdown|Windows|ANSI|WebP|JPEG|https?://|mailto:|www\.example\.com|"
    r"[\w./-]*example\.com|content/registry/\w+\.yml|link_hosts|photos/[\w.-]+|\.\./[\w/.\u4e00-\u9fff-]+|[\w-]+\.(?:svg|png|jpg)|yes|no"
)
QUOTED = re.compile(r"“[^”]*”|（[^）]*）|〔[^〕]*〕|《[^》]*》|\*\*|!?\[[^\]]*\]\([^)]*\)|缺[^。]*。")


def problems_of(data: bytes, home: Path, registry: Registry) -> tuple[Problem, ...]:
    folder = home / PATH
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.md").write_bytes(data)
    document = read_document(Folder(home, PATH, ("index.md",)), Brand, registry, {})
    return check_brand(document, registry, Context("2026-11-21", "qingyuan", "jingshui", ("index.md",)))


def judge(data: bytes, home: Path, registry: Registry) -> None:
    lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    for problem in problems_of(data, home, registry):
        assert 1 <= problem.place.line <= len(lines) and problem.place.column >= 1, problem
        said = KNOWN.sub("", QUOTED.sub("", problem.message))
        assert re.search(r"[\u4e00-\u9fff]", said), problem
        assert not re.search(r"[A-Za-z]{4}", said), problem
        assert problem.message.endswith(("。", "？")) or problem.rule == "known-units", problem
        assert len(problem.message) < 600 and "\n" not in problem.message, problem


@QUICK
@given(mutations=MUTATIONS)
def test_a_good_file_tampered_with(mutations: list[tuple[int, int, bytes]], tmp_path: Path, registry: Registry) -> None:
    data = GOOD
    for place, length, insertion in mutations:
        data = data[:place] + insertion + data[place + length :]
    judge(data, tmp_path, registry)


@QUICK
@given(body=st.lists(st.one_of(st.sampled_from(TRICKS), st.text(max_size=8)), max_size=12).map("".join))
def test_any_body(body: str, tmp_path: Path, registry: Registry) -> None:
    judge(GOOD + b"\n\n" + body.encode("utf-8", "replace"), tmp_path, registry)


@QUICK
@given(front=st.lists(st.one_of(st.sampled_from(TRICKS), st.text(max_size=8)), max_size=12).map("".join))
def test_any_fields(front: str, tmp_path: Path, registry: Registry) -> None:
    judge(b"---\n" + front.encode("utf-8", "replace") + b"\n---\n", tmp_path, registry)
