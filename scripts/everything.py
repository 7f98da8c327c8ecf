"""The whole content folder, for the commands that need all of it."""

from contextlib import suppress
from pathlib import Path

from contents import today

from showcase.pipeline import Checked, read_and_check
from showcase.publishing.facts_cache import load_facts, save_facts


def read_everything(content: Path, cache: Path, jobs: int, *, keep: bool = True) -> Checked:
    """Everything read and judged. Pictures that an earlier run or build has looked at are not opened again; unless
    ``keep`` is off, those of this run will not be either. Raises RegistryUnreadable and Misused."""
    known = load_facts(cache)
    checked = read_and_check(content, today(), jobs, known)
    if keep:
        with suppress(OSError):
            save_facts(cache, [*checked.brands, *checked.cases], checked.registry.limits, known)
    return checked
