"""A small campaign with a plan, built by hand: two directions, three settlements, three days."""

from datetime import date
from decimal import Decimal

from planner.domain.campaign import Campaign
from planner.domain.clock import DAY_MIN, Horizon
from planner.domain.demand import Case
from planner.domain.ids import (
    CaseId,
    DirectionId,
    DistrictId,
    KindId,
    PinId,
    SessionId,
    SettlementId,
    SpecialistId,
    TeamId,
    VenueId,
)
from planner.domain.kinds import Audience, Kind
from planner.domain.names import Names
from planner.domain.people import Direction, Specialist, Team
from planner.domain.places import District, Settlement, Venue
from planner.domain.plan import (
    Leg,
    Night,
    Plan,
    PlanRecord,
    Points,
    Served,
    Session,
    TracePoint,
    Unplanned,
)

HOSTILE = "{{7*7}}<script>=cmd()${x}"
HEALTH, CULTURE = DirectionId("health"), DirectionId("culture")
CITY, FAR, VILLAGE = SettlementId("city"), SettlementId("far"), SettlementId("village")
DOCTORS, SINGERS = TeamId("doctors"), TeamId("singers")
RECEPTION, SURGERY, CONCERT = KindId("reception"), KindId("surgery"), KindId("concert")


def at(day: int, hour: float) -> int:
    """Return the minute of an hour of a day."""
    return day * DAY_MIN + int(hour * 60)


def _kind(name: KindId, direction: DirectionId, category: str, **more: object) -> Kind:
    fields = {"block_min": 90, "people_per_block": 20, "max_blocks": 4, "names": Names(ru=name)}
    fields |= {"needs": (("doctor", 1),), "venue_kinds": ("hospital",)}
    return Kind(id=name, direction=direction, category=category, **(fields | more))


def _person(name: str, team: TeamId, ru: str = "") -> Specialist:
    return Specialist(
        id=SpecialistId(name), team=team, skills=frozenset({"doctor"}), names=Names(ru=ru)
    )


def campaign(**changes: object) -> Campaign:
    """Return the campaign; ``changes`` replace whole tables."""
    fields: dict[str, object] = {
        "names": Names(kk="Саламатты Қазақстан", ru="Здоровый Казахстан", en="Healthy"),
        "horizon": Horizon(start=date(2016, 10, 3), days=3),
        "directions": (
            Direction(id=HEALTH, names=Names(kk="Денсаулық", ru="Здоровье", en="Health")),
            Direction(id=CULTURE, names=Names(kk="Мәдениет", ru="Культура", en="Culture")),
        ),
        "districts": (District(id=DistrictId("north"), names=Names(kk="Солтүстік", ru="Север")),),
        "settlements": (
            Settlement(
                id=CITY,
                district=DistrictId("north"),
                lat=50.28,
                lon=57.17,
                population=1000,
                names=Names(kk="Ақтөбе", ru="Актобе", en="Aktobe"),
            ),
            Settlement(
                id=FAR,
                district=DistrictId("north"),
                lat=50.1,
                lon=57.9,
                population=100,
                beds=9,
                need=Decimal("1.5"),
                names=Names(kk="Әйтеке би", ru=HOSTILE),
            ),
            Settlement(id=VILLAGE, district=DistrictId("north"), lat=50.0, lon=58.0, population=40),
        ),
        "venues": (
            Venue(id=VenueId("h1"), settlement=CITY, kind="hospital", names=Names(ru="Больница")),
            Venue(id=VenueId("h2"), settlement=FAR, kind="hospital", names=Names(ru="@SUM(A1)")),
        ),
        "teams": (
            Team(
                id=DOCTORS,
                direction=HEALTH,
                base=CITY,
                first_day=0,
                last_day=2,
                carries="clinic",
                names=Names(kk="Дәрігерлер", ru="Врачи"),
            ),
            Team(id=SINGERS, direction=CULTURE, base=CITY, first_day=0, last_day=2),
        ),
        "specialists": (
            _person("doc.1", DOCTORS, "Терапевт 1"),
            _person("doc.2", DOCTORS, "=HYPERLINK(1)"),
            _person("sing.1", SINGERS),
        ),
        "kinds": (
            _kind(RECEPTION, HEALTH, "reception", names=Names(kk="Қабылдау", ru="Приём")),
            _kind(SURGERY, HEALTH, "surgery", audience=Audience.CASES),
            _kind(CONCERT, CULTURE, "mass_event", names=Names(kk="Концерт", ru="-Концерт")),
        ),
        "demand_table": {(CITY, RECEPTION): 50, (FAR, RECEPTION): 30, (CITY, CONCERT): 70},
        "cases": (Case(id=CaseId("c1"), kind=SURGERY, settlement=FAR),),
        "digest": "0" * 64,
    }
    return Campaign(**(fields | changes))  # type: ignore[arg-type]


