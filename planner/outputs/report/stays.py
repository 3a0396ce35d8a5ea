"""Where every team is and when, read from its legs, with what it does there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from planner.domain.campaign import Campaign
from planner.domain.clock import DAY_MIN, Minute, Span, merged
from planner.domain.ids import SettlementId, TeamId
from planner.domain.people import Team
from planner.domain.plan import Leg, Plan, Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """A team in a settlement during ``[arrive, depart)``."""

    settlement: SettlementId
    is_base: bool
    arrive: Minute
    depart: Minute
    nights: int
    sessions: int
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """One team: stays and legs in order of time, when it works, where its nights are dots.

    ``nights`` are the days after which it sleeps away from base, ``on_the_road`` those on the way.
    """

    team: Team
    stays: tuple[Stay, ...]
    legs: tuple[Leg, ...]
    work: tuple[Span, ...]
    nights: tuple[int, ...]
    on_the_road: tuple[int, ...]


def months(campaign: Campaign, plan: Plan) -> list[Month]:
    """Return every team's month: trains first, then by direction as the campaign lists them."""
    legs: defaultdict[TeamId, list[Leg]] = defaultdict(list)
    for leg in sorted(plan.legs, key=lambda row: (row.depart, row.arrive)):
        legs[leg.team].append(leg)
    sessions: defaultdict[TeamId, list[Session]] = defaultdict(list)
    for session in plan.sessions:
        for name in session.teams:
            sessions[name].append(session)
    order = {row.id: number for number, row in enumerate(campaign.directions)}
    teams = sorted(campaign.teams, key=lambda row: (row.profile != "rail", order[row.direction]))
    return [_month(plan, team, legs[team.id], sessions[team.id]) for team in teams]


def _month(plan: Plan, team: Team, legs: list[Leg], sessions: list[Session]) -> Month:
    nights = sorted(
        (row.day, row.settlement)
        for row in plan.nights
        if row.team == team.id and row.settlement != team.base and row.settlement is not None
    )
    road = sorted(row.day for row in plan.nights if row.team == team.id and row.settlement is None)
    return Month(
        team=team,
        stays=tuple(_stays(team, legs, sessions, [day for day, _ in nights])),
        legs=tuple(legs),
        work=merged(Span(row.start, row.end) for row in sessions if row.start < row.end),
        nights=tuple(day for day, _ in nights),
        on_the_road=tuple(road),
    )


def _stays(
    team: Team, legs: list[Leg], sessions: list[Session], nights: list[int]
) -> Iterable[Stay]:
    """Yield the stays that last; those of no length at either end of the month are none."""
    places = [team.base, *(leg.end for leg in legs)]
    arrivals = [team.first_day * DAY_MIN, *(leg.arrive for leg in legs)]
    departures = [*(leg.depart for leg in legs), (team.last_day + 1) * DAY_MIN]
    for place, arrive, depart in zip(places, arrivals, departures, strict=True):
        if arrive < depart:
            held = [
                row for row in sessions if row.settlement == place and arrive <= row.start < depart
            ]
            yield Stay(
                settlement=place,
                is_base=place == team.base,
                arrive=arrive,
                depart=depart,
                nights=sum(arrive < (day + 1) * DAY_MIN <= depart for day in nights),
                sessions=len(held),
                people=sum(row.people for row in held),
            )
