"""Which specialists may hold a session together: every set that fills the needs."""

from __future__ import annotations

from itertools import combinations

from planner.domain.clock import DAY_MIN, Span
from planner.domain.ids import SettlementId, SpecialistId, TeamId
from planner.domain.kinds import Kind
from planner.domain.people import Specialist
from planner.solver.exact.ways import Ways
from planner.solver.timetable.ground import Ground
from planner.solver.timetable.rules.language import speaks

Crew = tuple[SpecialistId, ...]


class Crews:
    """Who may work together where and when, given where their teams could be."""

    def __init__(self, ground: Ground, ways: dict[TeamId, Ways]) -> None:
        self.ground, self.campaign, self.ways = ground, ground.campaign, ways
        self._there: dict[tuple[TeamId, SettlementId, Span], bool] = {}
        self._free: dict[tuple[SpecialistId, SettlementId, Span], bool] = {}
        self._known: dict[tuple[str, tuple[SpecialistId, ...]], list[Crew]] = {}

    def able(self, kind: Kind, place: SettlementId, span: Span) -> list[Crew]:
        """Return every set of specialists that could hold the kind there and then."""
        skills = {skill for skill, _ in kind.needs}
        settlement = self.campaign.settlement[place]
        free = tuple(
            person.id
            for person in self.campaign.specialists
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
            step, ways = self.campaign.horizon.grid_min, self.ways[team]
            steps = range(span.start // step, -(-span.end // step))
            self._there[key] = all(ways.stays(moment, place) for moment in steps)
        return self._there[key]

    def _may_work(self, person: Specialist, place: SettlementId, span: Span) -> bool:
        key = person.id, place, span
        if key not in self._free:
            closed = self.ground.closed(
                [("team", person.team), ("specialist", person.id)], span.start, span.end
            )
            self._free[key] = (
                not closed
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
