"""Whether a leg is the journey that it should be."""

from __future__ import annotations

from enum import Enum
from fractions import Fraction

from planner.domain.clock import day_of
from planner.domain.people import Team
from planner.domain.plan import Leg
from planner.verify.facts import Facts
from planner.verify.roads import Way, travel_minutes

SLACK_KM = Fraction(1, 20) + Fraction(1, 1_000_000)
"""A leg's km are rounded to 0.1, so at most this far from the exact ones."""


class Fit(Enum):
    """The network whose journey a leg's minutes and km are."""

    DAY = "the network open on the departure day"
    OPEN = "only the network with nothing closed"
    NEITHER = "no network"


def way_of(facts: Facts, team: Team, leg: Leg) -> Way | None:
    """Return the exact journey of a leg on its departure day."""
    return facts.roads.quickest(team.profile, leg.start, leg.end, day_of(leg.depart))


def fit(facts: Facts, team: Team, leg: Leg) -> Fit:
    """Return which network the leg's minutes and km are from."""
    if _is_journey(facts, team, leg, way_of(facts, team, leg)):
        return Fit.DAY
    if _is_journey(facts, team, leg, facts.roads.quickest(team.profile, leg.start, leg.end)):
        return Fit.OPEN
    return Fit.NEITHER


def _is_journey(facts: Facts, team: Team, leg: Leg, way: Way | None) -> bool:
    return (
        way is not None
        and leg.arrive - leg.depart
        == travel_minutes(way, team.speed_factor, facts.horizon.grid_min)
        and not leg.km.is_nan()
        and leg.km >= way.km - SLACK_KM  # compared, not calculated with: it may be 1E+999999
        and leg.km <= way.km + SLACK_KM
    )
