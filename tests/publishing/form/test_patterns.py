"""Python's patterns as a browser reads them."""

import re

import pytest

from showcase.publishing.form.patterns import in_javascript


@pytest.mark.parametrize(
    ("python", "javascript"),
    [
        (r"\d{3}-\D", r"\p{Nd}{3}-\P{Nd}"),
        (r"\w\W", r"[\p{L}\p{N}_][^\p{L}\p{N}_]"),
        (r"[\w\-]", r"[\p{L}\p{N}_\-]"),
        (r"[^\s\d]", r"[^\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\p{Nd}]"),
        (r"a.b", r"a[^\n]b"),
        (r"[.$]", r"[.$]"),
        (r"a$", r"a(?=\n?$)"),
        (r"a\Z", r"a$"),
        (r"(?P<gap> )(?P=gap)", r"(?<gap> )\k<gap>"),
        (r"(?<!a)(?<=b)(?=c)(?!d)(?:e)", r"(?<!a)(?<=b)(?=c)(?!d)(?:e)"),
        (r"[\U0001f000-\U0001faff]", r"[\u{1f000}-\u{1faff}]"),
        (r"[\"'\[\]\\/]", r"""["'\[\]\\/]"""),
        (r"[a[\]]", r"[a\[\]]"),
        (r"\-\ \#\“", r"- #“"),
    ],
)
def test_translated(python: str, javascript: str) -> None:
    assert in_javascript(re.compile(python)) == [javascript, "u"]


def test_capitals_or_not() -> None:
    assert in_javascript(re.compile("a", re.IGNORECASE)) == ["a", "iu"]


@pytest.mark.parametrize(
    "python", [r"\bword", r"a\Bb", r"\Astart", r"(?i:a)", r"(?#remark)a", r"[\W]", r"[^\S]", r"(a)\1"]
)
def test_what_browsers_read_otherwise_is_refused(python: str) -> None:
    with pytest.raises(ValueError, match=r" in |^group "):
        in_javascript(re.compile(python))


@pytest.mark.parametrize("flags", [re.MULTILINE, re.DOTALL, re.VERBOSE, re.ASCII])
def test_other_flags_are_refused(flags: re.RegexFlag) -> None:
    with pytest.raises(ValueError, match="flags"):
        in_javascript(re.compile("a", flags))
