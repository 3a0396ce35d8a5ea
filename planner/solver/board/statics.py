"""What never changes during a search: the campaign by index, with its allowed times as masks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal
from functools import cache, cached_property
from typing import cast

import numpy as np

from planner.domain.calendar import ClosedScope
from planner.domain.campaign import Campaign
from planner.domain.clock import DaySpan
from planner.domain.kinds import Kind, ReachStep
from planner.domain.places import Venue
from planner.network import Network
from planner.solver.board.slots import Slots, fits


@dataclass(frozen=True, slots=True)
class KindFacts:
    """A kind by index: its needs, its lengths as (blocks, slots), and its reach levels.

    ``levels`` are the distinct shares of ``reach`` in rising order, the last one always 1
    (residents of the session's own settlement).
    """

    index: int
    kind: Kind
    needs: tuple[tuple[str, int], ...]
    options: tuple[tuple[int, int], ...]
    value: float
    direction: int
    heads: int
    levels: tuple[Decimal, ...]
    asks_others: bool
    asks: frozenset[int]


@dataclass(frozen=True, slots=True)
class Guest:
    """Residents who may come to a place: their settlement, their reach level, their worth."""

    place: int
    level: int
    worth: float


class Statics:
    """The campaign by index. Lists are in the campaign's order; masks are month-wide."""

    def __init__(self, campaign: Campaign, network: Network) -> None:
        self.campaign = campaign
        self.network = network
        self.slots = Slots(campaign.horizon.grid_min, campaign.horizon.days)
        self.places = tuple(row.id for row in campaign.settlements)
        self.place = {name: i for i, name in enumerate(self.places)}
        self.settlements = campaign.settlements
        self.teams = campaign.teams
        self.team = {row.id: i for i, row in enumerate(self.teams)}
        self.people = campaign.specialists
        self.person = {row.id: i for i, row in enumerate(self.people)}
        self.team_of = tuple(self.team[row.team] for row in self.people)
        self.members = tuple(
            tuple(i for i, t in enumerate(self.team_of) if t == team)
            for team in range(len(self.teams))
        )
        self.venues: tuple[Venue, ...] = tuple(campaign.venue.values())
        self.venue = {row.id: i for i, row in enumerate(self.venues)}
        self.carried = {
            self.team[row.carrier]: i for i, row in enumerate(self.venues) if row.carrier
        }
        self.directions = {row.id: i for i, row in enumerate(campaign.directions)}
        self.districts = {row.id: i for i, row in enumerate(campaign.districts)}
        self.district_of = tuple(self.districts[row.district] for row in self.settlements)
        self.need = tuple(float(row.need) for row in self.settlements)
        self.kind = {row.id: i for i, row in enumerate(campaign.kinds)}
        self.kinds = tuple(self._facts(i, kind) for i, kind in enumerate(campaign.kinds))
        self.cases = campaign.cases
        self.case = {row.id: i for i, row in enumerate(self.cases)}
        self.cases_of: dict[int, list[int]] = {}
        for i, case in enumerate(self.cases):
            self.cases_of.setdefault(self.kind[case.kind], []).append(i)
        self.demand = {
            (self.place[s], self.kind[k]): people for (s, k), people in campaign.demand.items()
        }
        self.staff = {
            (self.venue[v], self.kind[k]): people
            for (v, k), people in campaign.staff_demand.items()
        }

    def _facts(self, index: int, kind: Kind) -> KindFacts:
        step = self.slots.step_min
        shares = sorted({row.share for row in kind.reach if 0 < row.share < 1})
        return KindFacts(
            index=index,
            kind=kind,
            needs=kind.needs,
            options=tuple(
                (blocks, blocks * kind.block_min // step)
                for blocks in range(kind.min_blocks, kind.max_blocks + 1)
            ),
            value=float(kind.value),
            direction=self.directions[kind.direction],
            heads=kind.head_count,
            levels=(*shares, Decimal(1)),
            asks_others=bool(kind.after or kind.with_kinds),
            asks=frozenset(
                self.kind[name] for name in (*(row.kind for row in kind.after), *kind.with_kinds)
            ),
        )

    # -- times ---------------------------------------------------------------------------

    @cache  # noqa: B019 - lives as long as one search
    def closed(self, scope: ClosedScope, name: str) -> int:
        """Return the slots that touch a closed time."""
        mask = 0
        for span in self.campaign.calendar.spans(scope, name):
            mask |= self.slots.touched(span)
        return mask

    @cache  # noqa: B019
    def starts(self, kind: int, venue: int, place: int, length: int) -> int:
        """Return the starts at which the calendar and all opening hours allow a session."""
        facts, where = self.kinds[kind].kind, self.venues[venue]
        settlement = self.settlements[place]
        closed = self.closed("all", "") | self.closed("kind", facts.id)
        closed |= self.closed("district", settlement.district)
        closed |= self.closed("settlement", settlement.id) | self.closed("venue", where.id)
        allowed = self._kind_starts(kind, length) & self._open_starts(where.hours, length)
        return allowed & fits(self.slots.everything & ~closed, length)

    @cache  # noqa: B019
    def _kind_starts(self, kind: int, length: int) -> int:
        facts, horizon = self.kinds[kind].kind, self.campaign.horizon
        open_days = [d for d in range(-1, horizon.days) if horizon.weekday(d) in facts.weekdays]
        not_last = self.slots.days_mask(range(max(0, horizon.days - facts.not_last_days)))
        return self.slots.starts(facts.hours, open_days, length) & not_last

    @cache  # noqa: B019
    def _open_starts(self, hours: tuple[DaySpan, ...], length: int) -> int:
        return self.slots.starts(hours, range(-1, self.slots.days), length)

    @cached_property
    def working(self) -> tuple[int, ...]:
        """Return, by team, the slots in which its sessions may lie."""
        return tuple(
            self.slots.hours(team.shift)
            & ~self.closed("team", team.id)
            & self.slots.days_mask(range(team.first_day, team.last_day + 1))
            for team in self.teams
        )

    @cached_property
    def travelling(self) -> tuple[int, ...]:
        """Return, by team, the slots in which its legs may lie."""
        return tuple(
            self.slots.hours(team.travel_hours or team.shift)
            & ~self.closed("team", team.id)
            & self.slots.days_mask(range(team.first_day, team.last_day + 1))
            for team in self.teams
        )

    @cached_property
    def awake(self) -> tuple[int, ...]:
        """Return, by team, the slots of days on which a session or leg may start."""
        weekday = self.campaign.horizon.weekday
        return tuple(
            self.slots.days_mask(
                day
                for day in range(team.first_day, team.last_day + 1)
                if weekday(day) not in team.rest_weekdays
            )
            for team in self.teams
        )

    @cached_property
    def free(self) -> tuple[int, ...]:
        """Return, by specialist, the slots in which the calendar leaves them free."""
        return tuple(
            self.slots.everything & ~self.closed("specialist", row.id) for row in self.people
        )

    # -- who and where ---------------------------------------------------------------------

    @cache  # noqa: B019
    def speakers(self, kind: int, place: int) -> frozenset[int]:
        """Return the specialists who share a language with the place and the kind."""
        wanted = self.settlements[place].languages
        if self.kinds[kind].kind.languages:
            wanted = wanted & self.kinds[kind].kind.languages
        return frozenset(i for i, row in enumerate(self.people) if row.languages & wanted)

    @cache  # noqa: B019
    def staffed(self, kind: int, languages: frozenset[str]) -> bool:
        """Return whether anybody at all could hold a kind where these languages are spoken."""
        asked = self.kinds[kind].kind.languages
        wanted = languages & asked if asked else languages
        heard = frozenset(i for i, row in enumerate(self.people) if row.languages & wanted)
        needs = self.kinds[kind].needs
        return can_match(needs, [sorted(heard & self.skilled(skill)) for skill, _ in needs])

    @cache  # noqa: B019
    def skilled(self, skill: str) -> frozenset[int]:
        """Return the specialists with a skill."""
        return frozenset(i for i, row in enumerate(self.people) if skill in row.skills)

    @cache  # noqa: B019
    def suits(self, kind: int, venue: int) -> bool:
        """Return whether a venue is of a kind and has the equipment that a kind asks for."""
        wanted, where = self.kinds[kind].kind, self.venues[venue]
        return where.kind in wanted.venue_kinds and wanted.equipment <= where.equipment

    @cache  # noqa: B019
    def standing(self, kind: int, place: int) -> tuple[int, ...]:
        """Return the standing venues of a place that suit a kind, in the table's order."""
        rows = self.campaign.venues_in[self.places[place]]
        return tuple(v for row in rows if self.suits(kind, v := self.venue[row.id]))

    @cache  # noqa: B019
    def possible_venues(self, kind: int, place: int) -> tuple[int, ...]:
        """Return the venues that suit a kind at a place, carried ones that can get there too."""
        carried = tuple(
            v
            for team, v in self.carried.items()
            if self.suits(kind, v) and self.gets_to(team, place)
        )
        return self.standing(kind, place) + carried

    @cache  # noqa: B019
    def able_teams(self, kind: int) -> tuple[int, ...]:
        """Return the teams with a member who meets one of the kind's needs."""
        wanted = frozenset(p for skill, _ in self.kinds[kind].needs for p in self.skilled(skill))
        return tuple(sorted({self.team_of[p] for p in wanted}))

    @cache  # noqa: B019
    def gets_to(self, team: int, place: int) -> bool:
        """Return whether a team's network leads from its base to a place and back."""
        row = self.teams[team]
        base = self.place[row.base]
        if row.profile == "rail" and not self.settlements[place].sidings:
            return False
        minutes = self.network.minutes(row.profile, 0)
        return bool(minutes[base, place] < float("inf") and minutes[place, base] < float("inf"))

    def reachable(self, kind: int, place: int) -> bool:
        """Return whether some team that could take part in a session gets to a place."""
        return any(self.gets_to(team, place) for team in self.able_teams(kind))

    @cache  # noqa: B019
    def guests(self, kind: int, place: int) -> tuple[Guest, ...]:
        """Return whose residents may come to a session of the kind there, the worthiest first."""
        facts = self.kinds[kind]
        if facts.kind.is_staff:
            return ()
        own = len(facts.levels) - 1
        table = self.reach_levels(facts.kind.reach) if facts.kind.reach else None
        found = []
        for home in self._homes(kind) if table else (place,):
            level = own if home == place else table[home][place] if table else -1
            if level >= 0 and (home, kind) in self.demand:
                found.append(Guest(home, level, facts.value * self.need[home]))
        return tuple(sorted(found, key=lambda g: (-g.worth, g.place != place, g.place)))

    @cache  # noqa: B019
    def _homes(self, kind: int) -> tuple[int, ...]:
        return tuple(sorted(place for place, k in self.demand if k == kind))

    @cache  # noqa: B019
    def within(self, kind: int, home: int) -> tuple[int, ...]:
        """Return the places to whose sessions of a kind residents of a home may come."""
        if not self.kinds[kind].kind.reach:
            return (home,)
        row = self.reach_levels(self.kinds[kind].kind.reach)[home]
        return tuple(place for place, level in enumerate(row) if level >= 0)

    @cache  # noqa: B019
    def reach_levels(self, reach: tuple[ReachStep, ...]) -> list[list[int]]:
        """Return, by home and place, the reach level (see ``KindFacts.levels``); −1: too far."""
        shares = [*sorted({row.share for row in reach if 0 < row.share < 1}), Decimal(1)]
        distance = self.network.km("road", 0)
        levels = np.full(distance.shape, -1, np.int64)
        for row in sorted(reach, key=lambda step: -step.km):
            at = shares.index(row.share) if row.share > 0 else -1
            levels[distance <= float(row.km) + 1e-9] = at
        np.fill_diagonal(levels, len(shares) - 1)
        return cast(list[list[int]], levels.tolist())

    def share(self, kind: int, home: int, place: int) -> Decimal:
        """Return the share of a home's residents who may go to a session at a place."""
        if home == place:
            return Decimal(1)
        facts = self.kinds[kind]
        if not facts.kind.reach:
            return Decimal(0)
        level = self.reach_levels(facts.kind.reach)[home][place]
        return facts.levels[level] if level >= 0 else Decimal(0)

    @cache  # noqa: B019
    def limits(self, kind: int, home: int) -> tuple[int, ...]:
        """Return, by reach level, how many residents of a home may be served at most."""
        people = self.demand.get((home, kind), 0)
        return tuple(
            int((share * people).to_integral_value(rounding=ROUND_FLOOR))
            for share in self.kinds[kind].levels
        )

    @cached_property
    def floor_target(self) -> Mapping[tuple[int, int], float]:
        """Return floor × points of all demand, by (district, direction)."""
        total: dict[tuple[int, int], float] = {}
        for (place, kind), people in self.demand.items():
            facts = self.kinds[kind]
            key = self.district_of[place], facts.direction
            if facts.kind.is_cases:
                continue
            total[key] = total.get(key, 0.0) + people * facts.value * self.need[place]
        for i, case in enumerate(self.cases):
            place = self.place[case.settlement]
            key = self.district_of[place], self.kinds[self.kind[case.kind]].direction
            total[key] = total.get(key, 0.0) + self.case_worth(i)
        floors = [float(row.floor) for row in self.campaign.districts]
        return {key: floors[key[0]] * points for key, points in total.items()}

    def case_worth(self, case: int) -> float:
        """Return the points of one case."""
        row = self.cases[case]
        return float(self.campaign.points_per_person(row.kind, row.settlement, row.id))

    @cached_property
    def apart_venue(self) -> tuple[frozenset[int], ...]:
        """Return, by kind, the kinds whose sessions may not overlap with it in a venue."""
        return self._apart(in_settlement=False)

    @cached_property
    def apart_place(self) -> tuple[frozenset[int], ...]:
        """Return, by kind, the kinds whose sessions may not overlap with it in a settlement."""
        return self._apart(in_settlement=True)

    def _apart(self, *, in_settlement: bool) -> tuple[frozenset[int], ...]:
        found: list[set[int]] = [set() for _ in self.kinds]
        for facts in self.kinds:
            for row in facts.kind.apart:
                if row.in_settlement == in_settlement and row.kind in self.kind:
                    other = self.kind[row.kind]
                    found[facts.index].add(other)
                    found[other].add(facts.index)
        return tuple(map(frozenset, found))

    @cached_property
    def with_kinds(self) -> tuple[tuple[int, ...], ...]:
        """Return, by kind, the kinds that must be held in the same settlement on the same day."""
        return tuple(
            tuple(self.kind[name] for name in facts.kind.with_kinds) for facts in self.kinds
        )

    @cache  # noqa: B019
    def staffable(self, teams: frozenset[int]) -> tuple[int, ...]:
        """Return the kinds whose needs the members of some teams can meet by skill alone."""
        pool = [p for team in sorted(teams) for p in self.members[team]]
        return tuple(
            facts.index
            for facts in self.kinds
            if can_match(
                facts.needs, [[p for p in pool if p in self.skilled(s)] for s, _ in facts.needs]
            )
        )


def can_match(needs: tuple[tuple[str, int], ...], able: list[list[int]]) -> bool:
    """Return whether every need can get specialists of its own (augmenting paths)."""
    seats = [row for (_, count), row in zip(needs, able, strict=True) for _ in range(count)]
    holder: dict[int, int] = {}

    def seat(index: int, seen: set[int]) -> bool:
        for person in seats[index]:
            if person not in seen:
                seen.add(person)
                if person not in holder or seat(holder[person], seen):
                    holder[person] = index
                    return True
        return False

    return all(seat(index, set()) for index in range(len(seats)))
