"""Rules about a specialist's day: ``load`` and ``lunch``."""

from __future__ import annotations

from ortools.sat.python import cp_model

from planner.domain.clock import DAY_MIN, Day
from planner.domain.ids import SpecialistId
from planner.solver.exact.build import Build, Chosen, by_step
from planner.solver.exact.tour import Literal


def load(build: Build) -> None:
    """Let a specialist's sessions of a day last at most ``max_hours``."""
    for person, chosen in build.by_person.items():
        most = int(build.campaign.specialist[person].max_session_min)
        for day in _days(build, chosen):
            build.most([o.minutes * x for o, x in chosen if o.day == day], most)


def lunch(build: Build) -> None:
    """Leave a break inside the lunch hours to who works before and after their middle."""
    if build.campaign.policy.lunch_min == 0:
        return
    for person, chosen in build.by_person.items():
        for day in _days(build, chosen):
            _day(build, person, day, [(o, x) for o, x in chosen if o.day == day])


def _days(build: Build, chosen: list[Chosen]) -> list[Day]:
    """Return the days of the offers, those on which nothing is decided left out."""
    days = set(build.days)
    return [day for day in dict.fromkeys(offer.day for offer, _ in chosen) if day in days]


def _day(build: Build, person: SpecialistId, day: Day, today: list[Chosen]) -> None:
    hours = build.campaign.policy.lunch_hours.on(day)
    twice = hours.start + hours.end
    early = build.any_of([x for o, x in today if 2 * o.start * build.step < twice], "")
    late = build.any_of([x for o, x in today if 2 * o.end * build.step > twice], "")
    if early is None or late is None:
        return
    breaks = _breaks(build, person, day)
    eaten = cp_model.LinearExpr.sum([x for _, x in breaks])
    build.model.add(eaten >= early + late - 1)


def _breaks(build: Build, person: SpecialistId, day: Day) -> list[tuple[range, Literal]]:
    """Return the breaks that there could be, with the steps that each needs free."""
    hours, size = build.campaign.policy.lunch_hours.on(day), build.campaign.policy.lunch_min
    first = day * DAY_MIN
    moments = [m for m in range(first, hours.end - size + 1, build.step) if m > hours.start]
    if hours.start + size <= hours.end:
        moments.append(hours.start)
    breaks = [
        (
            range(moment // build.step, -(-(moment + size) // build.step)),
            build.model.new_bool_var(f"lunch {person} {moment}"),
        )
        for moment in moments
    ]
    _undisturbed(build, person, breaks)
    build.breaks.setdefault(person, []).extend(breaks)
    return breaks


def _undisturbed(build: Build, person: SpecialistId, breaks: list[tuple[range, Literal]]) -> None:
    tour = build.where[build.campaign.specialist[person].team]
    busy = by_step(build.by_person[person])
    for step in sorted({step for steps, _ in breaks for step in steps}):
        meals = [x for steps, x in breaks if step in steps]
        held = [x for _, x in busy.get(step, ())]
        build.model.add_at_most_one([*meals, *held, *tour.on_road(step)])
