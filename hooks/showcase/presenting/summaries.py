"""The title and the description of every page, for the head and for shared links."""

from __future__ import annotations

from ..domain.book import Book
from ..domain.collection import Collection
from .book_words import book_name
from .chapter_page import find_chapter
from .listings import brands_intro
from .pages import PageKey
from .words import amount, sentence

FIXED = {
    "types": ("创建类型", "按创建类型看各支部的品牌。"),
    "zones": ("片区", "按片区看各支部的品牌。"),
    "units": ("单位", "按单位看各支部的品牌。"),
    "clusters": ("品牌集群", "一个品牌带一群品牌：母品牌、子品牌与微品牌。"),
    "cases": ("案例", "一个案例讲清一件事：难在哪里，怎么做的，别人能学走什么。"),
    "anthology": ("汇编", "把好做法编成书：在网上一篇一篇读，或下载了印。"),
    "keywords": ("案例关键词", "按关键词查找案例。"),
    "honours": ("荣誉", "由主管部门登记的荣誉，到期转为历史。"),
    "report": ("体检报告", "收到的文件逐份检查的结果：哪些发布了，哪些还要改。"),
    "submit": ("在线填报", "在浏览器里填好一个支部品牌，边填边查，最后存成一个压缩包交给党建部门。"),
    "missing": ("没有这一页", "地址可能写错了，或这一页已经移走。"),
}


def summary(key: PageKey, collection: Collection) -> tuple[str, str]:
    """Title ('' for the home page) and description, both as text."""
    registry = collection.registry
    if key.kind in FIXED:
        return FIXED[key.kind]
    match key.kind:
        case "home":
            return "", registry.site.lead
        case "brands":
            return "品牌", brands_intro(collection)
        case "brands-page":
            return f"品牌，第 {key.id} 页", brands_intro(collection)
        case "brand":
            return _brand(collection, key.id)
        case "case":
            case = collection.case_entries[key.id]
            return case.title, case.summary
        case "collection":
            count = len(collection.cases_of_year[key.id])
            return f"{key.id} 年卷《案例集萃》", f"{key.id} 年收录案例 {count} 篇，按创建类型编次。"
        case "edition" | "edition-changes":
            return _edition(collection.books[key.id], key.kind)
        case "case-chapter" | "brand-chapter":
            book, _, chapter = find_chapter(collection, key.id)
            told = chapter.summary or chapter.subtitle or chapter.unit_label
            return f"{chapter.title}（{book_name(book)}）", told
        case "cluster":
            name = collection.brand_entries[key.id].name
            return f"{name}的品牌集群", f"{name}与它下面的各个品牌。"
        case "guide":
            page = next(each for each in collection.guide if each.id == key.id)
            return page.title, page.summary
    if key.kind == "unit-report":
        label = registry.units[key.id].label
        return f"体检报告：{label}", f"{label}的品牌有哪几样、走到哪一步、下一步还缺什么。"
    labels = {
        "type": lambda: registry.terms["types"][key.id].label,
        "zone": lambda: registry.zones[key.id].label,
        "unit": lambda: registry.units[key.id].label,
    }
    label = labels[key.kind]()
    return label, f"{label}的支部品牌。"


def _edition(book: Book, kind: str) -> tuple[str, str]:
    name = book_name(book)
    if kind == "edition-changes":
        return f"{name}：版本对照", f"{name}各版之间、与其他期次之间，增删改了哪些篇目。"
    about = sentence(book.edition.subtitle)
    return name, f"{about}收{amount(len(book.chapters), '篇')}，{'、'.join(book.edition.editors)} 编。"


def _brand(collection: Collection, id: str) -> tuple[str, str]:
    entry = collection.brand_entries[id]
    told = collection.brands[id].record.connotation or ""
    return entry.name, "".join(sentence(part) for part in (entry.slogan, entry.unit_label) if part) + told
