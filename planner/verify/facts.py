"""What the judge knows: a campaign, a plan and "now", sorted so that rules can ask."""

from __future__ import annotations

from collections.abc import Callable, Container, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from planner.domain.campaign import Campaign
from planner.domain.clock import Day, Horizon, Minute, Span, day_of
from planner.domain.demand import Case
from planner.domain.ids import (
    CaseId,
    KindId,
    SessionId,
    SettlementId,
    SpecialistId,
    TeamId,
    VenueId,
)
from planner.domain.people import Specialist
from planner.domain.plan import Leg, Night, Plan, Served, Session
from planner.verify.roads import Roads
from planner.verify.stays import Stay, nights, stays
from planner.verify.windows import unrolled

Key = TypeVar("Key", bound=Hashable)
Row = TypeVar("Row")


def grouped(rows: Iterable[Row], key: Callable[[Row], Key]) -> dict[Key, list[Row]]:
    """Return the rows by key, both in the order of the rows."""
    found: dict[Key, list[Row]] = {}
    for row in rows:
        found.setdefault(key(row), []).append(row)
    return found


def firsts(rows: Iterable[Row], key: Callable[[Row], Key]) -> dict[Key, Row]:
    """Return the first row of each key."""
    found: dict[Key, Row] = {}
    for row in rows:
        found.setdefault(key(row), row)
    return found


