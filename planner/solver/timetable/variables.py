"""The variables of the model: made only here, named with ids, asked for by meaning."""

from __future__ import annotations

from collections.abc import Iterable

from ortools.sat.python import cp_model

from planner.domain.campaign import Campaign
from planner.domain.clock import Day, Minute
from planner.domain.ids import KindId, SettlementId, SpecialistId, TeamId
from planner.solver.timetable.held import Held, Literal, Number
from planner.solver.timetable.roster import Roster


class Variables:
    """What rules ask about sessions; each answer is made once and kept."""

    def __init__(self, campaign: Campaign, model: cp_model.CpModel, roster: Roster) -> None:
        self.campaign = campaign
        self.model = model
        self.roster = roster
        self._intervals: dict[tuple[str, SpecialistId | None], Literal] = {}
        self._kind_days: dict[tuple[KindId, SettlementId, Day], Literal] = {}
        self._early: dict[tuple[str, Minute], Literal | bool] = {}
        self._late: dict[tuple[str, Minute], Literal | bool] = {}
        self._minutes: dict[tuple[str, SpecialistId], Number] = {}

    def interval(self, held: Held) -> Literal:
        """Return the session's time, there if it is held."""
        return self._interval(held, None, held.present)

    def work(self, held: Held, person: SpecialistId) -> Literal:
        """Return the session's time, there if the specialist works in it."""
        return self._interval(held, person, held.works[person])

    def _interval(self, held: Held, person: SpecialistId | None, there: Literal) -> Literal:
        if person is not None and there is held.present:
            person = None
        key = held.name, person
        if key not in self._intervals:
            name = f"time {held.name} {person or ''}"
            if isinstance(held.size, int):
                made = self.model.new_optional_fixed_size_interval_var(
                    held.start, max(held.size, 0), there, name
                )
            else:
                made = self.model.new_optional_interval_var(
                    held.start, held.size, held.end, there, name
                )
            self._intervals[key] = made
        return self._intervals[key]

    def team(self, held: Held, team: TeamId) -> Literal:
        """Return whether a specialist of the team works in the session."""
        if team not in held.teams:
            people = self.campaign.specialist
            members = [works for who, works in held.works.items() if people[who].team == team]
            held.teams[team] = self.any_of(members, f"team {team} {held.name}")
        return held.teams[team]

    def teams(self, held: Held) -> list[TeamId]:
        """Return the teams whose specialists may work in the session, in order."""
        return sorted({self.campaign.specialist[who].team for who in held.works})

    def any_of(self, literals: Iterable[Literal], name: str) -> Literal:
        """Return a literal that is true exactly if one of ``literals`` is."""
        options = list({id(literal): literal for literal in literals}.values())
        if len(options) == 1:
            return options[0]
        found = self.model.new_bool_var(name)
        self.model.add_bool_or(options).only_enforce_if(found)
        for option in options:
            self.model.add_implication(option, found)
        return found

    def kind_day(self, kind: KindId, place: SettlementId, day: Day) -> Literal | None:
        """Return whether the kind holds a session there that day; None: it cannot."""
        helds = self.roster.by_kind_day.get((kind, place, day), [])
        if not helds:
            return None
        key = kind, place, day
        if key not in self._kind_days:
            options = [held.present for held in helds]
            self._kind_days[key] = self.any_of(options, f"day {kind} {place} {day}")
        return self._kind_days[key]

    def starts_before(self, held: Held, moment: Minute) -> Literal | bool:
        """Return whether the session, if held, starts before the moment."""
        if held.high - held.least_min < moment:
            return True
        if held.low >= moment:
            return False
        key = held.name, moment
        if key not in self._early:
            early = self.model.new_bool_var(f"before {moment} {held.name}")
            self.model.add(held.start >= moment).only_enforce_if(early.negated())
            self._early[key] = early
        return self._early[key]

    def ends_after(self, held: Held, moment: Minute) -> Literal | bool:
        """Return whether the session, if held, ends after the moment."""
        if held.low + held.least_min > moment:
            return True
        if held.high <= moment:
            return False
        key = held.name, moment
        if key not in self._late:
            late = self.model.new_bool_var(f"after {moment} {held.name}")
            self.model.add(held.end <= moment).only_enforce_if(late.negated())
            self._late[key] = late
        return self._late[key]

    def minutes(self, held: Held, person: SpecialistId) -> Number:
        """Return the minutes that the specialist works in the session."""
        works = held.works[person]
        if isinstance(held.size, int):
            return held.size * works
        key = held.name, person
        if key not in self._minutes:
            minutes = self.model.new_int_var(0, held.most_min, f"load {person} {held.name}")
            self.model.add(minutes >= held.size).only_enforce_if(works)
            self._minutes[key] = minutes
        return self._minutes[key]

    def flag(self, name: str) -> Literal:
        """Return a new Boolean variable."""
        return self.model.new_bool_var(name)

    def lunch_break(
        self, person: SpecialistId, day: Day, starts: cp_model.Domain, size: int
    ) -> tuple[Literal, Literal]:
        """Return whether the specialist needs a break that day, and the break's time."""
        needed = self.model.new_bool_var(f"lunch {person} {day}")
        start = self.model.new_int_var_from_domain(starts, f"lunch start {person} {day}")
        made = self.model.new_optional_fixed_size_interval_var(
            start, size, needed, f"lunch time {person} {day}"
        )
        return needed, made

    def under_floor(self, strand: tuple[str, str], most: int) -> Number:
        """Return the points (scaled) of a district and direction that earn the floor bonus."""
        return self.model.new_int_var(0, most, f"under floor {' '.join(strand)}")

    def sooner(self, first: Held, then: Held) -> Literal | None:
        """Return a literal that is true only if ``first`` is held and has ended when ``then``
        starts (given that ``then`` is held); None: it cannot.
        """
        if first.low + first.least_min > then.high - then.least_min:
            return None
        if first.high <= then.low:
            return first.present
        literal = self.model.new_bool_var(f"{first.name} before {then.name}")
        self.model.add_implication(literal, first.present)
        self.model.add(first.end <= then.start).only_enforce_if(literal)
        return literal

    def day_active(self, team: TeamId, day: Day, helds: Iterable[Held]) -> Literal | None:
        """Return whether one of the day's sessions has a specialist of the team."""
        options = [self.team(held, team) for held in helds]
        return self.any_of(options, f"active {team} {day}") if options else None
