"""Random journeys: legs of teams that keep the clock, whatever else they break."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from random import Random

from planner.domain.campaign import Campaign
from planner.domain.clock import DAY_MIN
from planner.domain.people import Team
from planner.domain.plan import Leg
from planner.network import Network


def random_legs(campaign: Campaign, network: Network, rng: Random) -> tuple[Leg, ...]:
    """Return legs for every team: a stay of half a day to two days, then on, at last home."""
    return tuple(leg for team in campaign.teams for leg in _tour(campaign, network, team, rng))


def _tour(campaign: Campaign, network: Network, team: Team, rng: Random) -> list[Leg]:
    clock, place, found = team.first_day * DAY_MIN + 480, team.base, []
    until = (team.last_day + 1) * DAY_MIN
    places = [row.id for row in campaign.settlements]
    while True:
        clock = _morning(clock + rng.choice((60, 240, 480, 1440)))
        leg = _leg(network, team, place, rng.choice(places), clock)
        home = leg and _leg(network, team, leg.end, team.base, _morning(leg.arrive + 240))
        if leg is None or (leg.end != team.base and (home is None or home.arrive > until)):
            back = _leg(network, team, place, team.base, clock)
            return [*found, back] if back is not None and back.arrive <= until else found
        if leg.arrive > until:
            return found
        found.append(leg)
        clock, place = leg.arrive, leg.end


def _morning(clock: int) -> int:
    """Return the moment, or 09:00 of the next day if it is late."""
    return clock if clock % DAY_MIN <= 1080 else (clock // DAY_MIN + 1) * DAY_MIN + 540


def _leg(network: Network, team: Team, start: str, end: str, depart: int) -> Leg | None:
    trip = None if start == end else network.trip(team, start, end, depart)
    if trip is None:
        return None
    km = Decimal(trip.km).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return Leg(
        team=team.id, start=start, end=end, depart=depart, arrive=depart + trip.minutes, km=km
    )
