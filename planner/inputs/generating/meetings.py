"""Sessions that a team alone may hold during a stay: strict, so that what is found is right."""

from __future__ import annotations

from collections.abc import Iterator

from planner.domain.calendar import ClosedScope
from planner.domain.campaign import Campaign
from planner.domain.clock import DAY_MIN, day_of
from planner.domain.ids import SessionId
from planner.domain.kinds import Kind
from planner.domain.people import Specialist
from planner.domain.places import Venue
from planner.domain.plan import Session
from planner.inputs.generating.stays import Stay, lies_in


def meetings(campaign: Campaign, stay: Stay) -> Iterator[Session]:
    """Yield sessions for residents of the settlement, of kinds that ask for nothing before."""
    for kind in campaign.kinds:
        if kind.is_cases or kind.after or kind.with_kinds:
            continue
        if any(
            row.kind == kind.id and row.settlement == stay.settlement for row in campaign.history
        ):
            continue
        people = _staff(campaign, kind, stay)
        for venue in campaign.venues_in[stay.settlement]:
            if people and _suits(kind, venue):
                yield from _held(campaign, kind, venue, stay, people)


def _suits(kind: Kind, venue: Venue) -> bool:
    return venue.kind in kind.venue_kinds and kind.equipment <= venue.equipment and venue.rooms > 0


def _staff(campaign: Campaign, kind: Kind, stay: Stay) -> tuple[Specialist, ...]:
    """Return members of the team who match the kind's needs, () if there are not enough."""
    spoken = campaign.settlement[stay.settlement].languages
    spoken = spoken & kind.languages if kind.languages else spoken
    free = [row for row in campaign.members[stay.team.id] if row.languages & spoken]
    chosen: list[Specialist] = []
    for skill, count in kind.needs:
        able = [row for row in free if skill in row.skills and row not in chosen]
        if len(able) < count:
            return ()
        chosen += able[:count]
    return tuple(chosen)


def _held(
    campaign: Campaign, kind: Kind, venue: Venue, stay: Stay, people: tuple[Specialist, ...]
) -> Iterator[Session]:
    demand = campaign.demand.get((stay.settlement, kind.id), 0)
    demand = campaign.staff_demand.get((venue.id, kind.id), 0) if kind.is_staff else demand
    room = kind.people_per_block if venue.seats is None else min(kind.people_per_block, venue.seats)
    served = min(demand, room * kind.min_blocks)
    length = kind.min_blocks * kind.block_min
    if served < max(kind.min_people, 1):
        return
    grid = campaign.horizon.grid_min
    for start in range(-(-stay.arrive // grid) * grid, stay.depart - length + 1, grid):
        session = Session(
            id=SessionId(f"held-{kind.id}-{start}"),
            kind=kind.id,
            direction=kind.direction,
            settlement=stay.settlement,
            venue=venue.id,
            start=start,
            end=start + length,
            blocks=kind.min_blocks,
            people=served,
            specialists=tuple(sorted(row.id for row in people)),
            teams=(stay.team.id,),
        )
        if _may_be(campaign, session) and not _is_closed(campaign, session):
            yield session


def _may_be(campaign: Campaign, session: Session) -> bool:
    """Return whether day, hours, shift, lunch and load allow a session."""
    start, end, day = session.start, session.end, day_of(session.start)
    horizon, lunch = campaign.horizon, campaign.policy.lunch_hours
    kind, venue = campaign.kind[session.kind], campaign.venue[session.venue]
    team = campaign.team[session.teams[0]]
    noon = day * DAY_MIN + (lunch.start + lunch.end) // 2
    return (
        horizon.weekday(day) not in team.rest_weekdays
        and horizon.weekday(day) in kind.weekdays
        and day < horizon.days - kind.not_last_days
        and end <= (day + 1) * DAY_MIN
        and (end <= noon or start >= noon)
        and all(end - start <= campaign.specialist[p].max_session_min for p in session.specialists)
        and lies_in(team.shift, horizon.days, start, end)
        and any(span.on(day).holds(start, end) for span in kind.hours)
        and any(span.on(day).holds(start, end) for span in venue.hours)
    )


def _is_closed(campaign: Campaign, session: Session) -> bool:
    """Return whether the calendar closes anything that the session needs."""
    closed: list[tuple[ClosedScope, str]] = [
        ("all", ""),
        ("district", campaign.settlement[session.settlement].district),
        ("settlement", session.settlement),
        ("venue", session.venue),
        ("kind", session.kind),
        ("team", session.teams[0]),
        *(("specialist", person) for person in session.specialists),
    ]
    touches = campaign.calendar.touches
    return any(touches(scope, name, session.start, session.end) for scope, name in closed)
