"""Few things are done here, many in a pool of processes; the order is always that of the items."""

import io
import operator
import os
import pickle
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from showcase import workers
from showcase.pipeline import collect, read_and_check
from showcase.publishing.frames import Frame
from showcase.publishing.media import Media
from showcase.publishing.pictures import PictureStore
from showcase.publishing.render_pages import Drawing

HOME = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize("platform", ["linux", "darwin"])
@pytest.mark.parametrize("count", [0, 3, workers.WORTH_A_POOL])
def test_results_keep_the_order(monkeypatch: pytest.MonkeyPatch, platform: str, count: int) -> None:
    monkeypatch.setattr(workers.sys, "platform", platform)
    found = list(workers.each(operator.add, 1000, range(count), jobs=2, label="加"))
    assert found == [1000 + item for item in range(count)]


def test_a_drawing_can_be_sent_to_another_process() -> None:
    collection = collect(read_and_check(HOME / "content", "2026-11-21"))
    media = Media(HOME, PictureStore(HOME / ".cache"), HOME / "site")
    drawing = Drawing(collection, HOME / "theme", {("", ""): Frame(("a", "b"), ("body",))}, "", "/", media)
    assert drawing.environment is drawing.environment
    sent = pickle.loads(pickle.dumps(drawing))
    assert sent.collection.brand_entries == collection.brand_entries


def misbehave(shared: int, item: str) -> str:
    """What an item may do to its worker."""
    match item:
        case "busy":
            while True:
                pass
        case "busy inside a library":
            re.match(r"(a+)+$", "a" * 60 + "b")
        case "greedy":
            return str(len(bytearray(8 * 1024**3)))
        case "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        case "raising":
            raise RecursionError("maximum recursion depth exceeded")
        case "leaving":
            raise SystemExit(3)
    return f"{item} {shared}"


def one_second(item: str) -> float:
    return 1.0


@pytest.mark.parametrize(
    ("item", "reason"),
    [
        ("busy", "time"),
        ("busy inside a library", "time"),
        ("greedy", "memory"),
        ("killed", "fault"),
        ("raising", "fault"),
        ("leaving", "fault"),
    ],
)
def test_an_item_is_lost_alone(item: str, reason: str) -> None:
    items = [f"good {number}" for number in range(30)]
    items.insert(7, item)
    found = list(workers.each_guarded(misbehave, 5, items, 2, "查", one_second))
    assert found == [workers.Lost(reason) if each == item else f"{each} 5" for each in items]


def test_many_bad_items_lose_only_themselves() -> None:
    items = [("killed" if number % 9 == 0 else f"good {number}") for number in range(90)]
    found = list(workers.each_guarded(misbehave, 5, items, 2, "查", one_second))
    assert found == [workers.Lost("fault") if each == "killed" else f"{each} 5" for each in items]


def test_without_fork_items_are_guarded_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers.sys, "platform", "darwin")
    found = list(workers.each_guarded(misbehave, 5, ["good", "killed", "busy"], 1, "查", one_second))
    assert found == ["good 5", workers.Lost("fault"), workers.Lost("time")]


def test_nothing_to_do_starts_no_process() -> None:
    assert list(workers.each_guarded(misbehave, 5, [], 2, "查", one_second)) == []


def test_trusted_work_that_dies_is_told_in_chinese() -> None:
    items = ["good"] * workers.WORTH_A_POOL + ["killed"]
    with pytest.raises(workers.WorkerDied, match="多半是内存不够"):
        list(workers.each(misbehave, 5, items, 2, "画"))


class Terminal(io.StringIO):
    """Keeps what a bar draws."""

    def isatty(self) -> bool:
        return True


def slow(shared: float, item: str) -> str:
    time.sleep(shared)
    return item * 2


def test_a_bar_names_the_work_and_shows_that_it_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(workers, "TICK", 0.05)
    monkeypatch.setenv("COLUMNS", "80")
    assert list(workers.each_named(slow, 0.5, ["a", "b", "c"], 2, lambda item: f"做{item}")) == ["aa", "bb", "cc"]
    drawn = [line for line in terminal.getvalue().split("\r") if line.startswith("做a")]
    assert len(drawn) > 3 and "0/3" in drawn[0]
    assert re.search("做b: .*1/3", terminal.getvalue()) and re.search("做c: .*2/3", terminal.getvalue())


def test_named_work_that_dies_is_told_in_chinese() -> None:
    with pytest.raises(workers.WorkerDied, match="多半是内存不够"):
        list(workers.each_named(misbehave, 5, ["good", "killed"], 2, str))
    assert list(workers.each_named(misbehave, 5, [], 2, str)) == []


def test_workers_end_with_their_parent(tmp_path: Path) -> None:
    """A build that is killed leaves no process behind that goes on calculating."""
    script = (
        "import os, sys, time\n"
        "from showcase import workers\n"
        "def task(shared, item):\n"
        "    open(os.path.join(shared, str(os.getpid())), 'w').close()\n"
        "    time.sleep(60)\n"
        "def minute(item):\n"
        "    return 60.0\n"
        "list(workers.each_guarded(task, sys.argv[1], [1, 2], 2, '', minute))\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", script, str(tmp_path)])
    assert wait_for(lambda: any(tmp_path.iterdir()))
    parent.kill()
    parent.wait()
    children = [int(each.name) for each in tmp_path.iterdir()]
    assert wait_for(lambda: not any(is_running(child) for child in children))


def wait_for(condition: Callable[[], bool]) -> bool:
    for _ in range(200):
        if condition():
            return True
        time.sleep(0.05)
    return False


def is_running(process: int) -> bool:
    state = Path(f"/proc/{process}/stat")
    try:
        return state.read_text(encoding="ascii").split()[2] != "Z"
    except FileNotFoundError:
        return False
