"""Rules about tours alone: ``drive``, ``night``, ``away``, ``siding``."""

from __future__ import annotations

from planner.solver.exact.build import Build
from planner.solver.exact.tour import Literal


def drive(build: Build) -> None:
    """Let the rides of a day last at most ``max_drive_min``."""
    for tour in build.tours.values():
        most = tour.team.max_drive_min
        for day in tour.ways.days if most is not None else ():
            steps = [(row.arrive - row.depart) * var for row, var in tour.rides_of(day)]
            build.most([count * build.step for count in steps], most)


def night(build: Build) -> None:
    """Give a bed to every member of the teams that sleep neither at base nor on board."""
    sleepers = [row for row in build.where.values() if not row.team.sleeps_on_board]
    for day in build.days:
        for place in build.places:
            guests: list[Literal] = []
            for row in sleepers:
                team = row.team
                if team.base != place.id and team.first_day <= day <= team.last_day:
                    number = len(build.campaign.members[team.id])
                    guests += [number * there for there in row.night(day, place.id)]
            build.most(guests, place.beds)


def away(build: Build) -> None:
    """Bring every team home at least once in ``max_nights_away`` + 1 nights."""
    for tour in build.tours.values():
        most = tour.team.max_nights_away
        for first in tour.days if most is not None else ():
            nights = range(first, first + (most or 0) + 1)
            if nights[-1] in tour.days:
                base = tour.team.base
                build.model.add_bool_or([x for day in nights for x in tour.night(day, base)])


def siding(build: Build) -> None:
    """Let no more trains stand in a settlement than it has sidings."""
    trains = [row for row in build.where.values() if row.team.profile == "rail"]
    if not any(row.team.profile == "rail" for row in build.tours.values()):
        return
    for place in build.places:
        if len(trains) > place.sidings:
            for step in (s for day in build.days for s in build.steps_of(day)):
                build.most([row.there(step, place.id) for row in trains], place.sidings)
