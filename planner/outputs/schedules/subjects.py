"""For whom schedules are made: direction, district, day, team and so on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from planner.domain.clock import day_of
from planner.domain.ids import TeamId
from planner.domain.plan import Leg, Night, Session
from planner.outputs.labels.dates import long_date
from planner.outputs.schedules.view import View, grouped


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """One reader's part of the plan; ``id`` is the table's id, or the date of a day."""

    id: str
    title: str
    sessions: tuple[Session, ...]
    legs: tuple[Leg, ...] = ()
    nights: tuple[Night, ...] = ()


def directions(view: View) -> Iterator[Subject]:
    """Yield each direction with its sessions."""
    held = grouped((row.direction, row) for row in view.sessions)
    for row in view.campaign.directions:
        yield Subject(id=row.id, title=view.direction(row.id), sessions=held.get(row.id, ()))


def districts(view: View) -> Iterator[Subject]:
    """Yield each district with the sessions held in its settlements."""
    known = view.campaign.settlement
    held = grouped(
        (known[row.settlement].district, row) for row in view.sessions if row.settlement in known
    )
    for row in view.campaign.districts:
        name = row.names.text(view.language, row.id)
        yield Subject(id=row.id, title=name, sessions=held.get(row.id, ()))


def days(view: View) -> Iterator[Subject]:
    """Yield each day of the campaign with the sessions that start on it."""
    held = grouped((day_of(row.start), row) for row in view.sessions)
    for day in range(view.campaign.horizon.days):
        date = view.campaign.horizon.date(day)
        title = f"{long_date(date, view.language)}, {view.weekday(day)}"
        yield Subject(id=date.isoformat(), title=title, sessions=held.get(day, ()))


def teams(view: View) -> Iterator[Subject]:
    """Yield each team with its sessions, legs and nights."""
    for row in view.campaign.teams:
        yield Subject(
            id=row.id,
            title=view.team(row.id),
            sessions=view.sessions_by_team.get(row.id, ()),
            legs=view.legs.get(row.id, ()),
            nights=view.nights.get(row.id, ()),
        )


def people(view: View) -> Iterator[Subject]:
    """Yield each specialist with their sessions, and the legs and nights of their team."""
    for row in view.campaign.specialists:
        yield Subject(
            id=row.id,
            title=view.person(row.id),
            sessions=view.sessions_by_person.get(row.id, ()),
            legs=view.legs.get(row.team, ()),
            nights=view.nights.get(row.team, ()),
        )


def settlements(view: View) -> Iterator[Subject]:
    """Yield each settlement with the sessions held there, and those that its people go to."""
    by_place = grouped(
        (place, row)
        for row in view.sessions
        for place in dict.fromkeys(
            (row.settlement, *(part.settlement for part in view.served.get(row.id, ())))
        )
    )
    for row in view.campaign.settlements:
        if held := by_place.get(row.id):
            yield Subject(id=row.id, title=view.settlement(row.id), sessions=held)


def drivers(view: View) -> Iterator[Subject]:
    """Yield each team that travels by road with its legs and nights."""
    yield from _by_profile(view, "road")


def trains(view: View) -> Iterator[Subject]:
    """Yield each team that travels by rail with its legs and nights."""
    yield from _by_profile(view, "rail")


def _by_profile(view: View, profile: str) -> Iterator[Subject]:
    known = view.campaign.team
    return (row for row in teams(view) if known[TeamId(row.id)].profile == profile)


def hosts(view: View) -> Iterator[Subject]:
    """Yield each settlement in which sessions are held or guests sleep, with those nights."""
    held = grouped((row.settlement, row) for row in view.sessions)
    nights = grouped(
        (row.settlement, row)
        for team in view.campaign.teams
        for row in view.nights.get(team.id, ())
        if row.settlement is not None and row.settlement != team.base
    )
    for row in view.campaign.settlements:
        if row.id in held or row.id in nights:
            yield Subject(
                id=row.id,
                title=view.settlement(row.id),
                sessions=held.get(row.id, ()),
                nights=nights.get(row.id, ()),
            )


SUBJECTS: dict[str, Callable[[View], Iterator[Subject]]] = {
    "direction": directions,
    "district": districts,
    "day": days,
    "team": teams,
    "person": people,
    "settlement": settlements,
    "road": drivers,
    "train": trains,
    "packing": hosts,
}
