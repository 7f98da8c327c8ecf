"""What an import prints: every sentence by file, sheet, row and column, then what became of the brands."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.domain.problems import Severity
from showcase.domain.redaction import Redactor

from .entry import Finding
from .importing import Imported, Options
from .prepared import NEW, Prepared

MOST_NAMED = 12  # files that one line names


def line(finding: Finding) -> str:
    """``错误 申报表.xlsx「品牌」第 3 行「传播语」：还没有填写：……``."""
    message = " ".join(finding.message.split("\n"))
    return f"{finding.severity.label} {finding.file}{finding.spot}：{message}"


def report(result: Imported, options: Options, differences: bool) -> str:
    """The whole report; ``differences`` adds what changes in every page, line by line. Whatever people wrote and
    wherever it is quoted, private numbers and keys are masked here."""
    redactor = Redactor()
    lines = (line for each in _lines(result, options, differences) for line in each.split("\n"))
    return "".join(f"{redactor.redact(each)}\n" for each in lines)


def _lines(result: Imported, options: Options, differences: bool) -> Iterator[str]:
    yield from map(line, result.findings)
    for brand in result.written:
        yield _written(brand, options)
        if differences and brand.before:
            yield brand.difference().rstrip("\n")
    for brand in result.faulty:
        yield f"{brand.file}{brand.home}：“{_name(brand)}”有错误，没有写入。请照上面的话改好，再导入一次。"
    yield _summary(result, options)


def _written(brand: Prepared, options: Options) -> str:
    done = "会写入" if options.dry else "已写入"
    if brand.state == NEW:
        return f"{done} {brand.target}（新品牌“{_name(brand)}”）"
    moved = f"，从 {brand.before.target} 移来" if brand.before and brand.before.target != brand.target else ""
    what = "、".join(brand.changes) or "图片"
    return f"{done} {brand.target}（改动：{what}{moved}{_stayed(brand)}）"


def _stayed(brand: Prepared) -> str:
    """Which files the brand keeps although they were not sent again."""
    if not brand.kept:
        return ""
    more = f"等 {len(brand.kept)} 个" if len(brand.kept) > MOST_NAMED else ""
    return f"；没有重新交、原样保留：{'、'.join(brand.kept[:MOST_NAMED])}{more}"


def _name(brand: Prepared) -> str:
    return brand.name or brand.id


def _summary(result: Imported, options: Options) -> str:
    new = sum(each.state == NEW for each in result.written)
    counts = {
        "新写入": new,
        "更新": len(result.written) - new,
        "没有变化": len(result.same),
        "没有写入": len(result.faulty) + result.refused,
    }
    listed = "，".join(f"{word} {count}" for word, count in counts.items())
    tried = "试运行，什么也没有写。" if options.dry else ""
    return f"{tried}{listed}。错误 {result.count(Severity.ERROR)}，提醒 {result.count(Severity.WARNING)}。"
