"""Few things are done here, many in a pool of processes; the order is always that of the items."""

import operator
import pickle
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
