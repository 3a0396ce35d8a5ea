"""Outings of a team that keep every rule: out, a stay, and home, the same day or the next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from planner.domain.campaign import Campaign
from planner.domain.clock import DAY_MIN, Day, DaySpan, Minute, merged
from planner.domain.ids import SettlementId
from planner.domain.people import Team
from planner.domain.plan import Leg
from planner.network import Network


@dataclass(frozen=True, slots=True)
class Stay:
    """A team's stay in a settlement during ``[arrive, depart)``, with its legs there and back."""

    team: Team
    settlement: SettlementId
    arrive: Minute
    depart: Minute
    legs: tuple[Leg, ...] = ()


def home_stay(team: Team, day: Day) -> Stay:
    """Return a day at base."""
    return Stay(team, team.base, day * DAY_MIN, (day + 1) * DAY_MIN)


def outings(
    campaign: Campaign, network: Network, team: Team, place: SettlementId, days: tuple[Day, Day]
) -> Iterator[Stay]:
    """Yield stays in ``place`` that begin on the first of the days and end on the second.

    The earliest way there and the latest way back, if the two keep the team's rules.
    """
    out = next(_legs(campaign, network, team, (team.base, place), days[0]), None)
    back = [*_legs(campaign, network, team, (place, team.base), days[1])]
    if out is None or not back:
        return
    home = back[-1]
    stay = Stay(team, place, out.arrive, home.depart, (out, home))
    if out.arrive < home.depart and _keeps_drive(stay) and _keeps_nights(campaign, stay, days):
        yield stay


def lies_in(spans: tuple[DaySpan, ...], days: int, start: Minute, end: Minute) -> bool:
    """Return whether ``[start, end)`` lies in one stretch of spans that repeat every day."""
    stretches = merged(span.on(day) for day in range(-1, days) for span in spans)
    return any(stretch.holds(start, end) for stretch in stretches)


def _legs(
    campaign: Campaign,
    network: Network,
    team: Team,
    ends: tuple[SettlementId, SettlementId],
    day: Day,
) -> Iterator[Leg]:
    """Yield the legs that may depart on a day and arrive before its midnight."""
    grid, spans = campaign.horizon.grid_min, team.travel_hours or team.shift
    for depart in range(day * DAY_MIN, (day + 1) * DAY_MIN, grid):
        trip = network.trip(team, *ends, depart)
        if trip is None or depart + trip.minutes > (day + 1) * DAY_MIN:
            continue
        arrive = depart + trip.minutes
        if not campaign.calendar.touches("team", team.id, depart, arrive) and lies_in(
            spans, campaign.horizon.days, depart, arrive
        ):
            km = round(trip.km, 1)
            yield Leg(team=team.id, start=ends[0], end=ends[1], depart=depart, arrive=arrive, km=km)


def _keeps_drive(stay: Stay) -> bool:
    """Return whether both legs together, and so each alone, are short enough for one day."""
    most = stay.team.max_drive_min
    return most is None or sum(leg.arrive - leg.depart for leg in stay.legs) <= most


def _keeps_nights(campaign: Campaign, stay: Stay, days: tuple[Day, Day]) -> bool:
    team, nights = stay.team, days[1] - days[0]
    if nights == 0:
        return True
    beds = campaign.settlement[stay.settlement].beds
    has_bed = team.sleeps_on_board or len(campaign.members[team.id]) <= beds
    runs = team.max_run_days is None or team.max_run_days > nights
    return has_bed and runs and (team.max_nights_away is None or team.max_nights_away >= nights)
