"""CP-SAT: one circuit for each direction over the month.

An arc is "the same day", "with a night at the first place" or "with a night at the second"; each
visit has a day, a minute and the driving of its day so far.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ortools.sat.python import cp_model

from benchmarks.tours.core import Core, Strand, Visit

NEAR = 15
"""Arcs lead to so many nearest places (more made it worse)."""
SCALE = 10
Arc = tuple[int, int, cp_model.LiteralT]


@dataclass(slots=True)
class Build:
    """A model in the making; node 0 is the base."""

    core: Core
    strand: Strand
    model: cp_model.CpModel = field(default_factory=cp_model.CpModel)
    arcs: list[Arc] = field(default_factory=list)
    terms: list[cp_model.LinearExprT] = field(default_factory=list)
    day: list[cp_model.IntVar] = field(default_factory=list)
    minute: list[cp_model.IntVar] = field(default_factory=list)
    driven: list[cp_model.IntVar] = field(default_factory=list)

    def arc(self, a: int, b: int) -> cp_model.IntVar:
        """Return the literal of a new arc, its price counted."""
        lit = self.model.new_bool_var("")
        here, there = self.place(a), self.place(b)
        self.arcs.append((a, b, lit))
        self.terms.append(-round(SCALE * self.core.price_km * self.core.km[here][there]) * lit)
        return lit

    def place(self, node: int) -> int:
        """Return the place of a node."""
        return self.strand.visits[node - 1].place if node else self.core.base


def orders(core: Core, strand: Strand, seconds: float, seed: int, workers: int) -> list[list[int]]:
    """Return the order of visits of each team of a strand."""
    build = Build(core, strand)
    for visit in strand.visits:
        _add_visit(build, visit)
    for a in range(1, len(strand.visits) + 1):
        _add_base_arcs(build, a)
        for b in _near(build, a):
            _add_arcs(build, a, b)
    outs = [lit for a, _, lit in build.arcs if a == 0]
    build.model.add_multiple_circuit(build.arcs)
    build.model.add(sum(outs) <= len(strand.teams))
    build.model.maximize(sum(build.terms))
    return _solved(build, seconds, seed, workers)


def _add_visit(build: Build, visit: Visit) -> None:
    """Add a node, with its day, minute and driving; the loop at it means: not visited."""
    model, core, node = build.model, build.core, len(build.day) + 1
    open_days = [n for n, day in enumerate(core.workdays) if visit.windows[day]]
    windows = {visit.windows[day] for day in core.workdays} - {None}
    ((opens, closes),) = windows  # the hours of a place are the same every day
    build.day.append(model.new_int_var_from_domain(cp_model.Domain.from_values(open_days), ""))
    build.minute.append(model.new_int_var(opens, closes - visit.minutes, ""))
    build.driven.append(model.new_int_var(0, core.max_drive, ""))
    skipped = model.new_bool_var("")
    build.arcs.append((node, node, skipped))
    build.terms.append(round(SCALE * visit.points) * ~skipped)


def _add_base_arcs(build: Build, a: int) -> None:
    core, model = build.core, build.model
    leg, work = core.drive[core.base][build.place(a)], build.strand.visits[a - 1].minutes
    day, minute, driven = build.day[a - 1], build.minute[a - 1], build.driven[a - 1]
    if leg > core.max_drive:
        return
    today = build.arc(0, a)
    model.add(minute >= leg).only_enforce_if(today)
    model.add(driven >= leg).only_enforce_if(today)
    model.add(day >= 1).only_enforce_if(build.arc(0, a))
    back = build.arc(a, 0)
    model.add(minute + work + leg <= core.day_min).only_enforce_if(back)
    model.add(driven + leg <= core.max_drive).only_enforce_if(back)
    model.add(day <= len(core.workdays) - 2).only_enforce_if(build.arc(a, 0))


def _near(build: Build, a: int) -> list[int]:
    nodes = (b for b in range(1, len(build.day) + 1) if b != a)
    drive = build.core.drive[build.place(a)]
    return sorted(nodes, key=lambda b: drive[build.place(b)])[:NEAR]


def _add_arcs(build: Build, a: int, b: int) -> None:
    """Add the three ways from one visit to another."""
    core, model = build.core, build.model
    leg, work = core.drive[build.place(a)][build.place(b)], build.strand.visits[a - 1].minutes
    if leg > core.max_drive:
        return
    ends = build.minute[a - 1] + work
    same = build.arc(a, b)
    model.add(build.day[b - 1] == build.day[a - 1]).only_enforce_if(same)
    model.add(build.minute[b - 1] >= ends + leg).only_enforce_if(same)
    model.add(build.driven[b - 1] >= build.driven[a - 1] + leg).only_enforce_if(same)
    here = build.arc(a, b)
    model.add(build.day[b - 1] >= build.day[a - 1] + 1).only_enforce_if(here)
    model.add(build.minute[b - 1] >= leg).only_enforce_if(here)
    model.add(build.driven[b - 1] >= leg).only_enforce_if(here)
    there = build.arc(a, b)
    model.add(build.day[b - 1] >= build.day[a - 1] + 1).only_enforce_if(there)
    model.add(ends + leg <= core.day_min).only_enforce_if(there)
    model.add(build.driven[a - 1] + leg <= core.max_drive).only_enforce_if(there)


def _solved(build: Build, seconds: float, seed: int, workers: int) -> list[list[int]]:
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = workers
    solver.parameters.random_seed = seed
    if solver.solve(build.model) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return []
    used = [(a, b) for a, b, lit in build.arcs if a != b and solver.boolean_value(lit)]
    after = {a: b for a, b in used if a}
    return [_route(after, b) for a, b in used if a == 0]


def _route(after: dict[int, int], node: int) -> list[int]:
    route = []
    while node:
        route.append(node - 1)
        node = after[node]
    return route
