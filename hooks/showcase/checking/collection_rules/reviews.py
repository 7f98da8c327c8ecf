"""An entry of ``registry/reviews.yml`` says which office looked at a false alarm, when, and why it may stay.

Passes::

    - {…, code: 1a2b, reason: 是公开的值班电话, reviewer: 党群工作部, date: 2026-11-02}

Fails::

    - {…, code: 1a2b, reason: 可以, reviewer: 小王, date: 昨天}
"""

from __future__ import annotations

from collections.abc import Iterator

from showcase.domain.problems import Problem

from .. import reviews
from ..context import Collected

ID = reviews.ID


def check(collected: Collected) -> Iterator[Problem]:
    """One warning for each entry that does not count; whether an entry is still needed is told where all problems are
    known."""
    yield from reviews.unsound(collected.registry, collected.root)
