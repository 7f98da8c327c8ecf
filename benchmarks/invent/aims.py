"""Goals, measures and outcomes of an invented brand, with figures that agree."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Any

from . import texts, words

Entry = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Metric:
    """A figure that can be reported, where it starts, and where it should be."""

    name: str
    unit: str
    title: str
    start: tuple[int, int]
    target: tuple[int, int]


METRICS = (
    Metric("平均到场时间", "分钟", "抢修到得更快", (45, 80), (20, 40)),
    Metric("管网漏损率", "%", "水漏得更少", (13, 20), (7, 11)),
    Metric("一次办结率", "%", "诉求一次办好", (55, 75), (88, 97)),
    Metric("窗口等候时间", "分钟", "排队少等一会儿", (25, 40), (8, 15)),
    Metric("设备完好率", "%", "机器少停一班", (70, 84), (92, 99)),
    Metric("月均投诉", "件", "投诉一月少过一月", (30, 60), (5, 15)),
    Metric("带教人数", "人", "徒弟都能独立上岗", (3, 9), (15, 40)),
    Metric("开放日人次", "人次", "请群众进来看一看", (60, 150), (300, 800)),
    Metric("代办事项", "件", "多替群众跑几趟", (40, 90), (200, 500)),
)


def goals(chance: random.Random) -> tuple[list[Entry], list[Metric]]:
    """Two or three goals as a record writes them, and the metric of each."""
    chosen = chance.sample(METRICS, chance.randint(2, 3))
    return [_goal(chance, at, metric) for at, metric in enumerate(chosen, 1)], chosen


def measures(chance: random.Random, goals: list[Entry]) -> list[Entry]:
    """Three or four measures; every goal is served by one."""
    found = []
    for at in range(1, chance.randint(3, 4) + 1):
        served = [goals[(at - 1) % len(goals)]["id"]]
        if at == 1 and chance.random() < 0.5:
            served.append(goals[1]["id"])
        measure: Entry = {
            "id": f"m{at}",
            "title": chance.choice(words.THINGS) + chance.choice(words.DOINGS),
            "text": texts.sentence(chance),
            "owner": chance.choice(words.TEAMS),
            "frequency": chance.choice(words.RHYTHMS),
            "goals": served,
        }
        if chance.random() < 0.4:
            measure["innovation"] = "是"
        found.append(measure)
    return found


def outcomes(chance: random.Random, goals: list[Entry], chosen: list[Metric], measures: list[Entry]) -> list[Entry]:
    """An outcome for every goal; two in three reach its target."""
    return [
        _outcome(chance, at, goal, metric, measures)
        for at, (goal, metric) in enumerate(zip(goals, chosen, strict=True), 1)
    ]


def _goal(chance: random.Random, at: int, metric: Metric) -> Entry:
    baseline, target = chance.randint(*metric.start), chance.randint(*metric.target)
    verb = "降到" if target < baseline else "提到"
    return {
        "id": f"g{at}",
        "title": metric.title,
        "text": f"{metric.name}由 {baseline} {metric.unit}{verb} {target} {metric.unit}。",
        "metric": metric.name,
        "unit": metric.unit,
        "baseline": baseline,
        "target": target,
        "due": f"2026-{chance.randint(11, 12)}",
    }


def _outcome(chance: random.Random, at: int, goal: Entry, metric: Metric, measures: list[Entry]) -> Entry:
    before, target = goal["baseline"], goal["target"]
    way = 1 if target > before else -1
    after = target + way * chance.randint(-2, 3)
    last = chance.randint(6, 10)
    return {
        "id": f"o{at}",
        "title": f"{metric.name}有了变化",
        "text": f"{metric.name}由 {before} {metric.unit}变为 {after} {metric.unit}。",
        "measures": [each["id"] for each in measures if goal["id"] in each["goals"]],
        "goal": goal["id"],
        "before": before,
        "after": after,
        "unit": metric.unit,
        "period": f"2026 年 1—{last} 月",
        "evidence": [f"{chance.choice(words.THINGS)}月报（2026.1—2026.{last}）"],
    }
