"""The places of a direction: where it goes, when, and how much of the demand it meets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from planner.domain.clock import day_of
from planner.domain.ids import DirectionId, SettlementId
from planner.domain.plan import Session
from planner.outputs.schedules.sheets import Column, Row, Sheet
from planner.outputs.schedules.view import View, grouped


def places_sheet(view: View, direction: DirectionId, held: tuple[Session, ...]) -> Sheet:
    """Return the sheet with a row a settlement that has sessions or demand."""
    _ = view.text
    return Sheet(
        name=_("Places"),
        title=f"{view.direction(direction)} · {_('Places')}",
        columns=(
            Column(_("District"), 22),
            Column(_("Settlement"), 26),
            Column(_("Dates"), 44),
            Column(_("Sessions"), 13),
            Column(_("Served"), 12),
            Column(_("Demand"), 12),
            Column(_("Unserved"), 14),
        ),
        rows=tuple(_rows(view, direction, held)),
    )


def _rows(view: View, direction: DirectionId, held: tuple[Session, ...]) -> Iterable[Row]:
    sessions = grouped((row.settlement, row) for row in held)
    served = Counter[SettlementId]()
    for row in held:
        for part in view.served.get(row.id, ()):
            served[part.settlement] += part.people
    demand = _demand(view, direction)
    for place in sorted({*sessions, *served, *demand}, key=view.place_key):
        here = sessions.get(place, ())
        dates = dict.fromkeys(view.date(day_of(row.start))[:5] for row in here)
        yield Row(
            (
                view.district(place),
                view.settlement(place),
                ", ".join(dates),
                len(here),
                served[place],
                demand[place],
                demand[place] - served[place],
            )
        )


def _demand(view: View, direction: DirectionId) -> Counter[SettlementId]:
    """Return the people who should get some kind of the direction, once for every kind."""
    kinds = {kind.id for kind in view.campaign.kinds_of[direction]}
    found = Counter[SettlementId]()
    for (place, kind), people in view.campaign.demand.items():
        if kind in kinds:
            found[place] += people
    return found
