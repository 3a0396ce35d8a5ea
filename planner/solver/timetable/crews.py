"""Who could work where and when, given where the teams are."""

from __future__ import annotations

from planner.domain.clock import DAY_MIN, Day, Span, merged
from planner.domain.ids import SettlementId, SpecialistId, TeamId
from planner.domain.kinds import Kind
from planner.domain.people import Specialist
from planner.solver.stays import Stays
from planner.solver.timetable.ground import Ground
from planner.solver.timetable.rules.language import speaks
from planner.solver.timetable.spans import Spans, cut, met

Crew = tuple[tuple[str, int, tuple[SpecialistId, ...]], ...]


class Crews:
    """The specialists of teams on the spot, with the times at which they may work."""

    def __init__(self, ground: Ground, stays: Stays) -> None:
        self.ground = ground
        self.campaign = ground.campaign
        self._stays: dict[SettlementId, dict[TeamId, list[Span]]] = {}
        for team in self.campaign.teams:
            for stay in stays.get(team.id, ()):
                if stay.start < stay.end:
                    spans = self._stays.setdefault(stay.settlement, {})
                    spans.setdefault(team.id, []).append(Span(stay.start, stay.end))
        self._windows: dict[tuple[SettlementId, Day], list[tuple[Specialist, Spans]]] = {}

    def teams_in(self, place: SettlementId) -> frozenset[TeamId]:
        """Return the teams that stay in the settlement at some time."""
        return frozenset(self._stays.get(place, ()))

    def there(self, team: TeamId, place: SettlementId) -> list[Span]:
        """Return when the team is in the settlement."""
        return self._stays.get(place, {}).get(team, [])

    def windows(self, place: SettlementId, day: Day) -> list[tuple[Specialist, Spans]]:
        """Return the specialists who can work in sessions of that day there, and when."""
        key = place, day
        if key not in self._windows:
            self._windows[key] = [
                (person, own)
                for team in self._stays.get(place, {})
                if (spans := self._team(team, place, day))
                for person in self.campaign.members[team]
                if (own := self._own(person, spans))
            ]
        return self._windows[key]

    def _team(self, team: TeamId, place: SettlementId, day: Day) -> Spans:
        if self.campaign.horizon.weekday(day) in self.campaign.team[team].rest_weekdays:
            return ()
        around = [Span(day * DAY_MIN, (day + 2) * DAY_MIN)]
        spans = met(met(around, self._stays[place][team]), self.ground.shift(team))
        spans = tuple(span for span in spans if span.start < (day + 1) * DAY_MIN)
        return cut(spans, self._closed("team", team, day))

    def _own(self, person: Specialist, spans: Spans) -> Spans:
        day = spans[0].start // DAY_MIN
        return cut(spans, self._closed("specialist", person.id, day))

    def _closed(self, scope: str, name: str, day: Day) -> list[Span]:
        names = [(scope, name)]
        return self.ground.closed(names, day * DAY_MIN, (day + 2) * DAY_MIN)  # type: ignore[arg-type]

    def staff(
        self, kind: Kind, place: SettlementId, day: Day, pieces: Spans, least_min: int
    ) -> tuple[Crew, Spans] | None:
        """Return who could fill each need, and the pieces left; None: a need stays open."""
        settlement = self.campaign.settlement[place]
        crew: list[tuple[str, int, tuple[SpecialistId, ...]]] = []
        left = pieces
        for skill, count in kind.needs:
            able = [
                (person.id, own)
                for person, own in self.windows(place, day)
                if skill in person.skills
                and speaks(person, settlement, kind)
                and _fits(own, left, least_min)
            ]
            if len(able) < count or not left:
                return None
            crew.append((skill, count, tuple(person for person, _ in able)))
            left = met(left, merged(span for _, own in able for span in own))
        return (tuple(crew), left) if left else None


def _fits(own: Spans, pieces: Spans, least_min: int) -> bool:
    return any(min(a.end, b.end) - max(a.start, b.start) >= least_min for a in own for b in pieces)
