"""What the tours of a campaign are about, as whole numbers that any solver understands."""

from __future__ import annotations

from dataclasses import dataclass

from planner.domain.campaign import Campaign
from planner.domain.clock import DAY_MIN
from planner.domain.ids import DirectionId
from planner.domain.kinds import Kind
from planner.domain.people import Team
from planner.domain.places import Venue
from planner.network import Network

Window = tuple[int, int]
"""From when a session may start and by when it has to end, in minutes after the day's opening."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One session that may be held: where, how long, for how many points, and when."""

    place: int
    kind: Kind
    venue: Venue
    people: int
    minutes: int
    points: float
    windows: tuple[Window | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Strand:
    """The equal teams of one direction and what they may visit."""

    direction: DirectionId
    teams: tuple[Team, ...]
    visits: tuple[Visit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Core:
    """A campaign as a tour problem; minutes of a day count from the opening of the shift."""

    campaign: Campaign
    base: int
    days: int
    opens: int
    day_min: int
    works: tuple[bool, ...]
    max_drive: int
    price_km: float
    price_night: float
    drive: list[list[int]]
    km: list[list[float]]
    strands: tuple[Strand, ...]

    @property
    def workdays(self) -> tuple[int, ...]:
        """Return the days on which teams work."""
        return tuple(day for day, open_ in enumerate(self.works) if open_)


def core_of(campaign: Campaign) -> Core:
    """Return the tour problem of a campaign made by ``benchmarks.tours.instances``."""
    network = Network(campaign)
    team = campaign.teams[0]
    shift = team.shift[0]
    days = range(campaign.horizon.days)
    return Core(
        campaign=campaign,
        base=network.index[team.base],
        days=len(days),
        opens=shift.start,
        day_min=shift.end - shift.start,
        works=tuple(campaign.horizon.weekday(day) not in team.rest_weekdays for day in days),
        max_drive=team.max_drive_min or shift.end - shift.start,
        price_km=float(team.price_km),
        price_night=float(team.price_night),
        drive=network.trip_minutes(team, 0).tolist(),
        km=network.km("road", 0).tolist(),
        strands=tuple(_strand(campaign, network, row.id) for row in campaign.directions),
    )


def _strand(campaign: Campaign, network: Network, direction: DirectionId) -> Strand:
    return Strand(
        direction=direction,
        teams=tuple(team for team in campaign.teams if team.direction == direction),
        visits=tuple(
            Visit(
                place=network.index[place],
                kind=campaign.kind[kind],
                venue=campaign.venues_in[place][0],
                people=people,
                minutes=campaign.kind[kind].block_min,
                points=people * float(campaign.points_per_person(kind, place)),
                windows=_windows(campaign, campaign.venues_in[place][0]),
            )
            for (place, kind), people in campaign.demand.items()
            if campaign.kind[kind].direction == direction
        ),
    )


def _windows(campaign: Campaign, venue: Venue) -> tuple[Window | None, ...]:
    """Return a venue's window on each day, None where the settlement is closed."""
    team, hours = campaign.teams[0], venue.hours[0]
    shift = team.shift[0]
    window = max(hours.start, shift.start) - shift.start, min(hours.end, shift.end) - shift.start
    return tuple(
        window if _is_open(campaign, venue, day) else None for day in range(campaign.horizon.days)
    )


def _is_open(campaign: Campaign, venue: Venue, day: int) -> bool:
    rests = campaign.horizon.weekday(day) in campaign.teams[0].rest_weekdays
    noon = day * DAY_MIN + DAY_MIN // 2
    return not rests and not campaign.calendar.touches(
        "settlement", str(venue.settlement), noon, noon + 1
    )
