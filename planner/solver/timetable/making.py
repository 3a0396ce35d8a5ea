"""Candidates as sessions of the model, with the variables that decide them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ortools.sat.python import cp_model

from planner.domain.ids import SpecialistId
from planner.solver.timetable.candidates import Candidate
from planner.solver.timetable.held import Held, Literal
from planner.solver.timetable.rules.seats import per_block


class Making:
    """Makes undecided sessions: copies of candidates, in order of their starts."""

    def __init__(self, model: cp_model.CpModel) -> None:
        self.model = model

    def copies(self, candidate: Candidate, number: int) -> list[Held]:
        """Return so many interchangeable copies, used from the first and in order of time."""
        helds = [self._held(candidate, slot) for slot in range(number)]
        for first, then in pairwise(helds):
            self.model.add_implication(then.present, first.present)
            self.model.add(first.start <= then.start).only_enforce_if(then.present)
        return helds

    def _held(self, candidate: Candidate, slot: int) -> Held:
        name = _name(candidate, slot)
        present = self.model.new_bool_var(f"held {name}")
        moments = cp_model.Domain.from_values(list(candidate.starts))
        held = Held(
            name=name,
            kind=candidate.kind,
            venue=candidate.venue,
            settlement=candidate.settlement,
            day=candidate.day,
            low=candidate.starts[0],
            high=candidate.until,
            case=candidate.case,
            pin=candidate.pin,
            slot=slot,
            present=present,
            start=self.model.new_int_var_from_domain(moments, f"start {name}"),
            size=0,
            end=0,
            blocks=candidate.least,
            least=candidate.least,
            least_min=candidate.least * candidate.block_min,
            most_min=candidate.most * candidate.block_min,
        )
        self._times(held, candidate)
        self._crew(held, candidate)
        self._guests(held, candidate)
        return held

    def _times(self, held: Held, candidate: Candidate) -> None:
        """Give the session its length, of a number or by a variable."""
        if candidate.most <= candidate.least:
            held.size = held.least_min
            held.end = held.start + held.size
            return
        held.blocks = self.model.new_int_var(candidate.least, candidate.most, f"blocks {held.name}")
        held.size = held.blocks * candidate.block_min
        low = held.low + held.least_min
        held.end = self.model.new_int_var(low, held.high, f"end {held.name}")
        self.model.add(held.end == held.start + held.size)

    def _crew(self, held: Held, candidate: Candidate) -> None:
        """Give the session its specialists; who has one skill of use fills it by working."""
        uses: dict[SpecialistId, list[str]] = {}
        sole: set[SpecialistId] = set()
        for skill, count, people in candidate.crew:
            for person in people:
                uses.setdefault(person, []).append(skill)
            if len(people) == count:
                sole.update(people)
        for person, skills in uses.items():
            works = self._works(held, person, sure=person in sole and len(skills) == 1)
            held.works[person] = works
            for skill in skills:
                held.fills[skill, person] = (
                    works
                    if len(skills) == 1
                    else self.model.new_bool_var(f"{person} as {skill} {held.name}")
                )

    def _works(self, held: Held, person: SpecialistId, *, sure: bool) -> Literal:
        if sure:
            return held.present
        works = self.model.new_bool_var(f"{person} in {held.name}")
        self.model.add_implication(works, held.present)
        return works

    def _guests(self, held: Held, candidate: Candidate) -> None:
        """Give the session the people that it serves: none if it is not held."""
        if held.case is not None:
            held.served = {held.case.settlement: held.present}
            held.people = held.present
            return
        full = candidate.most * per_block(held.kind, held.venue)
        for home, most in candidate.guests:
            people = self.model.new_int_var(0, min(most, full), f"{home} at {held.name}")
            self.model.add(people == 0).only_enforce_if(held.present.negated())
            held.served[home] = people
        held.people = _sum(list(held.served.values()))
        if held.kind.min_people == 0:
            self.model.add(held.people >= 1).only_enforce_if(held.present)


def _sum(numbers: Sequence[Literal]) -> Literal:
    return numbers[0] if len(numbers) == 1 else cp_model.LinearExpr.sum(list(numbers))


def _name(candidate: Candidate, slot: int) -> str:
    parts = [candidate.kind.id, candidate.venue.id, candidate.settlement, f"day{candidate.day}"]
    parts += [candidate.case.id] if candidate.case is not None else []
    parts += [f"pin-{candidate.pin}"] if candidate.pin is not None else []
    return " ".join([*parts, str(slot)])
