"""Rule ``lunch``."""

from __future__ import annotations

from ortools.sat.python import cp_model

from planner.domain.clock import DAY_MIN, Day, Span
from planner.domain.ids import SpecialistId
from planner.solver.timetable.build import Build
from planner.solver.timetable.held import Held, Literal


def add(build: Build) -> None:
    """Leave a break inside the lunch hours to who works before and after their middle."""
    if build.campaign.policy.lunch_min == 0:
        return
    for person, helds in build.roster.by_person.items():
        for day in sorted({held.day for held in helds if held.judged}):
            _day(build, person, day, helds)


def _day(build: Build, person: SpecialistId, day: Day, helds: list[Held]) -> None:
    hours = build.campaign.policy.lunch_hours.on(day)
    today = [held for held in helds if held.day == day]
    # starts < middle <=> starts < ceil(middle); ends > middle <=> ends > floor(middle)
    early = _any(build, person, today, -(-(hours.start + hours.end) // 2), before=True)
    late = _any(build, person, today, (hours.start + hours.end) // 2, before=False)
    if early is None or late is None:
        return
    meeting = [held for held in helds if hours.overlaps(held.low, held.high)]
    needed = _break(build, person, day, meeting)
    refusals = [lit.negated() for lit in (early, late)]
    build.model.add_bool_or(refusals if needed is None else [*refusals, needed])


def _any(
    build: Build, person: SpecialistId, helds: list[Held], moment: int, *, before: bool
) -> Literal | None:
    """Return a literal that is true if the specialist starts before (ends after) the moment."""
    ask = build.variables.starts_before if before else build.variables.ends_after
    answers = [(held.works[person], ask(held, moment)) for held in helds]
    possible = [(works, answer) for works, answer in answers if answer is not False]
    if not possible:
        return None
    found = build.variables.flag(f"{'early' if before else 'late'} {person} {moment}")
    for works, answer in possible:
        sure = [works] if answer is True else [works, answer]
        build.model.add_bool_or([found, *(literal.negated() for literal in sure)])
    return found


def _break(build: Build, person: SpecialistId, day: Day, helds: list[Held]) -> Literal | None:
    """Return a literal that is true only if the specialist has a break; None: impossible."""
    hours, size = build.campaign.policy.lunch_hours.on(day), build.campaign.policy.lunch_min
    if size > hours.end - hours.start:
        return None
    needed, pause = build.variables.lunch_break(person, day, _starts(build, hours, size), size)
    busy = [build.variables.work(held, person) for held in helds]
    team = build.campaign.specialist[person].team
    busy += [
        build.model.new_fixed_size_interval_var(low, high - low, f"leg {team} {low}")
        for low, high in build.legs(team)
        if hours.overlaps(low, high)
    ]
    # the break alone takes all of it, so sessions may overlap here: that is another rule
    many = max(len(busy), 1)
    build.model.add_cumulative([pause, *busy], [many] + [1] * len(busy), many)
    return needed


def _starts(build: Build, hours: Span, size: int) -> cp_model.Domain:
    """Return when a break can start: as the hours open, or on the grid, where sessions end."""
    if build.whole:
        return cp_model.Domain(hours.start, hours.end - size)
    step = build.campaign.horizon.grid_min
    first = hours.start // DAY_MIN * DAY_MIN
    moments = [m for m in range(first, hours.end - size + 1, step) if m > hours.start]
    return cp_model.Domain.from_values([hours.start, *moments])
