"""How people write a day."""

from __future__ import annotations

import re

# Year, month and day if there is one: 2026-11-2, 2026/11/2, 2026.11, 2026年11月2日.
LOOSE_DATE = re.compile(r"([0-9]{4})[ \t]*[-./年][ \t]*([0-9]{1,2})(?:[ \t]*[-./月][ \t]*([0-9]{1,2}))?[ \t]*[月日号]?")
