"""Judge a submission with this checkout's code: what it touches, what it says, how it would look.

``python scripts/submission.py --repository DIR --base REF --head REF [--merged REF] --output DIR
[--author NAME --maintainers NAMES] [--format text|json|github|markdown]`` writes report.txt, report.md and preview/
into the output folder.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from command_line import Misused, Parser, speak_utf8

SCRIPTS = Path(__file__).resolve().parent


def main(words: list[str]) -> int:
    """Exit code: 0 no errors, 1 errors, 2 a command that cannot be carried out."""
    speak_utf8()
    parser = Parser(description="检查一次提交：改了哪些文件，内容有没有问题，并做出预览。")
    parser.add_argument("--repository", type=Path, required=True, help="有这次提交的代码仓库")
    parser.add_argument("--base", required=True, help="主分支的版本")
    parser.add_argument("--head", required=True, help="提交的版本")
    parser.add_argument("--merged", help="合并后的版本，默认与 --head 相同")
    parser.add_argument("--output", type=Path, required=True, help="报告和预览写到这里")
    parser.add_argument("--author", default="", help="提交者的账号")
    parser.add_argument("--maintainers", default="", help="维护者的各个账号，用空格隔开")
    parser.add_argument("--format", choices=("text", "json", "github", "markdown"), default="text", help="印出的格式")
    try:
        chosen = parser.parse_args(words)
    except Misused:
        print("看不懂这样写的命令。用法见 python scripts/submission.py --help", file=sys.stderr)
        return 2
    chosen.output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        return _judge(chosen, Path(folder) / "submitted")


def _judge(chosen: argparse.Namespace, submitted: Path) -> int:
    guard = ["guard.py", "--repository", chosen.repository, f"--base={chosen.base}", f"--head={chosen.head}"]
    guard += [f"--author={chosen.author}", f"--maintainers={chosen.maintainers}"]
    written = ["--write", submitted, f"--merged={chosen.merged or chosen.head}"]
    content = submitted / "content"
    check = ["check.py", "--content", content]
    worst = _run(*guard, *written, "--format", chosen.format)[0]
    judges = {"改动范围": guard}
    if content.is_dir():
        worst = max(worst, _run(*check, "--format", chosen.format)[0])
        judges["内容"] = check
        _preview(content, chosen.output / "preview")
    for name, form, heading in (("report.txt", "text", "{}：\n"), ("report.md", "markdown", "# {}\n\n")):
        parts = [
            heading.format(title) + _run(*judge, "--format", form, shown=False)[1] for title, judge in judges.items()
        ]
        (chosen.output / name).write_text("\n".join(parts), encoding="utf-8")
    return worst


def _preview(content: Path, output: Path) -> None:
    """The site with the contribution in it, without the pages that have errors. A preview that fails is no verdict."""
    shutil.rmtree(output, ignore_errors=True)
    _run("build.py", "--content", content, "--output", output, "--lenient", shown=False)


def _run(script: str, *words: object, shown: bool = True) -> tuple[int, str]:
    """Exit code and output of one of the project's scripts."""
    command = [sys.executable, str(SCRIPTS / script), *map(str, words)]
    done = subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8", errors="replace", check=False)
    if shown:
        sys.stdout.write(done.stdout)
        sys.stdout.flush()
    return done.returncode, done.stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
