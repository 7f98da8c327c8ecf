"""Every case ends as it must: refused with a helpful sentence, cleaned, or published as it is."""

from __future__ import annotations

import time
from collections import Counter

import pytest

from showcase.checking.context import Context
from showcase.checking.printers import github, json, markdown, text
from showcase.checking.run import check_brand, check_case
from showcase.domain.brand import Brand
from showcase.domain.case import Case as CaseRecord
from showcase.domain.problems import Severity
from showcase.reading.documents import read_document
from showcase.reading.folders import find
from showcase.reading.markdown import parse
from showcase.reading.registry import read_registry

from .case import Verdict
from .figures import kills, settle
from .generate import all_cases, manifest, write
from .judging import MARKER, complaints, published_markers
from .trial import DATE, Trial, search_data

JUDGED_IN, ACCEPTED_IN = 2.0, 0.4  # seconds of processor time for one folder


def test_there_are_enough_cases() -> None:
    verdicts = Counter(case.verdict for case in all_cases())
    assert verdicts.total() >= 420 and verdicts[Verdict.PASS] >= 210
    assert len({case.id for case in all_cases()}) == len({case.marker for case in all_cases()}) == verdicts.total()


def test_the_generator_writes_the_same_twice(tmp_path_factory: pytest.TempPathFactory, trial: Trial) -> None:
    again = write(tmp_path_factory.mktemp("again"), all_cases()[::40])
    for path in sorted(path for path in again.rglob("*") if path.is_file() and not path.is_symlink()):
        assert path.read_bytes() == (trial.content / path.relative_to(again)).read_bytes()
    assert manifest(all_cases()) == (trial.content.parent / "manifest.json").read_text(encoding="ascii")


def test_every_case_ends_as_it_must(trial: Trial, request: pytest.FixtureRequest) -> None:
    found = complaints(trial.judged)
    print(_table(found))
    assert not found, "\n".join(f"{id}: {line}" for id, lines in list(found.items())[:30] for line in lines[:2])
    verdicts = Counter(case.verdict for case in all_cases())
    figures = {
        "Cases of our own": verdicts.total(),
        "… must be refused, and were": verdicts[Verdict.REFUSE],
        "… must be cleaned, and were": verdicts[Verdict.CLEAN],
        "… merely strange, published as they are": verdicts[Verdict.PASS],
        "Innocent cases refused": 0,
        "Hostile cases published": 0,
    }
    settle(request.config, figures)


def test_the_limits_decide_and_never_the_worker(trial: Trial) -> None:
    assert [each.place.path for each in trial.problems if each.rule == "too-costly"] == []


def test_no_marker_is_published(trial: Trial, request: pytest.FixtureRequest) -> None:
    found = published_markers(trial.site)
    assert found == []
    assert not MARKER.search(search_data(trial.site).encode())
    settle(
        request.config,
        {"Markers of hostile payloads in the site, its search data, pictures and file names": len(found)},
    )


def test_no_number_of_a_person_is_published(trial: Trial) -> None:
    secrets = {secret.encode() for case in all_cases() for secret in case.secret if len(secret) >= 15}
    texts = {
        path: path.read_bytes() for path in trial.site.rglob("*") if path.suffix in {".html", ".js", ".xml", ".json"}
    }
    assert [(path.name, secret) for path, text in texts.items() for secret in secrets if secret in text] == []


def test_the_site_is_sound(trial: Trial) -> None:
    assert trial.findings == ()


def test_strict_and_lenient_say_the_same(trial: Trial) -> None:
    shown = [each for each in trial.problems if each.severity is not Severity.SUGGESTION]
    lines = {text.line(each) for each in shown}
    assert lines <= set(trial.report.splitlines())


def test_no_printer_repeats_what_is_private(trial: Trial) -> None:
    printed = [printer.render(trial.problems, 1) for printer in (text, json, markdown, github)]
    secrets = {secret for case in all_cases() for secret in case.secret if len(secret) >= 8}
    assert [secret for secret in secrets if any(secret in each for each in printed)] == []


def test_a_hostile_file_name_gives_no_command_to_the_build_server(trial: Trial) -> None:
    for line in github.render(trial.problems, 1).splitlines():
        assert line.startswith(("::error ", "::warning ", "::notice ")) or not line.startswith(("::", "##["))
        assert not line.startswith("::error file=x")


def test_the_comment_on_a_submission_holds_no_markup_of_the_contributor(trial: Trial) -> None:
    kinds = set()
    for line in markdown.render(trial.problems, 1).splitlines():
        kinds |= {node.kind for node in parse(line).walk()}
    assert kinds <= {"document", "heading", "paragraph", "list", "item", "text", "strong", "code"}


def test_every_folder_is_judged_in_time(trial: Trial, request: pytest.FixtureRequest) -> None:
    registry = read_registry(trial.content)
    faulty = {each.place.path for each in trial.problems if each.severity is Severity.ERROR}
    judged: dict[str, float] = {}
    for part in ("brands", "cases"):
        for folder in find(trial.content, part, registry.limits).folders:
            context = Context(DATE, folder.name, folder.group, folder.files)
            start = time.process_time()
            if part == "brands":
                check_brand(read_document(folder, Brand, registry, {}), registry, context)
            else:
                check_case(read_document(folder, CaseRecord, registry, {}), registry, context)
            judged[folder.index] = time.process_time() - start
    slow = {
        path: round(spent, 2)
        for path, spent in judged.items()
        if spent > (JUDGED_IN if path in faulty else ACCEPTED_IN)
    }
    assert slow == {}
    accepted = max(spent for path, spent in judged.items() if path not in faulty)
    timed = {
        "Longest time to judge one folder (processor seconds)": f"{max(judged.values()):.2f}",
        "Longest time for a folder that was accepted": f"{accepted:.2f}",
    }
    settle(request.config, {}, timed)


def test_kills_stand_in_the_figures(request: pytest.FixtureRequest) -> None:
    counted = kills()
    if counted:
        settle(
            request.config,
            {"Builds killed, and broken publications after it": f"{counted['kills']}, {counted['broken']}"},
        )


def _table(found: dict[str, list[str]] | object) -> str:
    """How the cases of each threat ended; printed with ``pytest -s``."""
    assert isinstance(found, dict)
    rows = sorted({row for case in all_cases() for row in case.rows}, key=lambda row: int(row[1:]))
    lines = ["row   refuse  clean   pass  not as they must"]
    for row in rows:
        own = [case for case in all_cases() if row in case.rows]
        counted = Counter(case.verdict for case in own)
        wrong = sum(case.id in found for case in own)
        lines.append(f"{row:4}{counted[Verdict.REFUSE]:8}{counted[Verdict.CLEAN]:7}{counted[Verdict.PASS]:7}{wrong:8}")
    return "\n".join(lines)
