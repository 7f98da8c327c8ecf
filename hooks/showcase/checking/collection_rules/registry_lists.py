"""The department's lists agree with each other.

Passes::

    units: [{id: a, label: 甲公司, kind: company}, {id: b, label: 甲公司一支部, parent: a}]

Fails::

    units: [{id: b, label: 甲公司一支部, parent: c}]
"""

from __future__ import annotations

from collections.abc import Iterator

from showcase.domain.brand import Brand
from showcase.domain.completeness import PROOFS
from showcase.domain.fields import descriptions
from showcase.domain.problems import Place, Problem, Severity
from showcase.domain.registry import ElementScheme, Registry, Unit

from ..context import Collected

ID = "registry-lists"
UNITS = "organization"
SCHEMES = "element_schemes.yml"
TASKS = "stage_tasks.yml"


def check(collected: Collected) -> Iterator[Problem]:
    """One problem for each name that leads nowhere."""
    registry = collected.registry
    for file, message in (*_units(registry), *_schemes(registry), *_tasks(registry)):
        yield Problem(Place(f"{collected.root}/registry/{file}"), Severity.ERROR, ID, message)


def _units(registry: Registry) -> Iterator[tuple[str, str]]:
    for unit in registry.units.values():
        yield from ((UNITS, f"单位“{unit.id}”（{unit.label}）{fault}") for fault in _unit_faults(unit, registry))


def _unit_faults(unit: Unit, registry: Registry) -> Iterator[str]:
    if unit.parent and unit.parent not in registry.units:
        yield f"的上级（parent）写的是“{unit.parent}”，单位名录里没有。请核对编号。"
    elif any(each.parent == unit.id for each in registry.ancestry(unit.id)):
        yield "的上级绕了一圈又回到它自己。请核对各级单位的 parent。"
    if unit.zone and unit.zone not in registry.zones:
        yield f"的片区（zone）写的是“{unit.zone}”，片区名录里没有。请核对编号。"
    if unit.kind and registry.term("unit_kinds", unit.kind) is None:
        kinds = "、".join(registry.terms["unit_kinds"])
        yield f"的类别（kind）写的是“{unit.kind}”，名录里没有。可以写：{kinds}。"
    if unit.scheme and unit.scheme not in registry.element_schemes:
        yield f"的要素方案（scheme）写的是“{unit.scheme}”，element_schemes.yml 里没有。请核对编号。"
    if unit.origin not in {"", "specimen"}:
        yield f"的来源（origin）写的是“{unit.origin}”。虚构的单位写 specimen，真实的单位不写。"


def _schemes(registry: Registry) -> Iterator[tuple[str, str]]:
    if registry.default_scheme not in registry.element_schemes:
        yield SCHEMES, f"默认方案（default）写的是“{registry.default_scheme}”，下面没有这个方案。请核对编号。"
    for scheme in registry.element_schemes.values():
        yield from ((SCHEMES, f"方案“{scheme.id}”{fault}") for fault in _scheme_faults(scheme, registry))


def _scheme_faults(scheme: ElementScheme, registry: Registry) -> Iterator[str]:
    if scheme.source and scheme.source not in registry.sources:
        yield f"的出处（source）写的是“{scheme.source}”，sources.yml 里没有。请核对编号。"
    for element in scheme.elements:
        if element.required_from and element.required_from not in registry.stage_order:
            stages = "、".join(registry.stage_order)
            yield f"的要素“{element.label}”从“{element.required_from}”起必填，没有这个阶段。可以写：{stages}。"
        for key in element.fields:
            if key not in descriptions(Brand):
                yield f"的要素“{element.label}”对应“{key}”，品牌页没有这一项。请核对英文名。"


def _tasks(registry: Registry) -> Iterator[tuple[str, str]]:
    for task in registry.stage_tasks:
        if task.stage not in registry.stage_order:
            stages = "、".join(registry.stage_order)
            yield TASKS, f"“{task.label}”的阶段（stage）写的是“{task.stage}”，没有这个阶段。可以写：{stages}。"
        if task.met_by not in PROOFS:
            yield TASKS, f"“{task.label}”的认定办法（met_by）写的是“{task.met_by}”。可以写：{'、'.join(PROOFS)}。"
