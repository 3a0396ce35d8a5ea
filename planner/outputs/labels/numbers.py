"""Figures as each language writes them: 12,345.6 in English, 12 345,6 in Kazakh and Russian."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from planner.domain.names import Language
from planner.outputs.labels.dates import NARROW


def figure(language: Language, value: Decimal | int, places: int = 0) -> str:
    """Return a number with so many decimals, its thousands apart."""
    rounded = Decimal(value).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    plain = f"{rounded:,.{places}f}".replace("-", "−")
    if language == "en":
        return plain
    return plain.replace(",", NARROW).replace(".", ",")


def percent(language: Language, share: Decimal | None, places: int = 0) -> str:
    """Return a share in per cent; a dash where there is no whole, never 0 for a little."""
    if share is None:
        return "–"
    sign = "%" if language in ("en", "kk") else "\u00a0%"
    least = Decimal(1).scaleb(-places - 2)
    if 0 < share < least:
        return f"<\u00a0{figure(language, least * 100, places)}{sign}"
    if 1 - least < share < 1:
        return f">\u00a0{figure(language, (1 - least) * 100, places)}{sign}"
    return figure(language, share * 100, places) + sign
