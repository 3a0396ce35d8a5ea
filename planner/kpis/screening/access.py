"""Where each team can get to and back from at all: no rule is overstated here."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from planner.domain.campaign import Campaign
from planner.domain.clock import DAY_MIN, DaySpan, Span, merged
from planner.domain.ids import TeamId
from planner.domain.people import Team
from planner.kpis.availability import work_days
from planner.network import Network
from planner.network.table import NONE

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


def reachable_by_team(campaign: Campaign, network: Network) -> dict[TeamId, Flags]:
    """Return for each team whether it may get to each settlement, and home again.

    A necessary condition only: legs at their quickest on any day of the team, as long as they
    fit one stretch of its travel hours and its daily limit; nights only where its members find
    beds; between two nights no more travel than a day holds. Who sleeps on board is free of the
    last two.
    """
    kept: dict[tuple[object, ...], Floats] = {}
    found = {}
    for team in campaign.teams:
        classes = frozenset(
            network.day_class(team.profile, day) for day in work_days(campaign, team)
        )
        longest = min(_longest_leg(campaign, team), _drive_limit(team))
        key = team.profile, team.speed_factor, classes, longest
        if key not in kept:
            kept[key] = closed(_legs(campaign, network, team, classes, longest))
        found[team.id] = _reachable(campaign, team, kept[key], network.index[team.base])
    return found


def _reachable(campaign: Campaign, team: Team, ways: Floats, base: int) -> Flags:
    if team.sleeps_on_board:
        return np.asarray(np.isfinite(ways[base]) & np.isfinite(ways[:, base]))
    limit = _day_limit(team)
    sleeps = _sleeps(campaign, team)
    sleeps[base] = True
    hops = (ways <= limit) & sleeps[:, None] & sleeps
    there = np.min(ways[_spread(hops, base)], axis=0)
    back = np.min(ways[:, _spread(hops.T, base)], axis=1)
    return np.asarray(there + back <= limit)


def _spread(hops: Flags, start: int) -> Flags:
    """Return the places that hops lead to from ``start``, itself among them."""
    seen = np.zeros(len(hops), dtype=bool)
    seen[start] = True
    fresh = seen
    while fresh.any():
        fresh = hops[fresh].any(axis=0) & ~seen
        seen = seen | fresh
    return seen


def closed(legs: Floats) -> Floats:
    """Return the least sum of legs from each place to each (Floyd 1962)."""
    ways = legs.copy()
    np.fill_diagonal(ways, 0)
    for place in range(len(ways)):
        np.minimum(ways, ways[:, place, None] + ways[place], out=ways)
    return ways


def _legs(
    campaign: Campaign, network: Network, team: Team, classes: frozenset[int], longest: float
) -> Floats:
    """Return the quickest minutes of each leg that the team may make; inf: none."""
    size = len(network.places)
    best = np.full((size, size), np.inf)
    for cls in classes:
        steps = network.trip_minutes(team, cls)
        np.minimum(best, np.where(steps == NONE, np.inf, steps), out=best)
    best[best > longest] = np.inf
    if team.profile == "rail":
        without = np.array([place.sidings < 1 for place in campaign.settlements], dtype=bool)
        best[without] = best[:, without] = np.inf
    return best


def _longest_leg(campaign: Campaign, team: Team) -> float:
    """Return the longest stretch of the travel hours, within one day unless the team may run on."""
    spans = team.travel_hours or team.shift
    found = stretches(spans, campaign.horizon.days) if team.sleeps_on_board else _one_day(spans)
    return max((float(span.end - span.start) for span in found), default=0.0)


def _day_limit(team: Team) -> float:
    """Return the most travel between two midnights."""
    hours = sum(span.end - span.start for span in _one_day(team.travel_hours or team.shift))
    return min(float(hours), _drive_limit(team))


def _drive_limit(team: Team) -> float:
    return np.inf if team.max_drive_min is None else float(team.max_drive_min)


def _sleeps(campaign: Campaign, team: Team) -> Flags:
    """Return where the team's members can sleep away from base."""
    if team.max_nights_away == 0:
        return np.zeros(len(campaign.settlements), dtype=bool)
    members = len(campaign.members[team.id])
    return np.array([place.beds >= members for place in campaign.settlements], dtype=bool)


def stretches(spans: Sequence[DaySpan], days: int) -> tuple[Span, ...]:
    """Return spans of every day as stretches of a campaign, touching ones joined."""
    return merged(span.on(day) for day in range(-1, days) for span in spans)


def _one_day(spans: Sequence[DaySpan]) -> list[Span]:
    """Return the stretches of one day from midnight to midnight."""
    parts = (span for span in stretches(spans, 3) if span.overlaps(DAY_MIN, 2 * DAY_MIN))
    return [Span(max(part.start, DAY_MIN), min(part.end, 2 * DAY_MIN)) for part in parts]
