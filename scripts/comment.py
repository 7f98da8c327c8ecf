"""The packed report of a run that a contributor may have changed -> a comment that can do nothing but be read.

``python scripts/comment.py REPORT.zip|REPORT.json [--scope success|failure] [--run URL] [--preview URL]`` prints it.
Needs the standard library only, so that the job with the right to write installs nothing.
"""

import argparse
import re
import sys
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "hooks"))

from showcase.broken_zip import BROKEN_ZIP
from showcase.intake.submission.comment import Links, comment

MEMBER = "report.json"
MOST_BYTES = 2_000_000
NO_REPORT: tuple[type[Exception], ...] = (*BROKEN_ZIP, KeyError)  # KeyError: there is none in the zip
ADDRESS = re.compile(r"https://[\w.:/%?=&#-]{1,500}", re.ASCII)


def main(words: list[str]) -> int:
    """Exit code: 0, whatever the report is."""
    parser = argparse.ArgumentParser(description="把检查结果写成一条留言。")
    parser.add_argument("report", type=Path, help="检查结果：report.json，或装着它的 zip")
    parser.add_argument("--scope", choices=("success", "failure"), default="", help="改动范围的判断")
    parser.add_argument("--run", default="", help="完整结果的网址")
    parser.add_argument("--preview", default="", help="预览的网址")
    chosen = parser.parse_args(words)
    links = Links(*(each if ADDRESS.fullmatch(each) else "" for each in (chosen.run, chosen.preview)))
    sys.stdout.buffer.write(comment(_read(chosen.report), chosen.scope, links).encode())
    return 0


def _read(report: Path) -> bytes:
    try:
        if report.suffix == ".json":
            with report.open("rb") as opened:
                return opened.read(MOST_BYTES)
        with zipfile.ZipFile(report) as archive, archive.open(MEMBER) as member:
            return member.read(MOST_BYTES)
    except NO_REPORT:
        return b""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
