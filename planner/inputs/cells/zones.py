"""Time zones."""

from __future__ import annotations

import zoneinfo

from planner.inputs.cells.errors import CellError, quoted
from planner.inputs.cells.words import nearest


def zone(text: str) -> str:
    """Return the name of a time zone, such as ``Asia/Aqtobe``."""
    try:
        zoneinfo.ZoneInfo(text)
    except (KeyError, ValueError, OSError):
        hint = nearest(text, zoneinfo.available_timezones())
        raise CellError("E127", f"{quoted(text)} is not a time zone{hint}") from None
    return text
