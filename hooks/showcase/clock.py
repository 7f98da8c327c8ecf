"""The only clock: the build date, from SOURCE_DATE_EPOCH when it is set."""

from __future__ import annotations

import datetime
import os


def build_date() -> str:
    """The date of this build in UTC, YYYY-MM-DD. Raises ValueError when SOURCE_DATE_EPOCH is not a whole number."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    moment = datetime.datetime.fromtimestamp(int(epoch), datetime.UTC) if epoch else datetime.datetime.now(datetime.UTC)
    return moment.date().isoformat()
