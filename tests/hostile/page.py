"""The page that cases are made from: sound in every respect until one thing is changed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from .case import MARK, Case, Content, Text, Verdict, marker

# No two of these look or sound alike, so that names made of them never come near each other.
CHARACTERS = (
    "春夏秋冬山水云雨松竹梅菊桥路灯塔舟帆潮岸星河麦稻茶桑棉丝铁铜金石沙泥犁镰鼓钟琴笛墨砚笔纸书画诗歌窗门墙瓦炉井泉溪"
)
END = f"尾声{MARK}"
BODY = "## 背景\n\n管网埋了四十一年。\n"


def words(id: str, count: int) -> str:
    """``count`` characters that follow from the id."""
    digest = hashlib.sha256(id.encode()).digest()
    return "".join(CHARACTERS[byte % len(CHARACTERS)] for byte in digest[:count])


def front(id: str, unit: str, changes: Mapping[str, str]) -> str:
    """Front matter, one key a line; a change of an unknown key is appended, an empty change drops the key."""
    lines = {
        "id": f"id: {id}",
        "name": f"name: {words(id, 5)}",
        "unit": f"unit: {unit}",
        "type": "type: 服务民生类",
        "origin": "origin: 申报",
        "slogan": f"slogan: 一件小事做到底，{words('slogan' + id, 6)}",
        "goals": "goals:\n  - {id: g1, text: 平均到场时间不超过三十分钟。}",
        "measures": "measures:\n  - {id: m1, text: 每周两夜分片听漏。, owner: 管网党小组, goals: [g1]}",
        "stage": "stage: 点亮",
        "keywords": "keywords: [听漏]",
        "updated": "updated: 2026-11-20",
        "contact": "contact: 党群工作部",
    }
    lines |= changes
    return "".join(f"{line}\n" for line in lines.values() if line)


def page(id: str, unit: str, changes: Mapping[str, str] | None = None, body: str = BODY) -> str:
    """The text of a brand's index.md, with its marker filled in."""
    return f"---\n{front(id, unit, changes or {})}---\n{body}".replace(MARK, marker(id))


def line_of(text: str, part: str) -> int:
    """The line of ``text`` on which ``part`` starts."""
    return text.count("\n", 0, text.index(part)) + 1


def folder(unit: str, id: str) -> str:
    """The folder of a brand below the content folder."""
    return f"brands/{unit}/{id}"


def brand(
    unit: str,
    name: str,
    rows: str,
    what: str,
    verdict: Verdict,
    *,
    changes: Mapping[str, str] | None = None,
    body: str | None = None,
    whole: str | None = None,
    encoding: str = "utf-8",
    at: str = "",
    files: Mapping[str, Content] | None = None,
    **rest: object,
) -> Case:
    """A case of one brand. ``at`` is the text whose line the problem must name, ``whole`` replaces the whole page,
    ``files`` lie beside it. The text of a case to be refused ends with its marker."""
    id = f"{unit}-{name}"
    text = body if body is not None else BODY
    if verdict is Verdict.REFUSE and MARK not in text:
        text += f"\n{END}\n"
    full = page(id, unit, changes, text) if whole is None else whole.replace(MARK, marker(id)).replace("@ID@", id)
    line = line_of(full, at.replace(MARK, marker(id))) if at else None
    here = folder(unit, id)
    own: dict[str, Content] = {f"{here}/index.md": Text(full, encoding)}
    for path, content in (files or {}).items():
        own[f"{here}/{path.replace(MARK, marker(id))}"] = _filled(content, id)
    given = {"line": line, "accused": f"content/{here}"} | rest
    given = {"hidden" if verdict is Verdict.REFUSE else "shown": (id,)} | given
    return Case(id, tuple(rows.split()), what, verdict, own, **given)  # type: ignore[arg-type]


def _filled(content: Content, id: str) -> Content:
    if isinstance(content, Text):
        return Text(content.text.replace(MARK, marker(id)), content.encoding)
    if isinstance(content, bytes):
        return content.replace(MARK.encode(), marker(id).encode())
    return content


def in_body(unit: str, name: str, rows: str, what: str, verdict: Verdict, payload: str, **rest: object) -> Case:
    """A case whose payload is a paragraph of the text; the problem must name the payload's first line."""
    payload = payload.replace("@ID@", f"{unit}-{name}")
    body = f"{BODY}\n{payload}\n\n结尾一段。\n"
    if verdict is Verdict.REFUSE:
        rest = {"at": payload.split("\n")[0]} | rest
        body += f"\n{END}\n"
    return brand(unit, name, rows, what, verdict, body=body, **rest)  # type: ignore[arg-type]


def in_field(unit: str, name: str, rows: str, what: str, verdict: Verdict, key: str, line: str, **rest: object) -> Case:
    """A case in which the line (or lines) of one key are replaced; the problem must
    name the last of them."""
    if verdict is Verdict.REFUSE:
        rest = {"at": line.split("\n")[-1]} | rest
    return brand(unit, name, rows, what, verdict, changes={key: line}, **rest)  # type: ignore[arg-type]