@dataclass(frozen=True)
class Facts:
    """A campaign, a plan, and the moment before which sessions and legs are facts (None: none).

    ``sessions`` and ``rides`` hold the rows that make sense; the rows left out are reported by
    ``table``, ``present``, ``place``, ``length`` or ``travel`` alone.
    """

    campaign: Campaign
    plan: Plan
    now: Minute | None = None

    @property
    def horizon(self) -> Horizon:
        """Return the campaign's days."""
        return self.campaign.horizon

    def fresh(self, start: Minute) -> bool:
        """Return whether something starting then is no fact yet."""
        return self.now is None or start >= self.now

    def any_fresh(self, sessions: Iterable[Session]) -> bool:
        """Return whether one of the sessions is no fact yet."""
        return any(self.fresh(row.start) for row in sessions)

    def fresh_night(self, day: Day) -> bool:
        """Return whether the night that begins on ``day`` is after "now"."""
        return self.now is None or day >= day_of(self.now)

    @cached_property
    def roads(self) -> Roads:
        """Return the judge's travel network."""
        return Roads(self.campaign)

    # sessions

    @cached_property
    def by_id(self) -> Mapping[SessionId, Session]:
        """Return the first session of each id."""
        return firsts(self.plan.sessions, lambda row: row.id)

    @cached_property
    def known(self) -> Sequence[Session]:
        """Return the sessions whose ids the campaign knows, in a venue of their settlement."""
        return [row for row in self.by_id.values() if self._is_known(row)]

    def _is_known(self, row: Session) -> bool:
        campaign = self.campaign
        venue = campaign.venue.get(row.venue)
        return (
            row.kind in campaign.kind
            and row.settlement in campaign.settlement
            and venue is not None
            and venue.settlement in (None, row.settlement)
        )

    @cached_property
    def case_of(self) -> Mapping[SessionId, Case | None]:
        """Return the case of each known session of a kind that serves cases, if it names one."""
        cases: dict[CaseId | None, Case] = {row.id: row for row in self.campaign.cases}
        kinds = self.campaign.kind
        return {row.id: cases.get(row.case) for row in self.known if kinds[row.kind].is_cases}

    @cached_property
    def sessions(self) -> Sequence[Session]:
        """Return the known sessions that end after their start, inside the horizon, by start."""
        sound = [row for row in self.known if 0 <= row.start < row.end <= self.horizon.end_min]
        return sorted(sound, key=lambda row: (row.start, row.end))

    @cached_property
    def judged(self) -> Sequence[Session]:
        """Return those of ``sessions`` that are no facts yet."""
        return [row for row in self.sessions if self.fresh(row.start)]

    @cached_property
    def crew(self) -> Mapping[SessionId, Sequence[Specialist]]:
        """Return the known specialists of each session, each once."""
        people = self.campaign.specialist
        return {
            row.id: [people[name] for name in dict.fromkeys(row.specialists) if name in people]
            for row in self.by_id.values()
        }

    def teams(self, session: Session) -> tuple[TeamId, ...]:
        """Return the teams of the session's specialists, in order."""
        return tuple(sorted({person.team for person in self.crew[session.id]}))

    @cached_property
    def of_kind(self) -> Mapping[KindId, Sequence[Session]]:
        """Return the sessions of each kind, by start."""
        return grouped(self.sessions, lambda row: row.kind)

    @cached_property
    def of_venue(self) -> Mapping[VenueId, Sequence[Session]]:
        """Return the sessions in each venue, by start."""
        return grouped(self.sessions, lambda row: row.venue)

    @cached_property
    def of_specialist(self) -> Mapping[SpecialistId, Sequence[Session]]:
        """Return the sessions of each specialist, by start."""
        pairs = ((person.id, row) for row in self.sessions for person in self.crew[row.id])
        return {
            name: [row for _, row in rows]
            for name, rows in grouped(pairs, lambda pair: pair[0]).items()
        }

    @cached_property
    def of_team(self) -> Mapping[TeamId, Sequence[Session]]:
        """Return the sessions of each team's specialists, by start."""
        pairs = ((team, row) for row in self.sessions for team in self.teams(row))
        return {
            name: [row for _, row in rows]
            for name, rows in grouped(pairs, lambda pair: pair[0]).items()
        }

    @cached_property
    def served(self) -> Mapping[SessionId, Sequence[Served]]:
        """Return the rows of people served: known session and settlement, each pair once."""
        rows = firsts(self.plan.served, lambda row: (row.session, row.settlement)).values()
        known = self.campaign.settlement
        sound = [row for row in rows if row.settlement in known]
        return grouped(sound, lambda row: row.session)

    # tours

    @cached_property
    def legs(self) -> Mapping[TeamId, Sequence[Leg]]:
        """Return the legs between known settlements, of every team, by departure."""
        known = self.campaign.settlement
        sound = [row for row in self.plan.legs if row.start in known and row.end in known]
        rows = grouped(sound, lambda row: row.team)
        return {
            team.id: sorted(rows.get(team.id, ()), key=lambda leg: (leg.depart, leg.arrive))
            for team in self.campaign.teams
        }

    @cached_property
    def rides(self) -> Mapping[TeamId, Sequence[Leg]]:
        """Return the legs that arrive after they depart, inside the horizon, by departure."""
        end = self.horizon.end_min
        return {
            team: [leg for leg in legs if 0 <= leg.depart < leg.arrive <= end]
            for team, legs in self.legs.items()
        }

    @cached_property
    def stays(self) -> Mapping[TeamId, Sequence[Stay]]:
        """Return where each team is between its legs."""
        return {team.id: stays(team, self.legs[team.id]) for team in self.campaign.teams}

    @cached_property
    def nights(self) -> Mapping[TeamId, Mapping[Day, Stay | None]]:
        """Return the stay of each team at 24:00 of each of its days, None on the road."""
        return {team.id: nights(team, self.stays[team.id]) for team in self.campaign.teams}

    def night_rows(self, teams: Container[TeamId], days: Container[Day]) -> tuple[Night, ...]:
        """Return the plan's own rows about nights of the teams."""
        return tuple(row for row in self.plan.nights if row.team in teams and row.day in days)

    def sleeps_in(self, team: TeamId, day: Day) -> SettlementId | None:
        """Return the settlement of a team's night by its legs; None on the road."""
        stay = self.nights[team].get(day)
        return None if stay is None else stay.settlement

    def is_there(self, team: TeamId, place: SettlementId, start: Minute, end: Minute) -> bool:
        """Return whether one stay of the team in ``place`` holds ``[start, end)``."""
        return any(
            stay.settlement == place and stay.start <= start and end <= stay.end
            for stay in self.stays[team]
        )

    @cached_property
    def shifts(self) -> Mapping[TeamId, Sequence[Span]]:
        """Return each team's shifts over the campaign, touching ones joined."""
        return {team.id: unrolled(team.shift, self.horizon) for team in self.campaign.teams}

    @cached_property
    def travel_hours(self) -> Mapping[TeamId, Sequence[Span]]:
        """Return when each team may travel, touching stretches joined."""
        return {
            team.id: unrolled(
                team.shift if (own := team.travel_hours) is None else own, self.horizon
            )
            for team in self.campaign.teams
        }
