"""Sessions of a plan as sessions of the model: to be judged, or taken as they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ortools.sat.python import cp_model

from planner.domain.campaign import Campaign
from planner.domain.clock import day_of
from planner.domain.ids import SessionId, SettlementId
from planner.domain.plan import Served, Session
from planner.solver.timetable.held import Held

Guests = Mapping[SessionId, Mapping[SettlementId, int]]


def guests(served: Iterable[Served]) -> dict[SessionId, dict[SettlementId, int]]:
    """Return the people by session and settlement (doubled rows summed up)."""
    found: dict[SessionId, dict[SettlementId, int]] = {}
    for row in served:
        homes = found.setdefault(row.session, {})
        homes[row.settlement] = homes.get(row.settlement, 0) + row.people
    return found


def readable(campaign: Campaign, row: Session) -> bool:
    """Return whether the campaign knows the ids that a session is made of."""
    return (
        row.kind in campaign.kind
        and row.settlement in campaign.settlement
        and row.venue in campaign.venue
        and all(person in campaign.specialist for person in row.specialists)
        and (row.case is None or row.case in campaign.case)
    )


class Stating:
    """Makes sessions of the model out of rows of a plan, every value settled."""

    def __init__(self, campaign: Campaign, model: cp_model.CpModel) -> None:
        self.campaign = campaign
        self.model = model
        self.true = model.new_constant(1)

    def judged(self, row: Session, served: Mapping[SettlementId, int], name: str) -> Held:
        """Return the session with variables of one value, for the rules to judge."""
        kind = self.campaign.kind[row.kind]
        held = self._held(row, name)
        held.judged, held.stated = True, row
        for what in ("start", "end", "blocks", "people", "size"):
            setattr(held, what, self._one(getattr(held, what), f"{what} {name}"))
        held.served = {p: self._one(n, f"served {p} {name}") for p, n in served.items()}
        held.fills = {
            (skill, person): self.model.new_bool_var(f"{person} as {skill} {name}")
            for person in dict.fromkeys(row.specialists)
            for skill, _ in kind.needs
            if skill in self.campaign.specialist[person].skills
        }
        return held

    def kept(self, row: Session, served: Mapping[SettlementId, int], name: str) -> Held:
        """Return the session as a fact of numbers, which the rules take as it is."""
        held = self._held(row, name)
        held.served = dict(served)
        return held

    def _held(self, row: Session, name: str) -> Held:
        size = row.end - row.start
        return Held(
            name=name,
            kind=self.campaign.kind[row.kind],
            venue=self.campaign.venue[row.venue],
            settlement=row.settlement,
            day=day_of(row.start),
            low=row.start,
            high=row.end,
            judged=False,
            case=None if row.case is None else self.campaign.case.get(row.case),
            pin=row.pin,
            present=self.true,
            start=row.start,
            size=size,
            end=row.end,
            blocks=row.blocks,
            people=row.people,
            least_min=size,
            most_min=size,
            works=dict.fromkeys(row.specialists, self.true),
        )

    def _one(self, value: int, name: str) -> cp_model.IntVar:
        return self.model.new_int_var(value, value, name)
