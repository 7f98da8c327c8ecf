"""Build what changed, to look at it: the changed pages and those they stand beside, as a folder that opens from disk.

``python scripts/preview.py [--changed [BASE]] [--content DIR] [--output DIR]``
"""

import argparse
import sys
import tempfile
from pathlib import Path

from command_line import Misused, Parser, speak_utf8

from showcase.clock import build_date
from showcase.intake.changed.check import Kept, check_changed
from showcase.intake.changed.subset import write_subset
from showcase.intake.changed.versions import of_work
from showcase.intake.submission.changes import DiffUnreadable
from showcase.intake.submission.repository import RepositoryUnreadable
from showcase.intake.submission.trial import listed, taken_down
from showcase.publishing.facts_cache import load_facts
from showcase.publishing.preview import DRAFT, GONE, ChangedPage, preview
from showcase.publishing.release import NotPublished, NotSound
from showcase.publishing.site import SiteRefused
from showcase.reading.registry import RegistryUnreadable, read_registry
from showcase.workers import cores

HOME = Path(__file__).resolve().parent.parent


def main(words: list[str]) -> int:
    """Exit code: 0 built, 1 refused, 2 a command that cannot be carried out."""
    speak_utf8()
    parser = Parser(description="只生成改动的页面，供预览。")
    parser.add_argument("--changed", default="", metavar="BASE", help="和哪个版本比，默认主分支")
    parser.add_argument("--content", type=Path, default=HOME / "content", help="内容文件夹（默认 content）")
    parser.add_argument("--output", type=Path, default=HOME / "site.preview", help="预览写到哪里（默认 site.preview）")
    parser.add_argument("--cache", type=Path, default=HOME / ".cache", help="缓存文件夹（默认 .cache）")
    try:
        chosen = parser.parse_args(words)
        with tempfile.TemporaryDirectory() as scratch:
            return _preview(chosen, Path(scratch))
    except (Misused, RepositoryUnreadable) as misused:
        print(f"{misused}\n用法见 python scripts/preview.py --help", file=sys.stderr)
        return 2
    except DiffUnreadable:
        print("git 给出的改动读不懂。请换一个新一些的 git 再试。", file=sys.stderr)
        return 2
    except (RegistryUnreadable, SiteRefused, NotSound, NotPublished) as failed:
        print(f"没有做出预览。{failed}", file=sys.stderr)
        return 1


def _preview(chosen: argparse.Namespace, scratch: Path) -> int:
    content: Path = chosen.content.absolute()
    if not content.is_dir():
        raise Misused(f"没有“{content}”这个文件夹。请用 --content 指明内容文件夹。")
    cache: Path = chosen.cache.absolute()
    registry = read_registry(content)
    comparison = of_work(content, chosen.changed, scratch, staged=False)
    kept = Kept(cache, writable=True, pictures=lambda: load_facts(cache))
    outcome = check_changed(comparison, content, registry, build_date(), cores(), kept)
    subset = write_subset(comparison, outcome, content, registry, scratch / "subset")
    pages = [
        ChangedPage(each.title, each.kind, each.id, each.path, DRAFT if each.draft else "")
        for each in listed(outcome.read)
    ]
    pages += [ChangedPage("", "", path.rpartition("/")[2], path, GONE) for path in taken_down(comparison, outcome)]
    print(preview(HOME / "mkdocs.yml", subset, chosen.output.absolute(), cache, pages), end="")
    print(f"预览做好了，用浏览器打开 {chosen.output / 'index.html'}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
