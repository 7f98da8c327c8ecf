"""Values in sentences."""

import pytest

from showcase.domain.quoting import quote


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("清源", "“清源”"),
        ("“清”源", "“‘清’源”"),
        ("清\n源\t水", "“清 源 水”"),
        ("清\u202e源\u200b", "“清〔U+202E〕源〔U+200B〕”"),
        ("长" * 61, "“" + "长" * 60 + "……”"),
        ("长" * 60, "“" + "长" * 60 + "”"),
    ],
)
def test_quote(value: str, shown: str) -> None:
    assert quote(value) == shown
