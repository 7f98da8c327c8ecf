"""Judge a submission with this checkout's code: what it touches, what it says, how it would look.

``python scripts/submission.py --repository DIR --base REF --head REF [--merged REF] --output DIR
[--author NAME --maintainers NAMES] [--format text|json|github|markdown|gitlab] [--cache DIR]`` writes report.txt,
report.md, report.json (for the comment), codequality.json (for GitLab) and preview/ into the output folder.
"""

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from command_line import FAULTY, HOME, Parser, carry_out
from contents import GIT_FAILED, exit_code, today
from previewing import changed_pages

from showcase.checking.printers import PRINTERS
from showcase.intake.changed.check import Kept
from showcase.intake.submission.report import as_json
from showcase.intake.submission.repository import Repository
from showcase.intake.submission.trial import Trial, Verdict, try_out
from showcase.publishing.preview import preview
from showcase.publishing.release import NotPublished, NotSound
from showcase.publishing.site import SiteRefused
from showcase.reading.registry import RegistryUnreadable
from showcase.workers import cores

USAGE = (
    "python scripts/submission.py --repository 文件夹 --base 版本 --head 版本 [--merged 版本] --output 文件夹 "
    f"[--author 账号 --maintainers 各账号] [--format {'|'.join(PRINTERS)}] [--cache 文件夹]"
)
PURPOSE = "检查一次提交：改了哪些文件，内容有没有问题，并做出改动的预览。有错误时退出码为 1。"


def main(words: list[str]) -> int:
    """Exit code: 0 no errors, 1 errors, 2 a command that cannot be carried out."""
    parser = Parser(USAGE, PURPOSE)
    parser.add_argument("--repository", type=Path, required=True, help="有这次提交的代码仓库")
    parser.add_argument("--base", required=True, help="主分支的版本")
    parser.add_argument("--head", required=True, help="提交的版本")
    parser.add_argument("--merged", help="合并后的版本，默认与 --head 相同")
    parser.add_argument("--output", type=Path, required=True, help="报告和预览写到这里")
    parser.add_argument("--author", default="", help="提交者的账号")
    parser.add_argument("--maintainers", default="", help="维护者的各个账号，用空格隔开")
    parser.add_argument("--cache", type=Path, help="缓存文件夹，只读；没有也行，只是慢一些")
    parser.add_argument("--format", choices=tuple(PRINTERS), default="text", help="印出的格式")
    return carry_out(_run, parser, words, GIT_FAILED)


def _run(chosen: argparse.Namespace) -> int:
    chosen.output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        return _judge(chosen, Path(scratch))


def _judge(chosen: argparse.Namespace, scratch: Path) -> int:
    maintainer = chosen.author.casefold() in chosen.maintainers.casefold().split()
    trial = Trial(
        Repository(chosen.repository), chosen.base, chosen.head, chosen.merged or chosen.head, maintainer, scratch
    )
    try:
        verdict = try_out(trial, HOME / "content", today(), cores(), Kept(chosen.cache))
    except RegistryUnreadable as unreadable:
        sys.stdout.write(PRINTERS[chosen.format](unreadable.problems, 0))
        return FAULTY
    previewed = verdict.subset is not None and _preview(verdict, chosen.output / "preview", chosen.cache, scratch)
    parts = {"改动范围": (verdict.scope, verdict.files)}
    if verdict.subset is not None:
        parts["内容"] = (verdict.problems, len(verdict.records))
    for problems, files in parts.values():
        sys.stdout.write(PRINTERS[chosen.format](problems, files))
    for name, form, heading in (("report.txt", "text", "{}：\n"), ("report.md", "markdown", "# {}\n\n")):
        texts = [heading.format(title) + PRINTERS[form](*part) for title, part in parts.items()]
        (chosen.output / name).write_text("\n".join(texts), encoding="utf-8")
    every = [*verdict.scope, *verdict.problems]
    quality = PRINTERS["gitlab"](every, 0)
    (chosen.output / "codequality.json").write_text(quality, encoding="utf-8")
    (chosen.output / "report.json").write_text(as_json(verdict.findings(previewed), verdict.registry), encoding="utf-8")
    return exit_code(every)


def _preview(verdict: Verdict, output: Path, cache: Path | None, scratch: Path) -> bool:
    """The changed pages as a small site. A preview that fails is no verdict."""
    assert verdict.subset is not None
    shutil.rmtree(output, ignore_errors=True)
    pages = changed_pages(verdict.pages, verdict.gone)
    try:
        preview(HOME / "mkdocs.yml", verdict.subset, output, cache or scratch / "cache", pages)
    except (SiteRefused, NotSound, NotPublished) as failed:
        print(f"没有做出预览。{failed}", file=sys.stderr)
        shutil.rmtree(output, ignore_errors=True)
        return False
    return True


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
