"""Figures on the terminal, as each language writes them."""

from __future__ import annotations

from decimal import Decimal

from planner.domain.names import Language
from planner.outputs.labels import numbers
from planner.outputs.labels.dates import NARROW

NO_BREAK = "\u00a0"
"""What stands for the narrow blank: old terminals have no narrow one."""


def figure(language: Language, value: Decimal | int, places: int = 0) -> str:
    """Return a number with so many decimals, its thousands apart."""
    return numbers.figure(language, value, places).replace(NARROW, NO_BREAK)


def share(language: Language, value: Decimal | None) -> str:
    """Return a share in per cent with one decimal; a dash where there is no whole."""
    return numbers.percent(language, value, 1).replace(NARROW, NO_BREAK)
