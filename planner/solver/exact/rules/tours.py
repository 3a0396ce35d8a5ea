"""Rules about tours alone: ``drive``, ``night``, ``away``, ``siding``."""

from __future__ import annotations

from planner.solver.exact.build import Build
from planner.solver.exact.tour import Literal


def drive(build: Build) -> None:
    """Let the rides of a day last at most ``max_drive_min``."""
    for tour in build.tours.values():
        most = tour.team.max_drive_min
        for day in tour.days if most is not None else ():
            steps = [(row.arrive - row.depart) * var for row, var in tour.rides_of(day)]
            build.most([count * build.step for count in steps], most)


def night(build: Build) -> None:
    """Give a bed to every member of the teams that sleep neither at base nor on board."""
    for day in range(build.ground.horizon_days):
        for place in build.campaign.settlements:
            guests: list[Literal] = []
            for tour in build.tours.values():
                team = tour.team
                if team.base != place.id and not team.sleeps_on_board and day in tour.days:
                    number = len(build.campaign.members[team.id])
                    guests += [number * there for there in tour.night(day, place.id)]
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
    trains = [tour for tour in build.tours.values() if tour.team.profile == "rail"]
    for place in build.campaign.settlements:
        if len(trains) > place.sidings:
            for step in range(build.ground.horizon_days * build.per_day):
                there = [t.at[step, place.id] for t in trains if (step, place.id) in t.at]
                build.most(there, place.sidings)
