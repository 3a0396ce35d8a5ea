"""A plan sorted for counting which rules bind in it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from planner.domain.campaign import Campaign
from planner.domain.clock import DAY_MIN, Day, DaySpan, Minute, Span, day_of, merged
from planner.domain.ids import SettlementId, SpecialistId, TeamId
from planner.domain.plan import Leg, Plan, Session
from planner.network import Network

Key = TypeVar("Key", bound=Hashable)
Row = TypeVar("Row")
Tally = tuple[int, int]
"""How often a rule stands at its limit, of how many times that it could."""


def tally(hits: Iterable[bool]) -> Tally:
    """Return how many are true, and how many there are."""
    found = list(hits)
    return sum(found), len(found)


def grouped(rows: Iterable[Row], key: Callable[[Row], Key]) -> dict[Key, list[Row]]:
    """Return the rows by key, in order."""
    found: dict[Key, list[Row]] = {}
    for row in rows:
        found.setdefault(key(row), []).append(row)
    return found


def edges(hours: Sequence[DaySpan], days: Iterable[Day]) -> tuple[frozenset[int], frozenset[int]]:
    """Return the moments at which joined hours open and at which they close."""
    spans = merged(span.on(day) for day in days for span in hours)
    return frozenset(span.start for span in spans), frozenset(span.end for span in spans)


def runs(days: Iterable[Day]) -> list[int]:
    """Return the length of each unbroken run of days."""
    found: list[int] = []
    before: Day | None = None
    for day in sorted(set(days)):
        if before is not None and day == before + 1:
            found[-1] += 1
        else:
            found.append(1)
        before = day
    return found


@dataclass(frozen=True)
class Scene:
    """A campaign, its network and a plan that the judge has found sound."""

    campaign: Campaign
    network: Network
    plan: Plan

    @cached_property
    def days(self) -> range:
        """Return the days on which hours may open that touch the campaign."""
        return range(-1, self.campaign.horizon.days + 1)

    @cached_property
    def legs(self) -> Mapping[TeamId, Sequence[Leg]]:
        """Return the legs of each team, by departure."""
        rows = grouped(sorted(self.plan.legs, key=lambda leg: leg.depart), lambda leg: leg.team)
        return {team.id: rows.get(team.id, []) for team in self.campaign.teams}

    @cached_property
    def sessions(self) -> Sequence[Session]:
        """Return the sessions, by start."""
        return sorted(self.plan.sessions, key=lambda row: (row.start, row.end, row.id))

    @cached_property
    def of_team(self) -> Mapping[TeamId, Sequence[Session]]:
        """Return the sessions in which each team takes part."""
        pairs = grouped(((t, row) for row in self.sessions for t in row.teams), lambda p: p[0])
        return {team: [row for _, row in rows] for team, rows in pairs.items()}

    @cached_property
    def of_person(self) -> Mapping[SpecialistId, Sequence[Session]]:
        """Return the sessions of each specialist."""
        pairs = grouped(
            ((who, row) for row in self.sessions for who in row.specialists), lambda p: p[0]
        )
        return {who: [row for _, row in rows] for who, rows in pairs.items()}

    @cached_property
    def stays(self) -> Mapping[TeamId, Sequence[tuple[SettlementId, Minute, Minute]]]:
        """Return where each team is between its legs, and from when to when."""
        return {team.id: self._stays(team.id) for team in self.campaign.teams}

    def _stays(self, name: TeamId) -> list[tuple[SettlementId, Minute, Minute]]:
        team, legs = self.campaign.team[name], self.legs[name]
        places = [team.base, *(leg.end for leg in legs)]
        starts = [team.first_day * DAY_MIN, *(leg.arrive for leg in legs)]
        ends = [*(leg.depart for leg in legs), (team.last_day + 1) * DAY_MIN]
        return list(zip(places, starts, ends, strict=True))

    def closed(self, row: Session) -> list[Span]:
        """Return the closed times that a session must not touch, but those of its people."""
        calendar, place = self.campaign.calendar, self.campaign.settlement[row.settlement]
        return [
            *calendar.spans("all"),
            *calendar.spans("district", place.district),
            *calendar.spans("settlement", place.id),
            *calendar.spans("venue", row.venue),
            *calendar.spans("kind", row.kind),
        ]

    def active_days(self, team: TeamId) -> set[Day]:
        """Return the days on which a leg or a session of the team starts."""
        days = {day_of(leg.depart) for leg in self.legs[team]}
        return days | {day_of(row.start) for row in self.of_team.get(team, ())}
