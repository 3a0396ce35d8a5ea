"""Numbers and yes or no, as people and spreadsheets in Russian, Kazakh and English write them."""

from __future__ import annotations

import re
from decimal import Decimal

from planner.inputs.cells.errors import CellError, quoted

MOST = Decimal(1_000_000_000)
_BLANKS = " \u00a0\u202f\u2009"
_NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d{1,2})?", re.ASCII | re.IGNORECASE)
_GROUPED = re.compile(rf"[+-]?\d{{1,3}}(?:[{_BLANKS}]\d{{3}})+(?:[.,]\d+)?", re.ASCII)
_UNGROUP = str.maketrans(dict.fromkeys(_BLANKS))
_LONGEST = 40
YES = frozenset({"yes", "true", "1", "да", "иә"})
NO = frozenset({"no", "false", "0", "нет", "жоқ"})


def number(text: str) -> Decimal:
    """Return the number, exactly as written; a decimal comma and grouped thousands are read."""
    plain = text
    if not _NUMBER.fullmatch(plain):
        plain = _plain(text)
    if len(plain) > _LONGEST or not _NUMBER.fullmatch(plain):
        raise CellError("E111", f"{quoted(text)} is not a number")
    return Decimal(plain)


def _plain(text: str) -> str:
    """Return ``1 234,5`` as ``1234.5``."""
    joined = text.translate(_UNGROUP) if _GROUPED.fullmatch(text) else text
    return joined.replace(",", ".") if joined.count(",") == 1 and "." not in joined else joined


def whole(text: str) -> int:
    """Return the whole number; ``12.0`` is 12."""
    try:
        value = number(text)
    except CellError:
        raise CellError("E110", f"{quoted(text)} is not a whole number") from None
    if value != value.to_integral_value():
        raise CellError("E110", f"{quoted(text)} is not a whole number")
    if abs(value) > MOST:
        raise CellError("E112", f"{quoted(text)} is out of range: at most 1000000000")
    return int(value)


def share(text: str) -> Decimal:
    """Return a number from 0 to 1."""
    value = number(text)
    if not 0 <= value <= 1:
        raise CellError("E112", f"{quoted(text)} is out of range: a share lies between 0 and 1")
    return value


def count(text: str) -> int:
    """Return a whole number from 0 to 1e9."""
    value = whole(text)
    if value < 0:
        raise CellError("E112", f"{quoted(text)} is out of range: at least 0")
    return value


def yes_no(text: str) -> bool:
    """Return True for yes, False for no."""
    word = text.casefold()
    if word in YES:
        return True
    if word in NO:
        return False
    raise CellError("E125", f"{quoted(text)} is neither yes nor no")
