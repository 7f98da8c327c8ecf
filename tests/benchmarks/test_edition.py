"""The invented edition is sound and the same every time; a section of the report is renewed in its place."""

import filecmp
import subprocess
import sys
from pathlib import Path

from showcase.domain.problems import Severity
from showcase.pipeline import read_and_check

BENCHMARKS = Path(__file__).resolve().parent.parent.parent / "benchmarks"
DATE = "2026-11-21"
WRITE = (
    "import sys; from pathlib import Path; from generate import generate; from invent.edition import write_edition; "
    "content = Path(sys.argv[1]); generate(10, content); write_edition(content, 10, 9, 1)"
)
RENEW = (
    "from report import with_section; print(with_section('# A\\n\\n## B\\n\\nold\\n\\n## C\\n\\nend\\n', {!r}), end='')"
)


def run(code: str, *words: str) -> str:
    command = [sys.executable, "-c", code, *words]
    done = subprocess.run(command, cwd=BENCHMARKS, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_an_edition_that_holds_all_its_cases(tmp_path: Path) -> None:
    contents = tmp_path / "one" / "content", tmp_path / "other" / "content"
    for content in contents:
        run(WRITE, str(content))
    checked = read_and_check(contents[0], DATE)
    assert [each for each in checked.problems if each.severity is Severity.ERROR] == []
    chapters = checked.books["bench"].chapters
    assert [each.record for each in chapters] == [f"bench-story-{number:03d}" for number in range(1, 10)]
    assert all(each.pictures and any(node.kind == "footnote" for node in each.body.walk()) for each in chapters)
    files = sorted(path.relative_to(contents[0]).as_posix() for path in contents[0].rglob("*") if path.is_file())
    assert filecmp.cmpfiles(*contents, files, shallow=False)[1:] == ([], [])


def test_a_section_is_renewed_in_its_place() -> None:
    assert run(RENEW.format("## B\n\nnew\n")) == "# A\n\n## B\n\nnew\n\n## C\n\nend\n"
    assert run(RENEW.format("## C\n\nnew\n")) == "# A\n\n## B\n\nold\n\n## C\n\nnew\n"
    assert run(RENEW.format("## D\n\nnew\n")) == "# A\n\n## B\n\nold\n\n## C\n\nend\n\n## D\n\nnew\n"
    assert run(RENEW.format("")) == "# A\n\n## B\n\nold\n\n## C\n\nend\n"
