"""Where the trains stop, and whom they serve there."""

from __future__ import annotations

from dataclasses import dataclass

from planner.domain.campaign import Campaign
from planner.domain.clock import DAY_MIN, Minute
from planner.domain.ids import SettlementId, TeamId
from planner.domain.people import Team
from planner.domain.plan import Plan


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainStop:
    """One stop of a train: ``[arrive, depart)``, its sessions and the people they serve."""

    team: TeamId
    settlement: SettlementId
    arrive: Minute
    depart: Minute
    sessions: int
    people: int


def train_stops(campaign: Campaign, plan: Plan) -> tuple[TrainStop, ...]:
    """Return the stops of every rail team in the order of time, the base's among them."""
    rail = (team for team in campaign.teams if team.profile == "rail")
    return tuple(stop for team in rail for stop in _stops(campaign, plan, team))


def _stops(campaign: Campaign, plan: Plan, team: Team) -> list[TrainStop]:
    legs = sorted((leg for leg in plan.legs if leg.team == team.id), key=lambda leg: leg.depart)
    first, last = team.first_day * DAY_MIN, (team.last_day + 1) * DAY_MIN
    places = [team.base, *(leg.end for leg in legs)]
    arrivals = [first, *(leg.arrive for leg in legs)]
    departures = [*(leg.depart for leg in legs), last]
    return [
        _stop(plan, team, place, arrive, depart)
        for place, arrive, depart in zip(places, arrivals, departures, strict=True)
        if place in campaign.settlement
    ]


def _stop(plan: Plan, team: Team, place: SettlementId, arrive: Minute, depart: Minute) -> TrainStop:
    held = [
        row
        for row in plan.sessions
        if team.id in row.teams and row.settlement == place and arrive <= row.start < depart
    ]
    return TrainStop(
        team=team.id,
        settlement=place,
        arrive=arrive,
        depart=depart,
        sessions=len(held),
        people=sum(row.people for row in held),
    )
