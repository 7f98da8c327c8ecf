"""A report of unknown origin -> a comment that can do nothing but be read.

``python scripts/comment.py REPORT.zip`` prints the comment. Needs the standard library only.
"""

import lzma
import sys
import unicodedata
import zipfile
import zlib
from pathlib import Path

MARK = "<!-- showcase-report -->"
MEMBER = "report.txt"
MOST_BYTES = 60_000
MOST_LINES = 120
LONGEST_LINE = 600
MOST_CHARACTERS = 50_000
# What zipfile raises on an archive that is missing, cut short, spoilt, encrypted, or packed in a way it does not know.
BROKEN = (OSError, KeyError, ValueError, RuntimeError, EOFError, zipfile.BadZipFile, zlib.error, lzma.LZMAError)
HIDDEN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))
NONE = "没有拿到检查结果。请看这次提交的“check”流水线，或请维护者重新运行。"
LEFT_OUT = "后面还有，没有全部列出。完整的结果在“check”流水线的摘要里。"


def comment(archive: Path) -> str:
    """The comment for the report in ``archive``; also for an archive that is missing or broken."""
    lines = _lines(_read(archive))
    shown: list[str] = []
    for line in lines[:MOST_LINES]:
        if sum(map(len, shown)) + len(line) > MOST_CHARACTERS:
            break
        shown.append(line)
    body = "\n".join(f"- {_code(line)}" for line in shown) if shown else NONE
    tail = f"\n\n{LEFT_OUT}" if len(shown) < len(lines) else ""
    return f"{MARK}\n## 检查结果\n\n{body}{tail}\n"


def _read(archive: Path) -> str:
    try:
        with zipfile.ZipFile(archive) as opened, opened.open(MEMBER) as member:
            return member.read(MOST_BYTES).decode("utf-8", "replace")
    except BROKEN:
        return ""


def _lines(text: str) -> list[str]:
    plain = ("".join(each for each in line if unicodedata.category(each) not in HIDDEN) for line in text.split("\n"))
    return [line.strip()[:LONGEST_LINE] for line in plain if line.strip()]


def _code(line: str) -> str:
    """A code span, in which nothing is a link, a mention, a picture or markup."""
    return f"`{line.replace('`', '′')}`"


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(comment(Path(sys.argv[1])))
