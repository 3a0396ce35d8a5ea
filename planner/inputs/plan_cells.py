"""Cells of a plan's tables: text from a file in, a value of the domain out."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal

from planner.domain.clock import Horizon

MOST = 10**9
_NUMBER = re.compile(r"\d+(\.\d+)?")
_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})\.(\d{1,2})\.(\d{4})")
_TIME = re.compile(r"(\d{1,2}):(\d{2})(:00(\.0+)?)?")
_BLANKS = "\u00a0\u202f\u2009 "


class BadCell(ValueError):  # noqa: N818 - it is a finding about a cell, caught at once
    """What is wrong with a cell, and what to write instead."""

    def __init__(self, message: str, remedy: str) -> None:
        self.message = message
        self.remedy = remedy
        super().__init__(message)


def plain(value: object) -> str:
    """Return a raw cell (of a workbook, of JSON) as the text that it would be in a CSV file."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):  # a workbook's clock is a rounded fraction of a day
        value = (value + timedelta(milliseconds=500)).replace(microsecond=0)
        return value.isoformat(timespec="seconds" if value.second else "minutes")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, (list, tuple)):
        return ";".join(plain(part) for part in value)
    return str(value).strip()


def number(text: str) -> Decimal:
    """Return a number from 0 to 1e9; a decimal comma will do."""
    digits = text.translate(dict.fromkeys(map(ord, _BLANKS)))
    if digits.count(",") == 1 and "." not in digits:
        digits = digits.replace(",", ".")
    if len(digits) > 40 or not digits.isascii() or not _NUMBER.fullmatch(digits):
        raise BadCell(f"{text!r} is not a number", "write digits, for example 12.5")
    value = Decimal(digits)
    if value > MOST:
        raise BadCell(f"{text!r} is out of range", f"write a number from 0 to {MOST}")
    return value


def whole(text: str) -> int:
    """Return a whole number from 0 to 1e9 (``12.0`` is 12)."""
    try:
        value = number(text)
    except BadCell as bad:
        raise BadCell(
            bad.message.replace("a number", "a whole number"), "write digits, for example 12"
        ) from None
    if value != int(value):
        raise BadCell(f"{text!r} is not a whole number", "write digits, for example 12")
    return int(value)


def one_id(text: str) -> str:
    """Return an id as it is (whether the campaign knows it is for the judge to say)."""
    if not text:
        raise BadCell("the cell is empty", "write an id of the campaign")
    if ";" in text:
        raise BadCell(f"{text!r} is a list, not one id", "write one id of the campaign")
    return text


def maybe_id(text: str) -> str | None:
    """Return an id, or None for an empty cell."""
    return one_id(text) if text else None


def ids(text: str) -> tuple[str, ...]:
    """Return the ids of a list, in its order."""
    return tuple(part for piece in text.split(";") if (part := piece.strip()))


def dater(horizon: Horizon) -> Callable[[str], int]:
    """Return the reader of dates, as days of the campaign."""

    def read(text: str) -> int:
        text = re.sub(r"[T ]00:00(:00)?$", "", text)  # a workbook's date cells carry a midnight
        return horizon.day(_date(text, "write a date, for example 2016-10-03"))

    return read


def timer(horizon: Horizon) -> Callable[[str], int]:
    """Return the reader of date-times, as minutes of the campaign."""
    remedy = "write a date and a time, for example 2016-10-03T09:00"

    def read(text: str) -> int:
        day, _, clock = text.replace(" ", "T", 1).partition("T")
        found = _TIME.fullmatch(clock.strip())
        if found is None:
            raise BadCell(f"{text!r} is not a date and time", remedy)
        hours, minutes = int(found[1]), int(found[2])
        if minutes > 59 or hours * 60 + minutes > 1440:
            raise BadCell(f"{text!r}: there is no such time of day", remedy)
        return horizon.day(_date(day, remedy)) * 1440 + hours * 60 + minutes

    return read


def _date(text: str, remedy: str) -> date:
    found = _DATE.fullmatch(text)
    if found is None:
        raise BadCell(f"{text!r} is not a date", remedy)
    year, month, day = (found[1], found[2], found[3]) if found[1] else found.group(6, 5, 4)
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        raise BadCell(f"{text!r}: there is no such day", remedy) from None