def _session(name: str, kind: KindId, start: int, blocks: int, people: int, **more: object):  # type: ignore[no-untyped-def]
    fields: dict[str, object] = {
        "direction": HEALTH,
        "settlement": CITY,
        "venue": VenueId("h1"),
        "specialists": (SpecialistId("doc.1"),),
        "teams": (DOCTORS,),
    }
    return Session(
        id=SessionId(name),
        kind=kind,
        start=start,
        end=start + 90 * blocks,
        blocks=blocks,
        people=people,
        **(fields | more),  # type: ignore[arg-type]
    )


def plan() -> Plan:
    """Return a plan: a day at home, a night away with a surgery, a concert past midnight."""
    return Plan(
        sessions=(
            _session("s1", RECEPTION, at(0, 9), 2, 40),
            _session(
                "s2",
                SURGERY,
                at(1, 13),
                1,
                1,
                settlement=FAR,
                venue=VenueId("h2"),
                specialists=(SpecialistId("doc.1"), SpecialistId("doc.2")),
                case=CaseId("c1"),
            ),
            _session("s3", RECEPTION, at(1, 15), 1, 22, settlement=FAR, venue=VenueId("@doctors")),
            _session(
                "s4",
                CONCERT,
                at(1, 22.5),
                1,
                60,
                direction=CULTURE,
                specialists=(SpecialistId("doc.2"), SpecialistId("sing.1")),
                teams=(DOCTORS, SINGERS),
                pin=PinId("p1"),
            ),
        ),
        served=(
            Served(session=SessionId("s1"), settlement=CITY, people=40),
            Served(session=SessionId("s2"), settlement=FAR, people=1),
            Served(session=SessionId("s3"), settlement=FAR, people=20),
            Served(session=SessionId("s3"), settlement=VILLAGE, people=2),
            Served(session=SessionId("s4"), settlement=CITY, people=60),
        ),
        legs=(
            Leg(
                team=DOCTORS,
                start=CITY,
                end=FAR,
                depart=at(1, 9),
                arrive=at(1, 10.5),
                km=Decimal("75.3"),
            ),
            Leg(
                team=DOCTORS,
                start=FAR,
                end=CITY,
                depart=at(2, 10),
                arrive=at(2, 11.5),
                km=Decimal("75.3"),
            ),
        ),
        nights=(
            *(Night(team=DOCTORS, day=day, settlement=(CITY, FAR, CITY)[day]) for day in range(3)),
            *(Night(team=SINGERS, day=day, settlement=CITY) for day in range(3)),
        ),
        unplanned=(
            Unplanned(settlement=CITY, kind=RECEPTION, people=10, reason="capacity", advice="=1+1"),
            Unplanned(settlement=CITY, kind=CONCERT, people=10, reason="hours", advice=HOSTILE),
            Unplanned(settlement=FAR, kind=RECEPTION, people=10, reason="price"),
        ),
    )


def record() -> PlanRecord:
    """Return the plan with where it came from."""
    return PlanRecord(
        plan=plan(),
        digest="0" * 64,
        version="0.1.0",
        options={"seed": 7, "work": 200, "gap": "0.01", "time_s": None},
        status="work limit",
        points=Points(served=Decimal("152.5"), km=Decimal("3.012"), nights=Decimal(2)),
        bound=Decimal("170.123456789012345678901234567"),
        bound_served=Decimal("171"),
        trace=(
            TracePoint(work=1, points=Decimal("-2.5")),
            TracePoint(work=200, points=Decimal("147.488"), bound=Decimal("170.2")),
        ),
    )
