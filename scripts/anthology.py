"""Make the books of the anthology and the single PDFs of records, or freeze an edition.

``python scripts/anthology.py [EDITION ...] [--leaves] [--only pdf|print|epub] [--content DIR] [--output DIR]`` and
``python scripts/anthology.py freeze EDITION [--content DIR]``
"""

import argparse
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from command_line import DONE, FAULTY, Misused, Parser, carry_out
from contents import add_cache, add_content, folder_of, tell_unreadable
from everything import read_everything

from showcase.checking.printers import text as text_printer
from showcase.domain.book import Book, BookFile
from showcase.intake.saving import write_whole
from showcase.pipeline import Checked, faults_of, shelf_of
from showcase.publishing.anthology.files import KINDS
from showcase.publishing.anthology.freezing import NotFrozen, freezes_with
from showcase.publishing.anthology.making import Result, make_books
from showcase.publishing.anthology.recipe import recipe
from showcase.publishing.anthology.workshop import Workshop
from showcase.publishing.obstacles import sentence
from showcase.reading.editions import FOLDER, FROZEN
from showcase.reading.registry import RegistryUnreadable
from showcase.workers import WorkerDied, cores
from showcase.writing.freezes_text import freezes_text

USAGE = "python scripts/anthology.py [期次 ...] [--leaves] [--only 格式] | freeze 期次"
PURPOSE = (
    "把汇编排成书：PDF 屏幕版、PDF 印刷版、EPUB。不写期次就做全部期次，再给每个公开的品牌和案例做一份单页 PDF。\n"
    "freeze 期次：给这一期定稿，记下收了哪些内容；以后内容有改动，检查时会说。"
)
REMARK = "期次就是 content/registry/editions 里的文件名，如 2023。做好的书在 books 文件夹里。"
FREEZE = "freeze"
STOPPED = 130  # what a shell calls a program that somebody stopped by Ctrl-C


def main(words: list[str]) -> int:
    """Exit code: 0 made, 1 something is wrong with the content, 2 a command that cannot be carried out, 130 stopped."""
    return carry_out(_carry_out, _parser(), words)


def _parser() -> Parser:
    parser = Parser(USAGE, PURPOSE, REMARK)
    parser.add_argument("editions", nargs="*", metavar="期次", help="只做这些期次")
    parser.add_argument("--leaves", action="store_true", help="也做品牌和案例的单页 PDF；不写期次时只做单页")
    forms = "，".join(f"{key}（{name}）" for key, name in KINDS.items())
    parser.add_argument("--only", choices=tuple(KINDS), help=f"只做一种：{forms}")
    add_content(parser)
    parser.add_argument("--output", type=Path, help="放书的文件夹，默认内容文件夹旁边的 books")
    add_cache(parser, "做过而内容没有变的不再做")
    parser.add_argument("--jobs", type=int, default=cores(), help="同时使用几个处理器，默认全部")
    return parser


def _carry_out(chosen: argparse.Namespace) -> int:
    content = folder_of(chosen)
    if chosen.jobs < 1:
        raise Misused(f"--jobs 写的是“{chosen.jobs}”，至少写 1。")
    try:
        checked = read_everything(content, chosen.cache.absolute(), chosen.jobs)
        if chosen.editions[:1] == [FREEZE]:
            return _freeze(content, checked, chosen.editions[1:])
        return _make(content, checked, chosen)
    except RegistryUnreadable as unreadable:
        return tell_unreadable(unreadable)
    except OSError as error:
        print(sentence(error), file=sys.stderr)
    except WorkerDied as died:
        print(died, file=sys.stderr)
    except KeyboardInterrupt:
        print("已中止。没有做完的不留下，原来的书都还在。", file=sys.stderr)
        return STOPPED
    return FAULTY


