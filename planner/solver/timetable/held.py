"""One session of the model: what is settled about it, and what the solver decides."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from planner.domain.clock import Day, Minute
from planner.domain.demand import Case
from planner.domain.ids import CaseId, PinId, SettlementId, SpecialistId, TeamId
from planner.domain.kinds import Kind
from planner.domain.places import Venue
from planner.domain.plan import Session

Literal = Any
"""A Boolean variable of the model or its negation (ortools ships no types)."""
Number = Any
"""An integer, a variable, or an affine expression of one."""


@dataclass(eq=False, slots=True, kw_only=True)
class Held:
    """A session that is, or may be, held; times in minutes of the campaign clock.

    ``low`` and ``high`` enclose ``[start, end)``. ``judged`` sessions answer to the rules about
    one session alone; the others are fixed and taken as they are. ``stated`` is the row of a
    plan that this is; ``slot`` counts the interchangeable copies of one candidate. ``least`` is
    the fewest blocks, ``least_min`` to ``most_min`` the length.
    """

    name: str
    kind: Kind
    venue: Venue
    settlement: SettlementId
    day: Day
    low: Minute
    high: Minute
    judged: bool = True
    case: Case | None = None
    pin: PinId | None = None
    slot: int = 0
    stated: Session | None = None
    present: Literal
    start: Number
    size: Number
    end: Number
    blocks: Number
    people: Number = 0
    least: int = 1
    least_min: int = 1
    most_min: int = 1
    works: dict[SpecialistId, Literal] = field(default_factory=dict)
    fills: dict[tuple[str, SpecialistId], Literal] = field(default_factory=dict)
    served: dict[SettlementId, Number] = field(default_factory=dict)
    teams: dict[TeamId, Literal] = field(default_factory=dict)

    @property
    def case_id(self) -> CaseId | None:
        """Return the id of the case that the session serves."""
        return None if self.case is None else self.case.id
