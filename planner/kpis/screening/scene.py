"""What could be held where, at the very best: venues, people, time."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from planner.domain.campaign import Campaign
from planner.domain.clock import DAY_MIN
from planner.domain.ids import SettlementId, SpecialistId, TeamId
from planner.domain.kinds import Kind
from planner.domain.people import Specialist
from planner.domain.places import Venue
from planner.kpis.availability import available_min
from planner.kpis.screening.access import Flags, reachable_by_team, stretches
from planner.kpis.screening.matching import can_staff
from planner.network import Network


class Scene:
    """A campaign with what its screening asks for again and again; every answer is generous."""

    def __init__(self, campaign: Campaign, network: Network) -> None:
        self.campaign = campaign
        self.network = network
        self._staffed: dict[tuple[object, ...], bool] = {}

    @cached_property
    def access(self) -> Mapping[TeamId, Flags]:
        """Return where each team can get to."""
        return reachable_by_team(self.campaign, self.network)

    @cached_property
    def minutes(self) -> Mapping[SpecialistId, int]:
        """Return the most session minutes of each specialist in the whole campaign."""
        return {
            person.id: int(sum(available_min(self.campaign, person).values()))
            for person in self.campaign.specialists
        }

    @cached_property
    def longest(self) -> Mapping[SpecialistId, int]:
        """Return the longest session that each specialist could hold."""
        days, teams = self.campaign.horizon.days, self.campaign.team
        shift = {
            team.id: max(span.end - span.start for span in stretches(team.shift, days))
            for team in teams.values()
        }
        return {
            person.id: min(int(person.max_session_min), shift[person.team])
            if self.minutes[person.id] > 0
            else 0
            for person in self.campaign.specialists
        }

    @cached_property
    def _teams_at(self) -> tuple[frozenset[TeamId], ...]:
        return tuple(
            frozenset(team for team, flags in self.access.items() if flags[number])
            for number in range(len(self.network.places))
        )

    def teams_at(self, place: SettlementId) -> frozenset[TeamId]:
        """Return the teams that can get to a settlement."""
        return self._teams_at[self.network.index[place]]

    def venues(self, kind: Kind, place: SettlementId, length_min: int) -> tuple[Venue, ...]:
        """Return the venues in which a session of that length may be held in a settlement."""
        here = self.teams_at(place)
        carried = (row for row in self.campaign.carried_venues if row.carrier in here)
        return tuple(
            venue
            for venue in (*self.campaign.venues_in[place], *carried)
            if suits(kind, venue) and _open_min(kind, venue) >= length_min
        )

    def is_staffed(self, kind: Kind, place: SettlementId, length_min: int) -> bool:
        """Return whether specialists who can get there, and speak there, meet all needs."""
        return self._is_staffed(kind, place, length_min, self.teams_at(place))

    def is_staffed_anywhere(self, kind: Kind, place: SettlementId, length_min: int) -> bool:
        """Return the same as if every team could get to the settlement."""
        return self._is_staffed(kind, place, length_min, frozenset(self.campaign.team))

    def _is_staffed(
        self, kind: Kind, place: SettlementId, length_min: int, teams: frozenset[TeamId]
    ) -> bool:
        spoken = self.campaign.settlement[place].languages
        key = kind.id, teams, spoken, length_min
        if key not in self._staffed:
            able = [row for row in self.able(kind, length_min) if row.team in teams]
            common = spoken & kind.languages if kind.languages else spoken
            self._staffed[key] = can_staff(kind, [row for row in able if row.languages & common])
        return self._staffed[key]

    def able(self, kind: Kind, length_min: int) -> list[Specialist]:
        """Return the specialists with a skill that the kind needs and time for the session."""
        skills = {skill for skill, _ in kind.needs}
        return [
            person
            for person in self.campaign.specialists
            if person.skills & skills and self.longest[person.id] >= length_min
        ]


def suits(kind: Kind, venue: Venue) -> bool:
    """Return whether a venue is of a kind, and has the equipment, that the sessions need."""
    return (
        venue.kind in kind.venue_kinds
        and kind.equipment <= venue.equipment
        and venue.rooms > 0
        and (venue.seats is None or venue.seats > 0)
    )


def least_length(kind: Kind) -> int:
    """Return the minutes of the shortest session of a kind (cases may have their own)."""
    return kind.min_blocks * kind.block_min


def block_people(kind: Kind, venue: Venue) -> int:
    """Return the most people that one block can serve in a venue."""
    return kind.people_per_block if venue.seats is None else min(kind.people_per_block, venue.seats)


def _open_min(kind: Kind, venue: Venue) -> int:
    """Return the longest time for which a span of the kind and one of the venue are both open."""
    return max(
        (
            min(ours.end, theirs.end + shift) - max(ours.start, theirs.start + shift)
            for ours in kind.hours
            for theirs in venue.hours
            for shift in (-DAY_MIN, 0, DAY_MIN)
        ),
        default=0,
    )
