"""Which legs a team may travel, and when it can be where: settled before the model is made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from planner.domain.clock import DAY_MIN
from planner.domain.ids import SettlementId
from planner.domain.people import Team
from planner.solver.exact.part import Part
from planner.solver.exact.path import Path
from planner.solver.timetable.ground import Ground
from planner.solver.timetable.spans import joined

Node = tuple[int, SettlementId]
"""A moment, in steps of the grid, and the settlement in which a team is then."""


@dataclass(frozen=True, slots=True)
class Ride:
    """A leg that a team may travel: from one node to another."""

    start: Node
    end: Node
    km: Decimal

    @property
    def depart(self) -> int:
        """Return the step of departure."""
        return self.start[0]

    @property
    def arrive(self) -> int:
        """Return the step of arrival."""
        return self.end[0]


class Ways:
    """A team's nodes on a way through its free days, and the rides between them.

    Free are all its days, from base to base, or those that a part of a plan leaves open: then it
    begins and ends where it is in the rest of the plan.

    Made true here: ``travel``, ``link``, ``shift`` and ``rest`` of legs, ``place``, the sidings
    that a train needs anywhere, and that nobody sleeps on the road but on board.
    """

    def __init__(self, ground: Ground, team: Team, part: Part | None = None) -> None:
        self.ground, self.team = ground, team
        self.step = ground.campaign.horizon.grid_min
        self.per_day = DAY_MIN // self.step
        self.kept = None if part is None else Path(team, part.stays[team.id], self.step)
        self.days = range(team.first_day, team.last_day + 1) if part is None else part.days[team.id]
        self.first, self.last = self.days.start * self.per_day, self.days.stop * self.per_day
        self.start = self.kept.place(self.first) if self.kept else team.base
        self.end = self.kept.place(self.last) if self.kept else team.base
        goals = {row.id for row in ground.campaign.settlements} if part is None else part.places
        goals = {*goals, self.start, self.end}
        self.places = [
            row.id
            for row in ground.campaign.settlements
            if row.id in goals and self._stops_in(row.id)
        ]
        rides = list(self._rides())
        ahead = self._ahead(rides)
        self.nodes = ahead & self._back(rides)
        self.rides = [row for row in rides if {row.start, row.end} <= self.nodes]

    def stays(self, step: int, place: SettlementId) -> bool:
        """Return whether the team may be in the settlement for the whole step."""
        if self.kept is not None and not self.first <= step < self.last:
            return self.kept.there(step, place)
        return (step, place) in self.nodes and (step + 1, place) in self.nodes

    def _stops_in(self, place: SettlementId) -> bool:
        return self.team.profile == "road" or self.ground.campaign.settlement[place].sidings > 0

    def _rides(self) -> Iterator[Ride]:
        hours = joined(self.team.travel_hours or self.team.shift, 0, self.ground.horizon_days)
        for depart in range(self.first, self.last):
            moment = depart * self.step
            if self._resting(depart) or not any(s.start <= moment < s.end for s in hours):
                continue
            for start in self.places:
                for end in self.places:
                    ride = self._ride(depart, start, end)
                    if ride is not None:
                        yield ride

    def _ride(self, depart: int, start: SettlementId, end: SettlementId) -> Ride | None:
        if start == end:
            return None
        trip = self.ground.network.trip(self.team, start, end, depart * self.step)
        if trip is None:
            return None
        arrive = depart + trip.minutes // self.step
        if arrive > self.last or not self._open(depart * self.step, arrive * self.step):
            return None
        midnight = (depart // self.per_day + 1) * self.per_day
        if arrive > midnight and not self.team.sleeps_on_board:
            return None
        return Ride((depart, start), (arrive, end), trip.km)

    def _resting(self, depart: int) -> bool:
        day = depart // self.per_day
        return self.ground.campaign.horizon.weekday(day) in self.team.rest_weekdays

    def _open(self, start: int, end: int) -> bool:
        hours = joined(self.team.travel_hours or self.team.shift, 0, self.ground.horizon_days)
        closed = self.ground.closed([("team", self.team.id)], start, end)
        return not closed and any(span.holds(start, end) for span in hours)

    def _ahead(self, rides: list[Ride]) -> set[Node]:
        """Return the nodes that can be reached from where the team begins."""
        found: set[Node] = {(self.first, self.start)}
        leaving: dict[int, list[Ride]] = {}
        for ride in rides:
            leaving.setdefault(ride.depart, []).append(ride)
        for step in range(self.first, self.last):
            here = [place for place in self.places if (step, place) in found]
            found.update((step + 1, place) for place in here)
            found.update(ride.end for ride in leaving.get(step, ()) if ride.start in found)
        return found

    def _back(self, rides: list[Ride]) -> set[Node]:
        """Return the nodes from which the team can be in time where it ends."""
        found: set[Node] = {(self.last, self.end)}
        coming: dict[int, list[Ride]] = {}
        for ride in rides:
            coming.setdefault(ride.arrive, []).append(ride)
        for step in range(self.last, self.first, -1):
            here = [place for place in self.places if (step, place) in found]
            found.update((step - 1, place) for place in here)
            found.update(ride.start for ride in coming.get(step, ()) if ride.end in found)
        return found
