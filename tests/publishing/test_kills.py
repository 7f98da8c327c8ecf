"""Whatever kills a build, whenever: what is published is one whole version."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
FIGURES = HERE.parent.parent / ".cache" / "trust" / "kills.json"
KILLS = 200
SEEDS = (1, 2)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs fork")


@pytest.mark.xdist_group("kills")
def test_two_hundred_killed_builds_break_nothing(tmp_path: Path) -> None:
    """The figures go into SECURITY.md."""
    running = []
    for seed in SEEDS:
        folder = tmp_path / str(seed)
        folder.mkdir()
        command = [sys.executable, HERE / "killed_builds.py", folder, str(seed), str(KILLS // len(SEEDS))]
        running.append(subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True))
    outcomes = []
    for process in running:
        out, errors = process.communicate()
        assert process.returncode == 0, errors
        outcomes.append(json.loads(out))
    kills, broken = sum(each["kills"] for each in outcomes), [line for each in outcomes for line in each["broken"]]
    print(f"kills {kills}, broken {len(broken)}")
    FIGURES.parent.mkdir(parents=True, exist_ok=True)
    FIGURES.write_text(json.dumps({"kills": kills, "broken": len(broken)}) + "\n", encoding="utf-8")
    assert kills == KILLS and broken == []
    for each in outcomes:
        assert each["good"], "after all that, a build publishes as ever"
        assert each["left"] == ["site", "site.previous"], "and removes what the killed ones left"
