"""Ways to change one thing in a file of a sound site."""

from collections.abc import Callable

Change = Callable[[bytes], bytes]
BRAND = "brands/qingyuan/index.html"


def swap(old: str, new: str) -> Change:
    """The first ``old`` becomes ``new``; there must be one."""

    def change(data: bytes) -> bytes:
        assert old.encode() in data, f"nothing to spoil: {old}"
        return data.replace(old.encode(), new.encode("utf-8", "surrogatepass"), 1)

    return change


def add(html: str) -> Change:
    """More at the end of the article of a page."""
    return swap("</article>", f"{html}</article>")


def add_head(html: str) -> Change:
    """More at the end of the head of a page."""
    return swap("</head>", f"{html}</head>")


def append(data: bytes | str) -> Change:
    """More at the end of a file, or all of a new one."""
    return lambda before: before + (data.encode() if isinstance(data, str) else data)


def become(data: bytes | str) -> Change:
    """Another file in its place."""
    return lambda _: data.encode() if isinstance(data, str) else data
