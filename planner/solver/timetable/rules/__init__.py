"""The rules about sessions, one file each: ``add(build)`` makes a rule true in the model."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from planner.solver.timetable.build import Build
from planner.solver.timetable.rules import (
    after,
    apart,
    case,
    demand,
    double,
    gap,
    grid,
    hours,
    language,
    last,
    length,
    load,
    lunch,
    needs,
    pin,
    present,
    quota,
    rest,
    room,
    run,
    seats,
    shift,
    table,
    venue,
    ward,
    with_,
)

ADD: Mapping[str, Callable[[Build], None]] = {
    "grid": grid.add,
    "shift": shift.add,
    "rest": rest.add,
    "run": run.add,
    "present": present.add,
    "double": double.add,
    "needs": needs.add,
    "language": language.add,
    "venue": venue.add,
    "room": room.add,
    "hours": hours.add,
    "length": length.add,
    "seats": seats.add,
    "demand": demand.add,
    "quota": quota.add,
    "gap": gap.add,
    "after": after.add,
    "with": with_.add,
    "apart": apart.add,
    "lunch": lunch.add,
    "load": load.add,
    "last": last.add,
    "case": case.add,
    "ward": ward.add,
    "pin": pin.add,
    "table": table.add,
}
"""Rule code -> maker. ``shift``, ``rest``, ``run``, ``grid``, ``pin`` and ``table`` are here as
far as sessions go; legs and nights answer to the tours."""
