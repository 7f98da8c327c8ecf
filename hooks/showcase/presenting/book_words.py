"""What is said of an edition as a whole."""

from __future__ import annotations

from ..domain.book import Book
from .words import amount


def book_name(book: Book) -> str:
    """How an edition is called among others: 案例集萃 第一辑, or with the year where it is not numbered."""
    return f"{book.edition.title} {book.edition.number or f'{book.edition.year} 年卷'}"


def title_lines(title: str) -> tuple[str, ...]:
    """A title broken where it is written with a space, as it is set large."""
    return tuple(title.split())


def over(book: Book) -> str:
    """The line above the title."""
    return " · ".join(part for part in (book.series, f"{book.edition.year} 年卷", book.edition.number) if part)


def lead(book: Book) -> str:
    """How much there is, and in which parts."""
    titles = "、".join(f"“{part.title}”" for part in book.parts if part.title)
    count = amount(len(book.chapters), "篇")
    return f"{count}，分{amount(len(book.parts), '编')}：{titles}。" if len(book.parts) > 1 else f"共{count}。"


def warning(book: Book) -> str:
    """What is said about invented content before anything else."""
    invented = sum(chapter.is_specimen for chapter in book.chapters)
    if not invented:
        return ""
    if book.is_specimen:
        return "本书所收均为虚构案例，只为说明版式，不计入任何统计。"
    return f"本书有{amount(invented, '篇')}为虚构示例，题目旁注明“示例”，不计入任何统计。"


def figures(book: Book) -> tuple[tuple[str, str, str], ...]:
    """Label, figure and measure; invented chapters are told apart and not counted with the others."""
    real = [each for each in book.chapters if not each.is_specimen]
    invented = len(book.chapters) - len(real)
    units = len({each.unit for each in (real or book.chapters) if each.unit})
    kinds = [("案例", sum(each.kind == "case" for each in real), "篇")]
    kinds += [
        ("品牌", sum(each.kind == "brand" for each in real), "个"),
        ("示例", invented, "篇"),
        ("单位", units, "家"),
    ]
    return (
        *((label, str(count), measure) for label, count, measure in kinds if count),
        ("版次", book.edition.version, ""),
    )
