"""A move that plans a part of the plan exactly: tours and sessions of some teams' days at once.

All other moves build a tour first and pack it afterwards. Several short stops in a day, two visits
to one place, or going out again for one session are found only where both are decided together.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from random import Random

from planner.domain.plan import Leg, Plan
from planner.solver.board.held import Held
from planner.solver.board.rules import refused
from planner.solver.exact.improve import Found, improved
from planner.solver.exact.part import Part
from planner.solver.finish import legs_of, served_rows, session_row
from planner.solver.search.state import Change, State
from planner.solver.stays import Stay, Stays
from planner.solver.timetable import Ground, Sessions
from planner.solver.timetable.worth import Strand
from planner.solver.tours import rules as tours
from planner.solver.tours.tour import night_place

JOURNEYS = 4000
"""Most journeys (pairs of places at each step) among which one part may choose."""
WORK = 0.5
"""Deterministic seconds that CP-SAT may spend on one part."""


@dataclass(frozen=True, slots=True)
class Scope:
    """The days of each team that are decided anew, and where they may go then."""

    days: dict[int, range]
    places: frozenset[int]


class Exactly:
    """Solves parts exactly on a state; keeps what CP-SAT needs to know of the campaign."""

    def __init__(self, state: State) -> None:
        self.state, self.statics = state, state.statics
        self.ground = Ground(state.statics.campaign, state.statics.network)

    def move(self, rng: Random) -> Change | None:
        """Return the change to a part drawn by ``rng``, None where nothing better was found."""
        scope = self.scope(rng)
        return None if scope is None else self.solve(scope, rng.randrange(1 << 30))

    def scope(self, rng: Random) -> Scope | None:
        """Return some days of one to three teams, with as many places as there is room for."""
        days = self._days(rng)
        if not days:
            return None
        s, row = self.statics, next(iter(days))
        size = sum(len(part) for part in days.values()) * self._open_steps(row)
        room = int((JOURNEYS / max(1, size)) ** 0.5) + 1
        at = {p for team, part in days.items() for p in self._stops(team, part)}
        near = [p for p in self._near(row, at, rng) if p not in at]
        return Scope(days, frozenset([*at, *near[: max(2, room - len(at))]])) if s.places else None

    def solve(self, scope: Scope, seed: int) -> Change | None:
        """Return the change to the best plan of a scope, None where nothing better was found."""
        freed = self._freed(scope)
        part = self._part(scope, freed)
        so_far = self._so_far(scope, freed)
        found = improved(self.ground, self.statics, part, so_far, work=WORK, seed=seed)
        return None if found is None else self._exchange(scope, freed, found)

    # -- what is decided ---------------------------------------------------------------------

    def _days(self, rng: Random) -> dict[int, range]:
        """Return days at whose ends the teams are not on the road."""
        state, lead = self.state, rng.choice(self.state.mine)
        row = self.statics.teams[lead]
        steps = self._open_steps(lead) * max(2, len(state.months.ways(lead)[1]))
        most = max(1, min(JOURNEYS // max(1, 2 * steps), row.last_day - row.first_day + 1))
        first = rng.randint(row.first_day, max(row.first_day, row.last_day - most + 1))
        span = range(first, min(row.last_day + 1, first + rng.randint(1, most)))
        if rng.random() < 0.4 and most > row.last_day - row.first_day:
            span = range(row.first_day, row.last_day + 1)
        others = [team for team in state.mine if team != lead]
        more = rng.sample(others, min(len(others), rng.choice((0, 0, 1, 1, 2))))
        return {team: part for team in (lead, *more) if (part := self._whole(team, span))}

    def _whole(self, team: int, days: range) -> range | None:
        """Return the days on which a team can be freed: None where a midnight finds it going."""
        row, stops = self.statics.teams[team], self.state.board.stops[team]
        per_day = self.statics.slots.per_day
        part = range(max(days.start, row.first_day), min(days.stop, row.last_day + 1))
        if not part:
            return None
        ends = [day for day in (part.start - 1, part.stop - 1) if row.first_day <= day]
        return None if any(night_place(stops, day, per_day) is None for day in ends) else part

    def _open_steps(self, team: int) -> int:
        row = self.statics.teams[team]
        minutes = sum(span.end - span.start for span in row.travel_hours or row.shift)
        return max(1, minutes // self.statics.slots.step_min)

    def _stops(self, team: int, days: range) -> set[int]:
        per_day, stops = self.statics.slots.per_day, self.state.board.stops[team]
        low, high = days.start * per_day, days.stop * per_day
        return {p for p, first, end in stops if first <= high and end >= low}

    def _near(self, team: int, at: set[int], rng: Random) -> list[int]:
        """Return the places that a team goes to, the nearest first, a little shuffled."""
        minutes = self.statics.network.minutes(self.statics.teams[team].profile, 0)
        places = self.state.months.ways(team)[1]
        away = {p: min(float(minutes[a, p]) for a in at) * rng.uniform(0.5, 1.5) for p in places}
        return sorted(places, key=lambda p: (away[p], p))

    def _freed(self, scope: Scope) -> list[Held]:
        per_day, mine = self.statics.slots.per_day, set(self.state.mine)
        rows = {
            held: None
            for team, days in scope.days.items()
            for held in self.state.resting_on(team)
            if held.start // per_day in days
            and held not in self.state.locked
            and mine.issuperset(held.teams)
        }
        return list(rows)

    # -- the part ----------------------------------------------------------------------------

    def _part(self, scope: Scope, freed: list[Held]) -> Part:
        s = self.statics
        people = {p for team in scope.days for p in s.members[team]}
        people |= {p for held in freed for p in held.people}
        return Part(
            days={s.teams[team].id: days for team, days in scope.days.items()},
            places=frozenset(s.places[p] for p in scope.places),
            people=frozenset(s.people[p].id for p in people),
            stays=self._stays(),
            held=self._rows(self._kept(scope, freed, people), "k"),
            served=self._served(freed),
        )

    def _kept(self, scope: Scope, freed: list[Held], people: set[int]) -> list[Held]:
        """Return the sessions that stay and that a free one can meet."""
        s, gone = self.statics, set(freed)
        teams = frozenset(s.team_of[p] for p in people)
        kinds = set(s.staffable(teams)) | {held.kind for held in freed}
        linked = self._linked(kinds)
        return [
            held
            for held in self.state.board.sessions
            if held not in gone
            and (held.place in scope.places or held.kind in linked or teams & set(held.teams))
        ]

    def _linked(self, kinds: set[int]) -> set[int]:
        """Return the kinds of which sessions elsewhere matter to sessions of ``kinds``."""
        s, found = self.statics, set[int]()
        for number, facts in enumerate(s.kinds):
            kind = facts.kind
            named = {s.kind[row.kind] for row in kind.after}
            if number in kinds:
                found |= named
                if kind.reach or kind.is_cases or kind.per_venue is not None:
                    found.add(number)
            if named & kinds:
                found.add(number)
        return found

    def _stays(self) -> Stays:
        s, step = self.statics, self.statics.slots.step_min
        return {
            row.id: tuple(
                Stay(team=row.id, settlement=s.places[p], start=a * step, end=b * step)
                for p, a, b in self.state.board.stops[team]
            )
            for team, row in enumerate(s.teams)
        }

    def _rows(self, held: list[Held], letter: str) -> Sessions:
        board = self.state.board
        named = [(row, session_row(board, row, f"{letter}{n}")) for n, row in enumerate(held)]
        guests = [row for held, session in named for row in served_rows(board, held, session.id)]
        return Sessions(sessions=tuple(row for _, row in named), served=tuple(guests))

    def _served(self, freed: list[Held]) -> dict[Strand, Decimal]:
        """Return the points served by all sessions that stay."""
        board, s = self.state.board, self.statics
        points = dict(board.floor_points)
        for held in freed:
            for key, worth in board.worth_of(held).items():
                points[key] -= worth
        districts, directions = s.campaign.districts, s.campaign.directions
        return {
            (districts[a].id, directions[b].id): Decimal(repr(round(worth, 4)))
            for (a, b), worth in points.items()
        }

    def _so_far(self, scope: Scope, freed: list[Held]) -> Plan:
        rows = self._rows(freed, "h")
        legs = [leg for team in scope.days for leg in legs_of(self.state.board, team)]
        return Plan(sessions=rows.sessions, served=rows.served, legs=tuple(legs))

    # -- the change --------------------------------------------------------------------------

    def _exchange(self, scope: Scope, freed: list[Held], found: Found) -> Change | None:
        """Put what was found in the place of what was, or change nothing if the board objects."""
        state, board, change = self.state, self.state.board, Change()
        before = board.value
        legs = {team: self._legs(team, days, found) for team, days in scope.days.items()}
        board.wipe(freed)
        change.removed += freed
        for team in scope.days:
            change.tours[team] = board.stops[team], board.travel_cost[team]
            board.travel(team, [], 0.0)
        fits = all(self._travel(team, rows, change) for team, rows in legs.items())
        if fits and self._hold(found, change) and board.value > before + 1e-7:
            return change
        state.undo(change)
        return None

    def _legs(self, team: int, days: range, found: Found) -> list[Leg]:
        """Return a team's legs: those of the free days new, the others as they are."""
        per_day, step = self.statics.slots.per_day, self.statics.slots.step_min
        low, high, name = (
            days.start * per_day * step,
            days.stop * per_day * step,
            self.statics.teams[team].id,
        )
        old = [x for x in legs_of(self.state.board, team) if not low <= x.depart < high]
        return tours.in_order([*old, *(leg for leg in found.legs if leg.team == name)])

    def _travel(self, team: int, legs: list[Leg], change: Change) -> bool:
        board = self.state.board
        if tours.refused(board, team, legs) is not None:
            return False
        self.state.set_tour(team, tours.stops_of(board, team, legs), change)
        return True

    def _hold(self, found: Found, change: Change) -> bool:
        board = self.state.board
        for held in sorted(found.sessions, key=lambda h: (h.start, h.place, h.venue, h.people)):
            if refused(board, held) is not None:
                return False
            board.add(held)
            change.added.append(held)
        return all(self.state.sound_tour(team) for team in change.tours)
