"""Where the project and the benchmarks' working files lie."""

from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
WORK = HOME / "benchmarks" / ".work"
