"""A part of a plan that is decided anew, and the rest, which is held."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from planner.domain.ids import SettlementId, SpecialistId, TeamId
from planner.solver.stays import Stays
from planner.solver.timetable.task import Sessions
from planner.solver.timetable.worth import Strand


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Some days of some teams, with the sessions that rest on them.

    ``days`` says on which days which teams' tours are free (at the midnights before and after
    they are in a settlement); ``places`` where they may go then, ``people`` who may be given
    sessions. All else is held: ``stays`` of every team as they are, ``held`` sessions that can
    meet a free one, ``served`` the points of all sessions that are not free.
    """

    days: Mapping[TeamId, range]
    places: frozenset[SettlementId]
    people: frozenset[SpecialistId]
    stays: Stays
    held: Sessions = field(default_factory=Sessions)
    served: Mapping[Strand, Decimal] = field(default_factory=dict)

    @property
    def every_day(self) -> list[int]:
        """Return the days on which something is decided."""
        return sorted({day for days in self.days.values() for day in days})