def _freeze(content: Path, checked: Checked, named: list[str]) -> int:
    if len(named) != 1:
        raise Misused("定稿一次定一期。请写明哪一期，如 freeze 2023。")
    (book,) = _books(checked, named)
    if _tell_faults([book], checked):
        print("先改好上面的错误，再定稿。", file=sys.stderr)
        return FAULTY
    try:
        freezes = freezes_with(book, checked.date)
    except NotFrozen as refused:
        print(refused, file=sys.stderr)
        return FAULTY
    edition = book.edition
    if freezes is None:
        print(f"《{edition.title}》第 {edition.version} 版早已定稿，内容没有变，不用再定。")
        return DONE
    folder = content / FOLDER / edition.id
    folder.mkdir(exist_ok=True)
    write_whole(folder / FROZEN, freezes_text(freezes).encode())
    print(
        f"《{edition.title}》第 {edition.version} 版定稿了：{len(book.chapters)} 篇，内容版本 {book.content_version}。"
    )
    print(f"请把 {content.name}/{(FOLDER / edition.id / FROZEN).as_posix()} 和内容一起提交。")
    return DONE


def _make(content: Path, checked: Checked, chosen: argparse.Namespace) -> int:
    everything = not chosen.editions and not chosen.leaves
    books = _books(checked, chosen.editions or ([*checked.books] if everything else []))
    faulty = _tell_faults(books, checked)
    sound = [] if faulty and not everything else [each for each in books if each.id not in faulty]
    shelf = shelf_of(checked)
    workshop = Workshop(content.parent, chosen.cache.absolute(), dict(checked.books), shelf, recipe())
    single = [*(("brand", id) for id in sorted(shelf.brands)), *(("case", id) for id in sorted(shelf.cases))]
    leaves = single if chosen.leaves or (everything and not chosen.only) else None
    kinds = [chosen.only] if chosen.only else [*KINDS]
    output: Path = chosen.output or content.parent / "books"
    if not sound and leaves is None:
        return FAULTY if faulty else _nothing()
    result = make_books(workshop, output.absolute(), sound, kinds, leaves, chosen.jobs, _note)
    _tell(result, checked.books, output)
    return FAULTY if faulty or result.refusals else DONE


def _nothing() -> int:
    print("还没有一本汇编。请先在 content/registry/editions 里写一本，写法见参展说明。", file=sys.stderr)
    return DONE


def _books(checked: Checked, named: Iterable[str]) -> list[Book]:
    """The editions with these names, each once. Raises Misused where there is no such edition."""
    for name in named:
        if name not in checked.books:
            known = "、".join(checked.books) or "还没有"
            raise Misused(f"没有“{name}”这一期，或者它的文件读不懂。现有的期次：{known}。")
    return [checked.books[name] for name in dict.fromkeys(named)]


def _tell_faults(books: Iterable[Book], checked: Checked) -> frozenset[str]:
    """Print the errors of these editions; gives the ids of those that have any."""
    faults = {book.id: faults_of(book.edition, checked) for book in books}
    for problem in (each for found in faults.values() for each in found):
        print(text_printer.line(problem), file=sys.stderr)
    return frozenset(id for id, found in faults.items() if found)


def _tell(result: Result, books: Mapping[str, Book], output: Path) -> None:
    """What was made and what was not; an edition that is not frozen is called so."""
    for refusal in result.refusals:
        print(refusal, file=sys.stderr)
    for id, files in result.files.items():
        if not id:
            pages = sum(each.pages for each in files)
            print(f"单页 PDF {len(files)} 份，共 {pages} 页，在 {output}/brands 和 {output}/cases 里。")
            continue
        edition = books[id].edition
        print(f"《{edition.title}》第 {edition.version} 版，{len(books[id].chapters)} 篇：")
        for each in files:
            print(f"  {output / each.name}　{_size(each)}")
        if edition.frozen is None:
            print(f"  还没有定稿，这是征求意见稿，不会放上网站。校对好以后：python scripts/anthology.py freeze {id}")


def _size(file: BookFile) -> str:
    size = f"{file.size / 1_000_000:.1f} MB" if file.size >= 1_000_000 else f"{file.size / 1000:.0f} kB"
    return f"{file.pages} 页，{size}" if file.pages else size


def _note(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
