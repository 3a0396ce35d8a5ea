"""The month of each train: where it stood, from when to when, and whom it served there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from planner.domain.campaign import Campaign
from planner.domain.clock import Minute
from planner.domain.ids import SettlementId, TeamId, carried_venue
from planner.domain.people import Team
from planner.domain.plan import Plan, Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A stay of a train: ``[arrive, depart)``, the sessions in it, and the people served."""

    settlement: SettlementId
    arrive: Minute
    depart: Minute
    sessions: int
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainMonth:
    """The stops of one train, in order; the waiting at its base has no sessions."""

    team: TeamId
    stops: tuple[Stop, ...]


def train_months(campaign: Campaign, plan: Plan) -> tuple[TrainMonth, ...]:
    """Return the month of every rail team."""
    return tuple(
        TrainMonth(team=team.id, stops=tuple(_stops(campaign, plan, team)))
        for team in campaign.teams
        if team.profile == "rail"
    )


def _stops(campaign: Campaign, plan: Plan, team: Team) -> Iterator[Stop]:
    """Yield the stays between the legs of ``team``, the base before the first leg included."""
    legs = sorted((leg for leg in plan.legs if leg.team == team.id), key=lambda leg: leg.depart)
    places = [team.base, *(leg.end for leg in legs)]
    arrivals = [team.first_day * 1440, *(leg.arrive for leg in legs)]
    departures = [*(leg.depart for leg in legs), (team.last_day + 1) * 1440]
    sessions = [row for row in plan.sessions if _is_by(row, team)]
    for place, arrive, depart in zip(places, arrivals, departures, strict=True):
        held = [
            row for row in sessions if row.settlement == place and arrive <= row.start < depart
        ]
        people = sum(row.people for row in held)
        yield Stop(
            settlement=place, arrive=arrive, depart=depart, sessions=len(held), people=people
        )


def _is_by(session: Session, team: Team) -> bool:
    """Return whether the train's people, or its rooms, are in the session."""
    return team.id in session.teams or session.venue == carried_venue(team.id)
