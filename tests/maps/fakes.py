"""Made-up campaigns and plans that look sound, for drawing; no judge has seen them."""

from __future__ import annotations

from collections import Counter
from datetime import date
from decimal import Decimal
from fractions import Fraction
from random import Random

from planner.domain.campaign import Campaign
from planner.domain.clock import DAY_MIN, DaySpan, Horizon
from planner.domain.ids import (
    DirectionId,
    DistrictId,
    KindId,
    SessionId,
    SettlementId,
    SpecialistId,
    TeamId,
    VenueId,
)
from planner.domain.kinds import Audience, Kind
from planner.domain.links import Link
from planner.domain.names import Names
from planner.domain.people import Direction, Specialist, Team
from planner.domain.places import District, Settlement, Venue
from planner.domain.plan import Leg, Night, Plan, Served, Session, Unplanned
from planner.network import Network

HOSTILE = "{{7*7}}<script>=cmd()</script>${x}`</script><img src=x onerror=alert(1)>"
SHIFT = (DaySpan(8 * 60, 20 * 60),)


def fake_campaign(size: int = 40, directions: int = 3, name: str = "Qum") -> Campaign:
    """Return a region of ``size`` settlements on a bent grid: three districts, a railway."""
    rng = Random(7)
    columns = max(2, round(size**0.5))
    spots = [(n % columns, n // columns) for n in range(size)]
    settlements = tuple(
        Settlement(
            id=SettlementId(f"s{n}"),
            names=Names(kk=f"{name} қ{n}", ru=f"{name} р{n}", en=f"{name} {n}"),
            district=DistrictId(f"d{3 * column // columns}"),
            lat=48 + 0.3 * row + rng.uniform(-0.1, 0.1),
            lon=57 + 0.45 * column + rng.uniform(-0.15, 0.15),
            population=int(100 * 1.5 ** rng.uniform(0, 16)),
            beds=30,
            sidings=int(row == 0),
        )
        for n, (column, row) in enumerate(spots)
    )
    links = [_link("road", n, n + 1) for n in range(size - 1) if (n + 1) % columns]
    links += [_link("road", n, n + columns) for n in range(size - columns)]
    links += [_link("rail", n, n + 1) for n in range(min(columns, size) - 1)]
    strands = [DirectionId(f"dir{n}") for n in range(directions)]
    return Campaign(
        names=Names(kk="Сынақ науқаны", ru="Пробная кампания", en="Trial campaign"),
        horizon=Horizon(start=date(2016, 9, 29), days=30),
        directions=tuple(
            Direction(
                id=row, names=Names(kk=f"Бағыт {row}", ru=f"Направление {row}", en=f"Strand {row}")
            )
            for row in strands
        ),
        districts=tuple(
            District(
                id=DistrictId(f"d{n}"),
                names=Names(kk=f"Аудан {n}", ru=f"Район {n}", en=f"District {n}"),
                floor=Decimal("0.3"),
            )
            for n in range(3)
        ),
        settlements=settlements,
        venues=tuple(
            Venue(id=VenueId(f"v{row.id}"), settlement=row.id, kind="hall", names=Names(en="Hall"))
            for row in settlements
        ),
        teams=tuple(_team(n, row, settlements[n % size].id) for n, row in enumerate(strands)),
        specialists=tuple(
            Specialist(id=SpecialistId(f"p{n}"), team=TeamId(f"t{n}"), skills=frozenset({"any"}))
            for n in range(directions)
        ),
        kinds=tuple(
            Kind(
                id=KindId(f"k{n}"),
                names=Names(kk=f"Дәріс {n}", ru=f"Лекция {n}", en=f"Lecture {n}"),
                direction=row,
                category="lecture",
                needs=(("any", 1),),
                venue_kinds=("hall",),
                block_min=90,
                people_per_block=60,
                audience=Audience.SHARE,
                audience_share=Decimal("0.1"),
            )
            for n, row in enumerate(strands)
        ),
        links=tuple(links),
    )


def _link(profile: str, start: int, end: int) -> Link:
    return Link(
        profile="rail" if profile == "rail" else "road",
        start=SettlementId(f"s{start}"),
        end=SettlementId(f"s{end}"),
        km=Fraction(35),
        minutes=Fraction(35),
    )


def _team(number: int, direction: DirectionId, base: SettlementId) -> Team:
    """Return a team; the first one is a train."""
    return Team(
        id=TeamId(f"t{number}"),
        names=Names(kk=f"Топ {number}", ru=f"Группа {number}", en=f"Team {number}"),
        direction=direction,
        profile="rail" if number == 0 else "road",
        base=base,
        shift=SHIFT,
        sleeps_on_board=number == 0,
        first_day=0,
        last_day=29,
    )


def fake_plan(campaign: Campaign, network: Network, sessions_a_day: int = 2) -> Plan:
    """Return a plan in which every team wanders from place to place and holds sessions there."""
    maker = _Maker(campaign, network, sessions_a_day)
    for number, team in enumerate(campaign.teams):
        maker.tour(team, Random(number))
    return maker.plan()


class _Maker:
    def __init__(self, campaign: Campaign, network: Network, sessions_a_day: int) -> None:
        self.campaign, self.network, self.most = campaign, network, sessions_a_day
        self.left = Counter(campaign.demand)
        self.sessions: list[Session] = []
        self.served: list[Served] = []
        self.legs: list[Leg] = []
        self.nights: list[Night] = []

    def tour(self, team: Team, rng: Random) -> None:
        here = team.base
        for day in range(team.first_day, team.last_day + 1):
            start = day * DAY_MIN + 8 * 60
            goal = (
                team.base if day == team.last_day or day % 10 == 9 else self.onward(team, here, rng)
            )
            trip = self.network.trip(team, here, goal, start) if goal != here else None
            if trip:
                km = trip.km.quantize(Decimal("0.1"))
                self.legs.append(
                    Leg(
                        team=team.id,
                        start=here,
                        end=goal,
                        depart=start,
                        arrive=start + trip.minutes,
                        km=km,
                    )
                )
                here, start = goal, start + trip.minutes
            self.hold(team, here, start, rng)
            self.nights.append(Night(team=team.id, day=day, settlement=here))

    def onward(self, team: Team, here: SettlementId, rng: Random) -> SettlementId:
        row = self.network.minutes(team.profile, 0)[self.network.index[here]]
        near = [self.network.places[int(n)] for n in row.argsort()[1:9] if row[int(n)] < 300]
        if team.profile == "rail":
            near = [place for place in near if self.campaign.settlement[place].sidings]
        return rng.choice(near) if near and rng.random() < 0.6 else here

    def hold(self, team: Team, here: SettlementId, start: int, rng: Random) -> None:
        kinds = list(self.campaign.kinds_of[team.direction])
        rng.shuffle(kinds)
        for kind in kinds[: self.most]:
            rooms = [row for row in self.campaign.venues_in[here] if row.kind in kind.venue_kinds]
            people = min(self.left[here, kind.id], kind.people_per_block * kind.max_blocks)
            members = self.campaign.members[team.id][: kind.head_count]
            if not rooms or people < 1 or not members:
                continue
            self.left[here, kind.id] -= people
            name = SessionId(f"x{len(self.sessions)}")
            end = start + kind.block_min * kind.max_blocks
            self.sessions.append(
                Session(
                    id=name,
                    kind=kind.id,
                    direction=kind.direction,
                    settlement=here,
                    venue=rooms[0].id,
                    start=start,
                    end=end,
                    blocks=kind.max_blocks,
                    people=people,
                    specialists=tuple(person.id for person in members),
                    teams=(team.id,),
                )
            )
            self.served.append(Served(session=name, settlement=here, people=people))
            start = end

    def plan(self) -> Plan:
        reasons = ("capacity", "price", "no_venue", "night")
        unplanned = tuple(
            Unplanned(settlement=place, kind=kind, people=people, reason=reasons[n % 4])
            for n, ((place, kind), people) in enumerate(self.left.items())
            if people > 0
        )
        return Plan(
            sessions=tuple(self.sessions),
            served=tuple(self.served),
            legs=tuple(self.legs),
            nights=tuple(self.nights),
            unplanned=unplanned,
        )
