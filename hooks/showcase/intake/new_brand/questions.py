"""The questions that lead to a new brand, for somebody at a terminal: each with its hint, limit and example.

An answer is judged by the checks themselves, in the page that it would give; their sentences are what is told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from showcase.domain.brand import Brand, Goal
from showcase.domain.fields import FieldDescription, descriptions
from showcase.domain.problems import Problem, Severity
from showcase.domain.registry import Unit
from showcase.writing.draft import Plain
from showcase.writing.field_words import choices, what_not_to_write, what_to_write

from . import place
from .request import Answers, Desk, first_asked, prepare

T = TypeVar("T")
MOST_SHOWN = 10
FIRST_GOAL = str(descriptions(Goal)["id"].good)
LATER = "（现在不写，直接按回车）"
# What is asked of the first goal and the first measure; the rest is for the editor.
PARTS = {"goals": ("text", "metric", "unit", "target", "due"), "measures": ("text", "owner", "frequency")}


@dataclass(frozen=True)
class Talk:
    """How to speak with the person: ``ask`` shows words and gives the line that was typed, ``tell`` shows a line."""

    ask: Callable[[str], str]
    tell: Callable[[str], None]


@dataclass(frozen=True)
class Interview:
    """One talk about one brand. What is asked comes in the order of the methods."""

    talk: Talk
    desk: Desk

    def unit(self) -> Unit:
        """The unit, found by any part of its name."""
        self.talk.tell("\n【所属单位】输入单位名称里的几个字，不必写全。例：净水")
        while True:
            words = self.talk.ask("单位：").strip()
            found = place.units_like(words, self.desk.registry) if words else ()
            if len(found) == 1 and self._agreed(f"是“{found[0].label}”吗？"):
                return found[0]
            if len(found) > MOST_SHOWN:
                self.talk.tell(f"有 {len(found)} 个单位，请多写几个字。")
            elif len(found) > 1:
                chosen = self._chosen(found, lambda unit: unit.label)
                if chosen:
                    return chosen
            elif not found:
                self.talk.tell("单位名录里没有找到。请换几个字再试；新单位请先联系主管部门登记。")

    def name(self, unit: Unit) -> str:
        """The name of the brand, which must be there."""
        return str(self._value(descriptions(Brand)["name"], unit, {}, needed=True))

    def id(self, unit: Unit, name: str) -> str:
        """The id; pressing return takes the one that is proposed."""
        field = descriptions(Brand)["id"]
        guess = place.free_id(name, self.desk.content)
        self._introduce(field)
        while True:
            id = self.talk.ask(f"编号（按回车就用 {guess}）：").strip() or guess
            taken = place.taken_by(id, self.desk.content)
            wrong = _of(prepare(unit, id, {"name": name}, self.desk).errors, "id")
            if taken:
                self.talk.tell(f"编号“{id}”已经有了（{taken}）。请换一个。")
            elif not self._told(wrong):
                return id

    def answers(self, unit: Unit, name: str) -> Answers:
        """The type, and the first of everything that the unit's scheme asks for at the first stage."""
        fields = descriptions(Brand)
        found: Answers = {"name": name}
        for key in dict.fromkeys(("type", *first_asked(unit.id, self.desk.registry))):
            field = fields[key]
            value = self._first_record(field, unit, found) if field.record else self._value(field, unit, found)
            if value:
                found[key] = value
        return found

    def _first_record(self, field: FieldDescription, unit: Unit, known: Answers) -> Plain:
        assert field.record is not None
        parts = descriptions(field.record)
        self.talk.tell(f"\n【{field.label}】{what_to_write(field, self.desk.registry)}先写一条，其余的以后在文件里添。")
        item: dict[str, Plain] = {"id": parts["id"].good} if "id" in parts else {}
        begun = dict(item)
        for key in PARTS.get(
            field.key, tuple(each.key for each in parts.values() if each.required and each.key != "id")
        ):
            value = self._value(parts[key], unit, known, around=(field, item))
            if value:
                item[key] = value
            elif item == begun:
                return []
        if field.key == "measures" and known.get("goals"):
            item["goals"] = [FIRST_GOAL]
        return [item]

    def _value(
        self,
        field: FieldDescription,
        unit: Unit,
        known: Answers,
        needed: bool = False,
        around: tuple[FieldDescription, dict[str, Plain]] | None = None,
    ) -> Plain:
        """What is typed for a field, once the checks have nothing against it; '' when it is left for later. ``around``
        is the record that the field is a part of, with its parts so far."""
        self._introduce(field)
        listed = choices(field, self.desk.registry)
        while True:
            if listed:
                self.talk.tell("  ".join(f"{number} {label}" for number, label in enumerate(listed, start=1)))
            typed = self.talk.ask(f"{field.label}{'' if needed else LATER}：").strip()
            if not typed and not needed:
                return ""
            text = listed[int(typed) - 1] if typed.isdecimal() and 0 < int(typed) <= len(listed) else typed
            value: Plain = _several(text) if field.many else text
            tried: Answers = (
                {field.key: value} if around is None else {around[0].key: [{**around[1], field.key: value}]}
            )
            path = field.key if around is None else f"{around[0].key}[0].{field.key}"
            answers: Answers = {"name": "新品牌", **known, **tried}
            problems = prepare(unit, "xin-pinpai", answers, self.desk).problems
            if not text:
                self.talk.tell("这一项一定要写。")
            else:
                told = _of(problems, path)
                if not self._told(told) and (not told or self._agreed("仍这样写吗？")):
                    return value

    def _introduce(self, field: FieldDescription) -> None:
        good = f"好例：{field.good.strip('[]').removesuffix('。')}。" if field.good else ""
        self.talk.tell(f"\n【{field.label}】{what_to_write(field, self.desk.registry)}")
        self.talk.tell(f"{good}{what_not_to_write(field)}")

    def _told(self, problems: Sequence[Problem]) -> bool:
        """Whether there is an error among the problems, all of which are told."""
        for each in problems:
            hint = f"例：{each.hint}" if each.hint else ""
            self.talk.tell(f"{each.severity.label}：{each.message}{hint}")
        return any(each.severity is Severity.ERROR for each in problems)

    def _chosen(self, found: Sequence[T], words: Callable[[T], str]) -> T | None:
        for number, each in enumerate(found, start=1):
            self.talk.tell(f"{number} {words(each)}")
        typed = self.talk.ask("写前面的数字（都不是就按回车）：").strip()
        return found[int(typed) - 1] if typed.isdecimal() and 0 < int(typed) <= len(found) else None

    def _agreed(self, question: str) -> bool:
        return self.talk.ask(f"{question}（按回车表示是，不是就写“否”）").strip() in {"", "是", "y", "Y", "yes"}


def _of(problems: Sequence[Problem], path: str) -> list[Problem]:
    """The problems of a field and of what is in it, suggestions apart."""
    return [
        each
        for each in problems
        if each.severity is not Severity.SUGGESTION
        and each.rule != "draft"
        and (each.field == path or each.field.startswith((f"{path}[", f"{path}.")))
    ]


def _several(text: str) -> Plain:
    """Several values typed on one line."""
    return [*_pieces(text)]


def _pieces(text: str) -> Iterator[str]:
    for sign in "，；、;":
        text = text.replace(sign, ",")
    yield from (each.strip() for each in text.split(",") if each.strip())
