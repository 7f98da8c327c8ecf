"""Small books for the tests of the EPUB: every kind of page, and a text with every construct."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring
from PIL import Image

from showcase.domain.body import Node
from showcase.domain.book import (
    Book,
    BookIndex,
    BookPart,
    BookPicture,
    BrandBox,
    Chapter,
    ChapterHonour,
    IndexEntry,
)
from showcase.domain.edition import Edition, EditionPart, EditionText
from showcase.domain.pictures import PictureFacts
from showcase.domain.problems import Place
from showcase.publishing.anthology.epub.book import epub
from showcase.publishing.anthology.pictures import Staged
from showcase.reading.markdown import parse

FOLDER = "content/registry/editions/shili"
XHTML = "{http://www.w3.org/1999/xhtml}"
EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"
TEXT = """## 难在哪里

老城北片的管子，最老的有四十一年[^b]。**漏在地下**，人在*地上*，
等路面冒水再去修[^a]；再说一次[^b]。见[同书的一篇](../deng-yi-ge-ren/index.md)，
也见[别处](https://example.org/a?b=c&d=%)和[不在书里的](../mei-you/index.md)。

> 漏水有声音。
>
> 第二句。

#### 跳了两级的标题

1. **分片认领**。一格一名党员
2. 夜里去听

   - 两人一组
   - 标记

![老城北片管网图](photos/tu.png "管网图")

行内的图 ![小图](photos/tu.png) 也在。

| 指标 | 二〇二二年 | 二〇二六年 | 目标 | |
|---|---|---|---|---|
| 平均到场时间（分钟） | 58 | 26 | 30 | |
| ~~管网漏损率~~ | 14.2 | 10.6 | | 注[^a] |

```
一页 & 三栏
```

---

[^a]: 一处的估算，见[^c]。
[^b]: 两段的注。

    第二段。
[^c]: 注里的注。
"""


class Drawn:
    """Stands in for the pictures of the content: a small PNG, or a drawing for an SVG."""

    def staged(self, picture: BookPicture) -> Staged:
        name = f"p{picture.facts.digest[:16]}"
        if picture.facts.format == "svg":
            drawing = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8H0z"/></svg>'
            return Staged(f"{name}.svg", drawing, 8, 8, "image/svg+xml")
        return Staged(f"{name}.png", png(30, 20), 30, 20, "image/png")


def png(width: int, height: int) -> bytes:
    out = BytesIO()
    Image.new("RGB", (width, height), "#8f2a1c").save(out, "PNG")
    return out.getvalue()


def picture(alt: str = "一名队员贴着路面听漏", digest: str = "1", **changes: Any) -> BookPicture:
    facts = PictureFacts(changes.pop("format", "png"), 30, 20, 100, digest * 64)
    place = Place("content/cases/2026/ting-shui-sheng/index.md", 21, 5)
    return BookPicture(
        "content/cases/2026/ting-shui-sheng/photos/tu.png", facts, alt, changes.pop("caption", "夜里"), place
    )


def box(**changes: Any) -> BrandBox:
    made = BrandBox(
        "qingyuan", "清源", "一渠清水，万家安心", "示例市水务公司净水车间党支部", "livelihood", "服务民生类",
        picture("清源的品牌标识", "2", format="svg"), "", "specimen",
    )  # fmt: skip
    return replace(made, **changes)


def chapter(id: str = "ting-shui-sheng", number: int = 1, kind: str = "case", **changes: Any) -> Chapter:
    made = Chapter(
        id=f"{kind}-{id}", kind=kind, record=id, number=number, title="听水声", subtitle="一支夜间听漏队", year="2026",
        summary="把“等报修”改成“先听见”。", unit="shili", unit_label="示例市水务公司净水车间党支部",
        unit_path=("示例市水务公司净水车间党支部", "示例市水务公司"), type="livelihood", type_label="服务民生类",
        origin="specimen", origin_label="示例", authors=("净水车间党支部",), keywords=("听漏", "抢修"),
        practice=("分片认领", "夜里去听"), outcomes=("到场时间由 58 分钟降到 26 分钟",),
        honours=(ChapterHonour("best", "优秀案例", "2026-06"),),
        facts=(("所属单位", "示例市水务公司净水车间党支部"), ("创建类型", ""), ("荣誉", "优秀案例")),
        brands=(box(), box(id="mailuo", name="脉络", logo=None, slogan="")), lead=picture(),
        photos=(picture("两人在图前", "3"),), body=parse(TEXT), pictures={"photos/tu.png": picture("管网图", "4")},
        sources=("示例市水务公司调度月报，2026-10。",), path="content/cases/2026/ting-shui-sheng/index.md",
    )  # fmt: skip
    return replace(made, **changes)


def book(*chapters: Chapter, **changes: Any) -> Book:
    """A book of two parts, the first with all chapters but the last."""
    told = chapters or (
        chapter(),
        chapter(
            "deng-yi-ge-ren", 2, title="等一个人", origin="compiled", origin_label="资料整理", photos=(), lead=None
        ),
        chapter("qingyuan", 3, "brand", title="清源", subtitle="一渠清水，万家安心", brands=(box(),)),
    )
    edition = Edition(
        title="一支部一品牌 案例集萃", subtitle="写给要编一本书的人", year="2026", number="第二辑", date="2026-11-20",
        version="1.0", editors=("示例编辑部",), parts=(EditionPart("先听见"),), id="shili",
        preface=EditionText("编者的话", parse("先说一句[^1]。\n\n[^1]: 编者的注。\n"), f"{FOLDER}/preface.md"),
        afterword=EditionText("后记", parse("再说一句。\n"), f"{FOLDER}/afterword.md"),
    )  # fmt: skip
    parts = (
        BookPart("part-1", 1, "先听见", "漏水有声音。\n跑着赶车的人有声音。", told[:-1]),
        BookPart("part-2", 2, "有人应声", "", told[-1:]),
    )
    ids = tuple(each.id for each in told)
    made = Book(
        edition=edition,
        series="一支部一品牌 展示馆",
        publisher="示例编辑部",
        parts=parts,
        indexes=(
            BookIndex("unit", "单位索引", (IndexEntry("示例市水务公司净水车间党支部", "S", ids),)),
            BookIndex("brand", "品牌索引", (IndexEntry("脉络", "M", ids[:1]), IndexEntry("清源", "Q", ids))),
        ),
        imprint=(("书名", "一支部一品牌 案例集萃"), ("内容版本", "0123456789ab")),
        seals=(),
        content_version="0123456789ab",
        built="2026-11-21",
        items=(),
        marks={"livelihood": ("disc", "green")},
    )
    return replace(made, **changes)


def made(of: Book) -> dict[str, bytes]:
    """The files of the EPUB of a book, by path."""
    return unpacked(epub(of, Drawn(), png(185, 260)))


def unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as container:
        return {name: container.read(name) for name in container.namelist()}


def page(files: dict[str, bytes], name: str) -> Element:
    """A document of the book, parsed by another reader than the one that wrote it."""
    root = fromstring(files[f"EPUB/{name}.xhtml"])
    assert isinstance(root, Element)
    return root


def words(element: Element) -> str:
    return "".join(element.itertext())


def classed(root: Element, name: str) -> list[Element]:
    return [each for each in root.iter() if name in each.get("class", "").split()]


def tagged(root: Element, tag: str) -> list[Element]:
    return [*root.iter(XHTML + tag)]


def text(words: str) -> Node:
    return Node("document", (Node("paragraph", (Node("text", text=words),)),))
