"""What one record does to another: what it points at, what it takes, what it must not bring down (T33, T35, T60)."""
# ruff: noqa: E501 (one case a line reads better than one value a line)

from __future__ import annotations

from ..case import Case, Content, Text, Verdict, marker
from ..page import BODY, END, brand, folder, page, words

UNIT = "cross"


def cases() -> tuple[Case, ...]:
    """Every case of this topic."""
    refuse = Verdict.REFUSE
    return (
        brand(UNIT, "parent-none", "T60", "a parent that is not there", refuse, changes={"parent": "parent: nobody-at-all", "role": "role: 子品牌"},
              at="parent: nobody"),
        brand(UNIT, "parent-self", "T60", "its own parent", refuse, changes={"parent": f"parent: {UNIT}-parent-self", "role": "role: 子品牌"}, at="parent: "),
        brand(UNIT, "link-none", "T60", "a link to a brand that is not there", refuse, body=f"{BODY}\n见[它](../nobody-at-all/index.md)。\n\n{END}\n", at="见["),
        _ring(),
        _child_of_refused(),
        _slogans(),
        _bad_case(),
        _good_case(),
        *(_crowd(n) for n in range(1, 4)),
    )  # fmt: skip


def _pages(*made: tuple[str, str]) -> dict[str, Content]:
    return {f"{folder(UNIT, id)}/index.md": Text(text) for id, text in made}


def _ring() -> Case:
    one, other = f"{UNIT}-ring-a", f"{UNIT}-ring-b"
    role = {"role": "role: 子品牌"}
    files = _pages(
        (one, page(one, UNIT, role | {"parent": f"parent: {other}"})),
        (other, page(other, UNIT, role | {"parent": f"parent: {one}"}, f"{BODY}\n{END}\n")),
    )
    return Case(f"{UNIT}-ring", ("T60",), "two brands that are each other's parent", Verdict.REFUSE, files, "parents",
                accused=f"content/{folder(UNIT, other)}", hidden=(other,), shown=(one,))  # fmt: skip


def _child_of_refused() -> Case:
    """A good brand whose parent is refused stays."""
    mother, child = f"{UNIT}-mother", f"{UNIT}-child"
    files = _pages(
        (mother, page(mother, UNIT, {"role": "role: 母品牌"}, f"{BODY}\n<script>window.BSRAN=1</script>\n\n{END}\n")),
        (child, page(child, UNIT, {"role": "role: 子品牌", "parent": f"parent: {mother}"})),
    )
    return Case(f"{UNIT}-orphan", ("T60",), "a good brand below a refused one", Verdict.REFUSE, files, "raw-html",
                accused=f"content/{folder(UNIT, mother)}", hidden=(mother,), shown=(child,))  # fmt: skip


def _slogans() -> Case:
    elder, fresh = f"{UNIT}-slogan-b", f"{UNIT}-slogan-a"
    line = f"slogan: 同一句话{words('same', 4)}"
    files = _pages(
        (elder, page(elder, UNIT, {"slogan": line, "added": "added: 2024-01-01"})),
        (fresh, page(fresh, UNIT, {"slogan": line, "added": "added: 2026-11-01"}, f"{BODY}\n{END}\n")),
    )
    return Case(f"{UNIT}-slogans", ("T33",), "the slogan of an older brand", Verdict.REFUSE, files, "unique-slogans",
                accused=f"content/{folder(UNIT, fresh)}", hidden=(fresh,), shown=(elder,))  # fmt: skip


def _case_text(id: str, body: str, title: str = "听水声") -> str:
    return (
        f"---\nid: {id}\ntitle: {title}\nyear: 2026\nbrands: []\nunit: {UNIT}\nsummary: 把“等报修”改成“先听见”。\n"
        f"origin: 申报\nupdated: 2026-11-02\n---\n## 缘起\n\n{body}\n"
    )


def _bad_case() -> Case:
    id = f"{UNIT}-bad-case"
    text = _case_text(id, "<iframe src=https://example.com></iframe>@MARK@").replace("@MARK@", marker(id))
    return Case(id, ("T4",), "HTML in a best-practice case", Verdict.REFUSE, {f"cases/2026/{id}/index.md": Text(text)}, "raw-html",
                line=13, accused=f"content/cases/2026/{id}", hidden=(f"cases/{id}",))  # fmt: skip


def _good_case() -> Case:
    id = f"{UNIT}-good-case"
    text = _case_text(id, "管网埋了四十一年，`<b>` 与 & 都在。", "听“水”声 & 1+N")
    return Case(id, ("T15",), "a best-practice case with odd signs", Verdict.PASS, {f"cases/2026/{id}/index.md": Text(text)},
                shown=(f"cases/{id}",), kept=("听“水”声 & 1+N", "<b>"))  # fmt: skip


def _crowd(number: int) -> Case:
    """A folder of a unit whose id is no unit's: the brand says itself whose it is."""
    id = f"{UNIT}-crowd-{number}"
    files: dict[str, Content] = {f"{folder(UNIT, id)}/index.md": Text(page(id, UNIT))}
    return Case(id, ("T60",), "a sound brand among refused ones", Verdict.PASS, files, shown=(id,))
