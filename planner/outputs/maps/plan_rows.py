"""A plan's rows as lists of numbers: what a map's data is made of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from planner.domain.campaign import Campaign
from planner.domain.clock import DAY_MIN
from planner.domain.ids import SessionId
from planner.domain.plan import Plan, Served, Session
from planner.errors import BrokenPlanError
from planner.outputs.maps.ground import Text, text


class Numbers:
    """The campaign's things by number, in the order of its tables."""

    def __init__(self, campaign: Campaign) -> None:
        self.place = {row.id: number for number, row in enumerate(campaign.settlements)}
        self.kind = {row.id: number for number, row in enumerate(campaign.kinds)}
        self.team = {row.id: number for number, row in enumerate(campaign.teams)}
        self.direction = {row.id: number for number, row in enumerate(campaign.directions)}
        self.venue = {name: number for number, name in enumerate(campaign.venue)}
        self.person = {row.id: number for number, row in enumerate(campaign.specialists)}


def must_be_known(campaign: Campaign, plan: Plan) -> None:
    """Return if the campaign has all that the plan names, else raise BrokenPlanError.

    A map can place only what the campaign knows; the judge reports the same as ``table``.
    """
    strangers = dict.fromkeys(_strangers(campaign, plan))
    if strangers:
        raise BrokenPlanError([f"table: the plan names {name}" for name in strangers])


def _strangers(campaign: Campaign, plan: Plan) -> Iterable[str]:
    """Yield what the plan names and the campaign has not."""
    held = {row.id for row in plan.sessions}
    rows = plan.sessions
    checks: tuple[tuple[str, Iterable[str | None], Callable[[str], bool]], ...] = (
        ("settlement", (row.settlement for row in rows), campaign.settlement.__contains__),
        ("settlement", (row.settlement for row in plan.served), campaign.settlement.__contains__),
        ("settlement", (row.start for row in plan.legs), campaign.settlement.__contains__),
        ("settlement", (row.end for row in plan.legs), campaign.settlement.__contains__),
        ("settlement", (row.settlement for row in plan.nights), campaign.settlement.__contains__),
        (
            "settlement",
            (row.settlement for row in plan.unplanned),
            campaign.settlement.__contains__,
        ),
        ("kind", (row.kind for row in rows), campaign.kind.__contains__),
        ("kind", (row.kind for row in plan.unplanned), campaign.kind.__contains__),
        ("venue", (row.venue for row in rows), campaign.venue.__contains__),
        (
            "specialist",
            (person for row in rows for person in row.specialists),
            campaign.specialist.__contains__,
        ),
        ("team", (team for row in rows for team in row.teams), campaign.team.__contains__),
        ("team", (row.team for row in plan.legs), campaign.team.__contains__),
        ("team", (row.team for row in plan.nights), campaign.team.__contains__),
        ("session", (row.session for row in plan.served), held.__contains__),
    )
    for what, names, known in checks:
        yield from (f"{what} {name!r}" for name in names if name is not None and not known(name))


def kinds(campaign: Campaign, numbers: Numbers) -> list[list[Any]]:
    """Return ``[id, name, direction]`` of every kind."""
    return [
        [row.id, text(row.names, row.id), numbers.direction[row.direction]]
        for row in campaign.kinds
    ]


def teams(campaign: Campaign, numbers: Numbers) -> list[list[Any]]:
    """Return ``[id, name, direction, 1 for rail, base, members, what it carries]`` of every team.

    What a team carries is ``[kind of venue, rooms]``, or nothing.
    """
    return [
        [
            row.id,
            text(row.names, row.id),
            numbers.direction[row.direction],
            int(row.profile == "rail"),
            numbers.place[row.base],
            len(campaign.members[row.id]),
            [row.carries, row.carries_rooms] if row.carries else [],
        ]
        for row in campaign.teams
    ]


def venues(campaign: Campaign) -> list[Text]:
    """Return the name of every venue, the carried ones included."""
    return [text(row.names, row.id) for row in campaign.venue.values()]


def people(campaign: Campaign) -> list[Text]:
    """Return the name of every specialist."""
    return [text(row.names, row.id) for row in campaign.specialists]


def sessions(plan: Plan, numbers: Numbers) -> list[list[Any]]:
    """Return the sessions in order of time, each as a list.

    ``[day, start, length, kind, place, venue, people, teams, specialists, guests]``; guests are
    a flat list of place, people, and left out where all who come live in the session's place.
    """
    served: dict[SessionId, list[Served]] = defaultdict(list)
    for row in plan.served:
        served[row.session].append(row)
    rows = sorted(plan.sessions, key=lambda row: (row.start, row.end, row.id))
    return [_session(row, numbers) + _guests(row, served[row.id], numbers) for row in rows]


def _session(row: Session, numbers: Numbers) -> list[Any]:
    return [
        *divmod(row.start, DAY_MIN),
        row.end - row.start,
        numbers.kind[row.kind],
        numbers.place[row.settlement],
        numbers.venue[row.venue],
        row.people,
        [numbers.team[team] for team in row.teams],
        [numbers.person[person] for person in row.specialists],
    ]


def _guests(session: Session, served: list[Served], numbers: Numbers) -> list[list[int]]:
    """Return the guests as the last part of a session's list, or nothing."""
    pairs = sorted((numbers.place[row.settlement], row.people) for row in served)
    own = [(numbers.place[session.settlement], session.people)]
    return [] if pairs == own else [[value for pair in pairs for value in pair]]
