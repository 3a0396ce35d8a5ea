"""What timetables of one campaign share: who may come where, who may work when. Kept once."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from functools import cached_property

from planner.domain.calendar import ClosedScope
from planner.domain.campaign import Campaign, floor_share
from planner.domain.clock import DAY_MIN, Day, Minute, Span
from planner.domain.demand import Case
from planner.domain.ids import DistrictId, KindId, SettlementId, TeamId, VenueId
from planner.domain.kinds import Kind
from planner.domain.places import Venue
from planner.network import Network
from planner.solver.timetable.spans import Spans, cut, joined, met, opened


class Ground:
    """A campaign and its network with the answers that every timetable asks again."""

    def __init__(self, campaign: Campaign, network: Network) -> None:
        self.campaign = campaign
        self.network = network
        self._reach: dict[tuple[KindId, SettlementId], dict[SettlementId, Decimal]] = {}
        self._pieces: dict[tuple[KindId, VenueId, SettlementId, Day], Spans] = {}
        self._shifts: dict[TeamId, Spans] = {}

    @cached_property
    def places(self) -> frozenset[SettlementId]:
        """Return the ids of the settlements."""
        return frozenset(self.campaign.settlement)

    @property
    def horizon_days(self) -> int:
        """Return the number of the campaign's days."""
        return self.campaign.horizon.days

    def cases_of(self, kind: KindId) -> list[Case]:
        """Return the cases of a kind."""
        return self._cases.get(kind, [])

    @cached_property
    def _cases(self) -> dict[KindId, list[Case]]:
        found: dict[KindId, list[Case]] = {}
        for case in self.campaign.cases:
            found.setdefault(case.kind, []).append(case)
        return found

    def district(self, place: SettlementId) -> DistrictId:
        """Return the district of a settlement."""
        return self.campaign.settlement[place].district

    def reach(self, kind: Kind, place: SettlementId) -> dict[SettlementId, Decimal]:
        """Return the settlements whose residents may come to ``place``, with their shares > 0."""
        key = kind.id, place
        if key not in self._reach:
            self._reach[key] = {place: Decimal(1)} | self._others(kind, place)
        return self._reach[key]

    def _others(self, kind: Kind, place: SettlementId) -> dict[SettlementId, Decimal]:
        if not kind.reach or kind.is_staff:
            return {}
        column = self.network.km("road", 0)[:, self.network.index[place]]
        found = {
            home: kind.reach_share(float(column[number]))
            for number, home in enumerate(self.network.places)
            if home != place
        }
        return {home: share for home, share in found.items() if share > 0}

    def share(self, kind: Kind, home: SettlementId, place: SettlementId) -> Decimal:
        """Return the share of ``home``'s demand that may be served in ``place``."""
        return self.reach(kind, place).get(home, Decimal(0))

    def most(self, kind: Kind, home: SettlementId, place: SettlementId) -> int:
        """Return how many residents of ``home`` may be served in ``place`` at most."""
        people = self.campaign.demand.get((home, kind.id), 0)
        share = self.share(kind, home, place)
        return people if kind.is_cases and share > 0 else floor_share(share, people)

    def shift(self, team: TeamId) -> Spans:
        """Return a team's shift over the whole horizon, touching spans joined."""
        if team not in self._shifts:
            days = self.campaign.horizon.days
            self._shifts[team] = joined(self.campaign.team[team].shift, 0, days)
        return self._shifts[team]

    def closed(
        self, names: Iterable[tuple[ClosedScope, str]], start: Minute, end: Minute
    ) -> list[Span]:
        """Return the closed spans of the named scopes that touch ``[start, end)``."""
        calendar = self.campaign.calendar
        return [
            span
            for scope, name in names
            for span in calendar.spans(scope, name)
            if span.overlaps(start, end)
        ]

    def pieces(self, kind: Kind, venue: Venue, place: SettlementId, day: Day) -> Spans:
        """Return the stretches that can hold a session of ``day``: its kind's hours in its
        venue's, without the closed times of all, district, settlement, venue and kind.
        """
        key = kind.id, venue.id, place, day
        if key not in self._pieces:
            self._pieces[key] = self._open(kind, venue, place, day)
        return self._pieces[key]

    def _open(self, kind: Kind, venue: Venue, place: SettlementId, day: Day) -> Spans:
        weekday = self.campaign.horizon.weekday
        opening = [d for d in (day - 1, day) if weekday(d) in kind.weekdays]
        pieces = met(opened(kind.hours, opening), opened(venue.hours, (day - 1, day)))
        names: list[tuple[ClosedScope, str]] = [
            ("all", ""),
            ("district", self.district(place)),
            ("settlement", place),
            ("venue", venue.id),
            ("kind", kind.id),
        ]
        return cut(pieces, self.closed(names, (day - 1) * DAY_MIN, (day + 2) * DAY_MIN))
