"""Pins: sessions that agree with them, and where they ask a team to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.clock import DAY_MIN
from planner.domain.pins import SessionPin

if TYPE_CHECKING:
    from planner.solver.exact.offers import Offer


def agrees(pin: SessionPin, offer: Offer, step: int) -> bool:
    """Return whether an offer agrees with every cell of a pin but the people."""
    start, end = offer.start * step, offer.end * step
    asked = (
        (pin.kind, offer.kind.id),
        (pin.settlement, offer.place),
        (pin.venue, offer.venue.id),
        (pin.start, start),
        (pin.start_day, offer.day),
        (pin.end, end),
        (pin.end_day, (end - 1) // DAY_MIN),
        (pin.specialists, frozenset(offer.crew)),
        (pin.case, None if offer.case is None else offer.case.id),
    )
    same = all(wanted is None or wanted == found for wanted, found in asked)
    alone = offer.case is None or pin.people in (None, 1)
    return same and alone and (pin.team is None or pin.team in offer.teams)
