"""What stops a book from being made."""

from __future__ import annotations

from collections.abc import Sequence

from ...domain.problems import Problem


class BookRefused(Exception):
    """A book cannot be made. ``problems`` say why, each with its place and a Chinese sentence."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("；".join(problem.message for problem in problems))
        self.problems = tuple(problems)
