"""Build what changed, to look at it: the changed pages and those they stand beside, as a folder that opens from disk.

``python scripts/preview.py [--changed [BASE]] [--content DIR] [--output DIR]``
"""

import argparse
import sys
import tempfile
from pathlib import Path

from command_line import DONE, FAULTY, HOME, Parser, carry_out
from contents import GIT_FAILED, add_cache, add_content, folder_of, today
from previewing import changed_pages

from showcase.intake.changed.check import Kept, check_changed
from showcase.intake.changed.subset import write_subset
from showcase.intake.changed.versions import of_work
from showcase.intake.submission.trial import listed, taken_down
from showcase.publishing.facts_cache import load_facts
from showcase.publishing.preview import preview
from showcase.publishing.release import NotPublished, NotSound
from showcase.publishing.site import SiteRefused
from showcase.reading.registry import RegistryUnreadable, read_registry
from showcase.workers import cores

USAGE = "python scripts/preview.py [--changed 版本] [--content 文件夹] [--output 文件夹] [--cache 文件夹]"
PURPOSE = "只生成改动的页面，供预览。"


def main(words: list[str]) -> int:
    """Exit code: 0 built, 1 refused, 2 a command that cannot be carried out."""
    parser = Parser(USAGE, PURPOSE)
    parser.add_argument("--changed", default="", help="和哪个版本比，默认主分支")
    add_content(parser)
    parser.add_argument("--output", type=Path, default=HOME / "site.preview", help="预览写到哪里，默认 site.preview")
    add_cache(parser)
    return carry_out(_run, parser, words, GIT_FAILED)


def _run(chosen: argparse.Namespace) -> int:
    try:
        with tempfile.TemporaryDirectory() as scratch:
            return _preview(chosen, Path(scratch))
    except (RegistryUnreadable, SiteRefused, NotSound, NotPublished) as failed:
        print(f"没有做出预览。{failed}", file=sys.stderr)
        return FAULTY


def _preview(chosen: argparse.Namespace, scratch: Path) -> int:
    content = folder_of(chosen)
    cache: Path = chosen.cache.absolute()
    registry = read_registry(content)
    comparison = of_work(content, chosen.changed, scratch, staged=False)
    kept = Kept(cache, writable=True, pictures=lambda: load_facts(cache))
    outcome = check_changed(comparison, content, registry, today(), cores(), kept)
    subset = write_subset(comparison, outcome, content, registry, scratch / "subset")
    pages = changed_pages(listed(outcome.read), taken_down(comparison, outcome))
    print(preview(HOME / "mkdocs.yml", subset, chosen.output.absolute(), cache, pages), end="")
    print(f"预览做好了，用浏览器打开 {chosen.output / 'index.html'}")
    return DONE


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
