"""The places of a month: where it goes, when, and how much of the demand it meets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from planner.domain.clock import day_of
from planner.domain.ids import KindId, SettlementId
from planner.domain.plan import Session
from planner.outputs.schedules.sheets import Column, Row, Sheet
from planner.outputs.schedules.subjects import Subject
from planner.outputs.schedules.view import View, grouped

Demand = Mapping[tuple[SettlementId, KindId], int]


def places_sheet(view: View, subject: Subject, demand: Demand, serving: Iterable[Session]) -> Sheet:
    """Return the sheet with a row a settlement that has sessions or demand.

    ``serving`` are the sessions that may serve the demand, wherever they are held.
    """
    _ = view.text
    return Sheet(
        name=_("Places"),
        title=f"{subject.title} · {_('Places')}",
        columns=(
            Column(_("District"), 22),
            Column(_("Settlement"), 26),
            Column(_("Dates"), 44),
            Column(_("Sessions"), 13),
            Column(_("Served"), 12),
            Column(_("Demand"), 12),
            Column(_("Unserved"), 14),
        ),
        rows=tuple(_rows(view, subject.sessions, _by_place(demand), _served(view, serving))),
    )


def _by_place(demand: Demand) -> Counter[SettlementId]:
    found = Counter[SettlementId]()
    for (place, _), people in demand.items():
        found[place] += people
    return found


def _served(view: View, serving: Iterable[Session]) -> Counter[SettlementId]:
    found = Counter[SettlementId]()
    for row in serving:
        for part in view.served.get(row.id, ()):
            found[part.settlement] += part.people
    return found


def _rows(
    view: View,
    held: tuple[Session, ...],
    demand: Counter[SettlementId],
    served: Counter[SettlementId],
) -> Iterator[Row]:
    sessions = grouped((row.settlement, row) for row in held)
    for place in sorted({*sessions, *demand}, key=view.place_key):
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
