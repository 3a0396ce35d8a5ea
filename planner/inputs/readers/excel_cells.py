"""Values of a spreadsheet as the text that a CSV file would hold."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

_ESCAPED = re.compile(r"_x(00[01][0-9A-Fa-f])_")
"""Control characters, which a workbook cannot hold as they are (openpyxl leaves them escaped)."""


def cell_text(value: Any, number_format: str) -> str:
    """Return a cell's value in canonical text: dates, times, numbers, yes and no."""
    if isinstance(value, str):
        return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), value) if "_x" in value else value
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (int, float)):
        return number_text(value)
    return _moment(value, number_format)


def _moment(value: Any, number_format: str) -> str:
    """Return a date, time or length of time as text."""
    if isinstance(value, datetime):
        return moment_text(value, number_format)
    if isinstance(value, time):
        return _clock(timedelta(hours=value.hour, minutes=value.minute, seconds=value.second))
    if isinstance(value, timedelta):
        return _clock(value)
    return value.isoformat() if isinstance(value, date) else str(value)


def number_text(value: float) -> str:
    """Return a number with at most 15 digits, which is what a spreadsheet holds and shows."""
    if isinstance(value, int) or value.is_integer():
        return str(int(value))
    return f"{Decimal(f'{value:.15g}'):f}"


def moment_text(value: datetime, number_format: str) -> str:
    """Return a date, or a date-time where there is a time or the format shows one."""
    rounded = (value + timedelta(milliseconds=500)).replace(microsecond=0)
    shows_time = "h" in number_format.lower() or rounded.time() != time(0)
    if not shows_time:
        return rounded.date().isoformat()
    seconds = f":{rounded.second:02d}" if rounded.second else ""
    return rounded.strftime("%Y-%m-%dT%H:%M") + seconds


def _clock(value: timedelta) -> str:
    """Return ``HH:MM``, with seconds where there are any; 24:00 stays."""
    minutes, seconds = divmod(round(value.total_seconds()), 60)
    tail = f":{seconds:02d}" if seconds else ""
    return f"{minutes // 60:02d}:{minutes % 60:02d}{tail}"
