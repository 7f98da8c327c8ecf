"""What the commands share that make a preview of a change."""

from collections.abc import Iterable

from showcase.intake.changed.glimpses import is_case
from showcase.intake.submission.trial import Page
from showcase.publishing.preview import DRAFT, GONE, ChangedPage


def changed_pages(records: Iterable[Page], gone: Iterable[str]) -> list[ChangedPage]:
    """The lines of the preview's first page: what was changed, then what was taken down, given by its folder."""
    there = [ChangedPage(each.title, each.kind, each.id, each.path, DRAFT if each.draft else "") for each in records]
    return there + [
        ChangedPage("", "case" if is_case(path) else "brand", path.rpartition("/")[2], path, GONE) for path in gone
    ]
