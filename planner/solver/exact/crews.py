"""Which specialists may hold a session together: every set that fills the needs."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

from planner.domain.clock import DAY_MIN, Minute, Span
from planner.domain.ids import SettlementId, SpecialistId, TeamId
from planner.domain.kinds import Kind
from planner.domain.people import Specialist
from planner.solver.exact.part import Part
from planner.solver.exact.path import Path
from planner.solver.exact.ways import Ways
from planner.solver.timetable.ground import Ground
from planner.solver.timetable.rules.language import speaks

Crew = tuple[SpecialistId, ...]


class Crews:
    """Who may work together where and when, given where their teams could be."""

    def __init__(
        self, ground: Ground, ways: Mapping[TeamId, Ways], part: Part | None = None
    ) -> None:
        self.ground, self.campaign, self.ways = ground, ground.campaign, ways
        self._part, self._paths = part, dict[TeamId, Path]()
        self.people = [
            person
            for person in self.campaign.specialists
            if part is None or person.id in part.people
        ]
        self._taken = _taken(self._part)
        self._there: dict[tuple[TeamId, SettlementId, Span], bool] = {}
        self._free: dict[tuple[SpecialistId, SettlementId, Span], bool] = {}
        self._known: dict[tuple[str, tuple[SpecialistId, ...]], list[Crew]] = {}

    def able(self, kind: Kind, place: SettlementId, span: Span) -> list[Crew]:
        """Return every set of specialists that could hold the kind there and then."""
        skills = {skill for skill, _ in kind.needs}
        settlement = self.campaign.settlement[place]
        free = tuple(
            person.id
            for person in self.people
            if person.skills & skills
            and speaks(person, settlement, kind)
            and self._may_work(person, place, span)
        )
        key = kind.id, free
        if key not in self._known:
            self._known[key] = [
                crew for crew in combinations(free, kind.head_count) if self._fills(kind, crew)
            ]
        return self._known[key]

    def there(self, team: TeamId, place: SettlementId, span: Span) -> bool:
        """Return whether the team could be in the settlement all the time."""
        key = team, place, span
        if key not in self._there:
            step = self.campaign.horizon.grid_min
            steps = range(span.start // step, -(-span.end // step))
            self._there[key] = all(self._stays(team, moment, place) for moment in steps)
        return self._there[key]

    def _stays(self, team: TeamId, step: int, place: SettlementId) -> bool:
        if team in self.ways:
            return self.ways[team].stays(step, place)
        if self._part is None:
            return False
        if team not in self._paths:
            stays, grid = self._part.stays[team], self.campaign.horizon.grid_min
            self._paths[team] = Path(self.campaign.team[team], stays, grid)
        return self._paths[team].there(step, place)

    def _may_work(self, person: Specialist, place: SettlementId, span: Span) -> bool:
        key = person.id, place, span
        if key not in self._free:
            closed = self.ground.closed(
                [("team", person.team), ("specialist", person.id)], span.start, span.end
            )
            self._free[key] = (
                not closed
                and not any(span.overlaps(*row) for row in self._taken.get(person.id, ()))
                and self._on_duty(person.team, span)
                and self.there(person.team, place, span)
                and span.end - span.start <= person.max_session_min
            )
        return self._free[key]

    def _on_duty(self, team: TeamId, span: Span) -> bool:
        weekday = self.campaign.horizon.weekday(span.start // DAY_MIN)
        shift = self.ground.shift(team)
        return weekday not in self.campaign.team[team].rest_weekdays and any(
            piece.holds(span.start, span.end) for piece in shift
        )

    def _fills(self, kind: Kind, crew: Crew) -> bool:
        """Return whether the crew matches the needs one to one."""
        needs = [skill for skill, count in kind.needs for _ in range(count)]
        return self._matched(needs, crew)

    def _matched(self, needs: list[str], crew: Crew) -> bool:
        if not crew:
            return not needs
        skills = self.campaign.specialist[crew[0]].skills
        return any(
            self._matched([*needs[:n], *needs[n + 1 :]], crew[1:])
            for n, skill in enumerate(needs)
            if skill in skills
        )


def _taken(part: Part | None) -> dict[SpecialistId, list[tuple[Minute, Minute]]]:
    """Return when specialists hold sessions that stay as they are."""
    found: dict[SpecialistId, list[tuple[Minute, Minute]]] = {}
    for row in part.held.sessions if part else ():
        for person in row.specialists:
            found.setdefault(person, []).append((row.start, row.end))
    return found
