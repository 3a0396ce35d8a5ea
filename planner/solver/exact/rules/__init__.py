"""The rules that tie literals together; the others are true of every offer and ride by itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from planner.solver.exact.build import Build
from planner.solver.exact.rules import (
    days,
    early,
    entering,
    order,
    people,
    places,
    tightening,
    tours,
    work,
)

ADD: Mapping[str, Callable[[Build], None]] = {
    "drive": tours.drive,
    "night": tours.night,
    "away": tours.away,
    "siding": tours.siding,
    "run": days.run,
    "quota": days.quota,
    "gap": days.gap,
    "with": days.with_,
    "present": places.present,
    "room": places.room,
    "apart": places.apart,
    "ward": places.ward,
    "seats": people.seats,
    "demand": people.demand,
    "case": people.case,
    "pin": people.pin,
    "after": order.after,
    "load": work.load,
    "lunch": work.lunch,
}
"""Rule code -> maker. ``double`` is in ``present``; the rest is in the ways and the offers."""

TIGHTEN: tuple[Callable[[Build], None], ...] = (tightening.fullness, tightening.arriving)
"""What is not asked for but follows; it makes proofs shorter."""

PROVE: tuple[Callable[[Build], None], ...] = (entering.entering,)
"""What follows too, and is worth its many rows only for proofs of whole campaigns."""

FROM_NOTHING: tuple[Callable[[Build], None], ...] = (early.early,)
"""What leaves out plans for others as good: only where no plan is there to begin with."""
