"""Plans damaged in one place, by chance: sessions, people served, legs.

Nights follow the legs and columns follow the ids, so that the tables still agree: what is broken,
if anything, is one of the other rules. A damage that a plan has no place for changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from planner.domain.campaign import Campaign
from planner.domain.clock import DAY_MIN
from planner.domain.people import Team
from planner.domain.plan import Leg, Night, Plan, Served, Session
from planner.network import Network

Damage = Callable[["Scene", Plan, Random], Plan]


class Scene:
    """A campaign with its network."""

    def __init__(self, campaign: Campaign) -> None:
        self.campaign, self.network = campaign, Network(campaign)
        self.step = campaign.horizon.grid_min

    def leg(self, team: Team, start: str, end: str, depart: int) -> Leg | None:
        """Return the leg of a team that departs then, if there is such a journey."""
        trip = None if start == end else self.network.trip(team, start, end, depart)
        if trip is None:
            return None
        km = trip.km.quantize(Decimal("0.1"), ROUND_HALF_UP)
        arrive = depart + trip.minutes
        return Leg(team=team.id, start=start, end=end, depart=depart, arrive=arrive, km=km)


# sessions


def _row(plan: Plan, rng: Random) -> Session | None:
    return rng.choice(plan.sessions) if plan.sessions else None


def _put(plan: Plan, old: Session, **cells: object) -> Plan:
    new = replace(old, **cells)
    return replace(plan, sessions=tuple(new if row is old else row for row in plan.sessions))


def _with_crew(scene: Scene, plan: Plan, row: Session, crew: Sequence[str]) -> Plan:
    teams = tuple(sorted({scene.campaign.specialist[name].team for name in crew}))
    return _put(plan, row, specialists=tuple(crew), teams=teams)


def _later(row: Session, minutes: int) -> dict[str, int]:
    return {"start": row.start + minutes, "end": row.end + minutes}


def by_some_steps(scene: Scene, plan: Plan, rng: Random) -> Plan:
    row = rng.choice(plan.sessions)
    return _put(plan, row, **_later(row, scene.step * rng.choice((-8, -4, -2, -1, 1, 2, 4, 8))))


def to_another_day(scene: Scene, plan: Plan, rng: Random) -> Plan:
    row = rng.choice(plan.sessions)
    days = scene.campaign.horizon.days
    return _put(plan, row, **_later(row, DAY_MIN * (rng.randrange(days) - row.start // DAY_MIN)))


def to_the_last_evening(scene: Scene, plan: Plan, rng: Random) -> Plan:
    row = rng.choice(plan.sessions)
    end = scene.campaign.horizon.end_min + scene.step * rng.choice((0, 0, 1))
    return _put(plan, row, start=end - (row.end - row.start), end=end)


def off_the_grid(scene: Scene, plan: Plan, rng: Random) -> Plan:
    row = rng.choice(plan.sessions)
    return _put(plan, row, **_later(row, rng.choice((1, scene.step // 2 or 1))))


def another_length(_: Scene, plan: Plan, rng: Random) -> Plan:
    row = rng.choice(plan.sessions)
    blocks = max(1, row.blocks + rng.choice((-1, 1, 2)))
    return _put(plan, row, blocks=blocks, end=row.start + blocks * _block_min(row))


def blocks_that_do_not_add_up(scene: Scene, plan: Plan, rng: Random) -> Plan:
    row = rng.choice(plan.sessions)
    if rng.random() < 0.5:
        return _put(plan, row, blocks=row.blocks + rng.choice((-1, 1)))
    end = row.end + scene.step * rng.choice((-1, 1))
    return _put(plan, row, end=max(row.start + scene.step, end))


def _block_min(row: Session) -> int:
    return (row.end - row.start) // max(1, row.blocks)


def another_specialist(scene: Scene, plan: Plan, rng: Random) -> Plan:
    row, other = rng.choice(plan.sessions), rng.choice(scene.campaign.specialists).id
    at = rng.randrange(len(row.specialists))
    if other in row.specialists:
        return plan
    return _with_crew(scene, plan, row, [*row.specialists[:at], other, *row.specialists[at + 1 :]])


def another_crew(scene: Scene, plan: Plan, rng: Random) -> Plan:
    row = rng.choice(plan.sessions)
    other = rng.choice(scene.campaign.specialists).id
    if rng.random() < 0.5 and len(row.specialists) > 1:
        return _with_crew(scene, plan, row, row.specialists[1:])
    if rng.random() < 0.2:
        return _with_crew(scene, plan, row, (*row.specialists[1:], row.specialists[-1]))
    return _with_crew(scene, plan, row, tuple(dict.fromkeys((*row.specialists, other))))


def another_venue(scene: Scene, plan: Plan, rng: Random) -> Plan:
    row, venues = rng.choice(plan.sessions), scene.campaign.venue.values()
    here = [v.id for v in venues if v.settlement in (None, row.settlement)]
    return _put(plan, row, venue=rng.choice(here))


def another_settlement(scene: Scene, plan: Plan, rng: Random) -> Plan:
    row = rng.choice(plan.sessions)
    kind = scene.campaign.kind[row.kind]
    venues = [v for v in scene.campaign.venues if v.kind in kind.venue_kinds]
    place = rng.choice(venues) if venues else rng.choice(scene.campaign.venues)
    assert place.settlement is not None
    return _put(plan, row, venue=place.id, settlement=place.settlement)


def another_kind(scene: Scene, plan: Plan, rng: Random) -> Plan:
    row, kind = rng.choice(plan.sessions), rng.choice(scene.campaign.kinds)
    return _put(plan, row, kind=kind.id, direction=kind.direction)


def held_twice(scene: Scene, plan: Plan, rng: Random) -> Plan:
    row = rng.choice(plan.sessions)
    later = rng.choice((0, row.end - row.start, scene.step, 120, DAY_MIN, 2 * DAY_MIN))
    start = row.start + later
    end = start + row.end - row.start
    again = replace(row, id=f"{row.id}-again", start=start, end=end, pin=None)
    served = [replace(part, session=again.id) for part in plan.served if part.session == row.id]
    return replace(plan, sessions=(*plan.sessions, again), served=(*plan.served, *served))


def left_out(scene: Scene, plan: Plan, rng: Random) -> Plan:
    named = {row.kind for kind in scene.campaign.kinds for row in kind.after}
    named |= {name for kind in scene.campaign.kinds for name in kind.with_kinds}
    partners = [row for row in plan.sessions if row.kind in named]
    gone = rng.choice(partners) if partners and rng.random() < 0.7 else rng.choice(plan.sessions)
    return replace(
        plan,
        sessions=tuple(row for row in plan.sessions if row is not gone),
        served=tuple(part for part in plan.served if part.session != gone.id),
    )


def another_case(scene: Scene, plan: Plan, rng: Random) -> Plan:
    operations = [row for row in plan.sessions if row.case is not None]
    if not scene.campaign.cases:
        return plan
    row = rng.choice(operations) if operations and rng.random() < 0.8 else _row(plan, rng)
    assert row is not None
    case = rng.choice((*scene.campaign.cases, None))
    changed = _put(plan, row, case=None if case is None else case.id)
    if case is None or row.case is None or rng.random() < 0.3:
        return changed
    served = (
        replace(part, settlement=case.settlement) if part.session == row.id else part
        for part in plan.served
    )
    return replace(changed, served=tuple(served))


def another_pin(_: Scene, plan: Plan, rng: Random) -> Plan:
    pinned = [row for row in plan.sessions if row.pin is not None]
    if not pinned:
        return plan
    row, other = rng.choice(pinned), rng.choice(plan.sessions)
    freed = _put(plan, row, pin=None)
    if other is row or rng.random() < 0.3:
        return freed
    return _put(freed if rng.random() < 0.7 else plan, other, pin=row.pin)


# people served


def other_people(_: Scene, plan: Plan, rng: Random) -> Plan:
    part = rng.choice(plan.served)
    return _served(plan, part, part.people + rng.choice((-part.people, -5, -1, 1, 1, 5, 30)))


def _served(plan: Plan, part: Served, people: int) -> Plan:
    """Return the plan with as many people in a row, and in its session."""
    row = next(row for row in plan.sessions if row.id == part.session)
    new = replace(part, people=people)
    served = tuple(new if old is part else old for old in plan.served)
    return replace(_put(plan, row, people=row.people + people - part.people), served=served)


def people_of_elsewhere(scene: Scene, plan: Plan, rng: Random) -> Plan:
    part, home = rng.choice(plan.served), rng.choice(scene.campaign.settlements).id
    if any(row.session == part.session and row.settlement == home for row in plan.served):
        return plan
    other = replace(part, settlement=home)
    return replace(plan, served=tuple(other if row is part else row for row in plan.served))


def one_more_of_elsewhere(scene: Scene, plan: Plan, rng: Random) -> Plan:
    part, home = rng.choice(plan.served), rng.choice(scene.campaign.settlements).id
    if any(row.session == part.session and row.settlement == home for row in plan.served):
        return plan
    row = next(row for row in plan.sessions if row.id == part.session)
    new = Served(session=part.session, settlement=home, people=rng.choice((1, 1, 3)))
    more = _put(plan, row, people=row.people + new.people)
    return replace(more, served=(*plan.served, new))


# legs


def a_leg_less(_: Scene, plan: Plan, rng: Random) -> Plan:
    gone = rng.choice(plan.legs)
    return replace(plan, legs=tuple(leg for leg in plan.legs if leg is not gone))


def two_legs_less(_: Scene, plan: Plan, rng: Random) -> Plan:
    first = rng.choice(plan.legs)
    own = _of_team(plan, first)
    at = own.index(first)
    gone = own[at : at + 2]
    return replace(plan, legs=tuple(leg for leg in plan.legs if leg not in gone))


def _of_team(plan: Plan, leg: Leg) -> list[Leg]:
    return sorted((row for row in plan.legs if row.team == leg.team), key=lambda row: row.depart)


def _put_leg(plan: Plan, old: Leg, *new: Leg) -> Plan:
    legs = (row for leg in plan.legs for row in (new if leg is old else (leg,)))
    return replace(plan, legs=tuple(legs))


def a_leg_later(scene: Scene, plan: Plan, rng: Random) -> Plan:
    leg = rng.choice(plan.legs)
    more = scene.step * rng.choice((-8, -2, -1, 1, 2, 8, DAY_MIN // scene.step))
    return _put_leg(plan, leg, replace(leg, depart=leg.depart + more, arrive=leg.arrive + more))


def a_longer_leg(scene: Scene, plan: Plan, rng: Random) -> Plan:
    leg = rng.choice(plan.legs)
    return _put_leg(plan, leg, replace(leg, arrive=leg.arrive + scene.step * rng.choice((-1, 1))))


def other_km(_: Scene, plan: Plan, rng: Random) -> Plan:
    leg = rng.choice(plan.legs)
    return _put_leg(plan, leg, replace(leg, km=leg.km + Decimal(rng.choice(("-0.1", "0.2", "7")))))


def another_departure(scene: Scene, plan: Plan, rng: Random) -> Plan:
    """Depart at another time, or on another day, and arrive when that journey does."""
    leg = rng.choice(plan.legs)
    team = scene.campaign.team[leg.team]
    depart = leg.depart + rng.choice((-DAY_MIN, DAY_MIN, *(n * scene.step for n in (-6, -2, 2, 6))))
    new = scene.leg(team, leg.start, leg.end, depart)
    return plan if new is None else _put_leg(plan, leg, new)


def another_way(scene: Scene, plan: Plan, rng: Random) -> Plan:
    """Travel over a third place, with or without a halt there."""
    leg = rng.choice(plan.legs)
    team, via = scene.campaign.team[leg.team], rng.choice(scene.campaign.settlements).id
    one = scene.leg(team, leg.start, via, leg.depart)
    halt = scene.step * rng.choice((0, 0, 2, 10))
    two = None if one is None else scene.leg(team, via, leg.end, one.arrive + halt)
    return plan if one is None or two is None else _put_leg(plan, leg, one, two)


def an_outing_more(scene: Scene, plan: Plan, rng: Random) -> Plan:
    """Send a team out from where it is in the morning, and back."""
    team = rng.choice(scene.campaign.teams)
    own = [leg for leg in plan.legs if leg.team == team.id]
    day, days = rng.randint(team.first_day, team.last_day), rng.choice((0, 0, 1, 2))
    begin = day * DAY_MIN + scene.step * rng.randrange(DAY_MIN // scene.step)
    here = next((leg.end for leg in reversed(own) if leg.arrive <= begin), team.base)
    out = scene.leg(team, here, rng.choice(scene.campaign.settlements).id, begin)
    again = 0 if out is None else out.arrive + days * DAY_MIN + scene.step * rng.randrange(8)
    back = None if out is None else scene.leg(team, out.end, here, again)
    if out is None or back is None:
        return plan
    clear = all(leg.arrive <= begin or leg.depart >= back.arrive for leg in own)
    return replace(plan, legs=(*plan.legs, out, back)) if clear else plan


def elsewhere_for_the_night(scene: Scene, plan: Plan, rng: Random) -> Plan:
    """Come back a day later, in a journey of that day."""
    leg = rng.choice(plan.legs)
    own = _of_team(plan, leg)
    at, team = own.index(leg), scene.campaign.team[leg.team]
    if at + 1 == len(own):
        return plan
    back = own[at + 1]
    new = scene.leg(team, back.start, back.end, back.depart + rng.choice((1, 2)) * DAY_MIN)
    return plan if new is None else _put_leg(plan, back, new)


SESSIONS: tuple[Damage, ...] = (
    by_some_steps,
    to_another_day,
    to_the_last_evening,
    off_the_grid,
    another_length,
    blocks_that_do_not_add_up,
    another_specialist,
    another_crew,
    another_venue,
    another_settlement,
    another_kind,
    held_twice,
    left_out,
    another_case,
    another_pin,
    other_people,
    people_of_elsewhere,
    one_more_of_elsewhere,
)
LEGS: tuple[Damage, ...] = (
    a_leg_less,
    two_legs_less,
    a_leg_later,
    a_longer_leg,
    other_km,
    another_departure,
    another_way,
    an_outing_more,
    elsewhere_for_the_night,
)


def damaged(scene: Scene, plan: Plan, damage: Damage, rng: Random) -> Plan:
    """Return the plan with one damage, its nights as its legs leave them."""
    rows = plan.sessions if damage in SESSIONS else plan.legs or damage is an_outing_more
    if not rows:
        return plan
    return with_nights(scene.campaign, damage(scene, plan, rng))


def with_nights(campaign: Campaign, plan: Plan) -> Plan:
    """Return the plan with its nights as its legs leave them."""
    return replace(plan, nights=tuple(_nights(campaign, plan.legs)))


def _nights(campaign: Campaign, legs: Sequence[Leg]) -> Iterator[Night]:
    for team in campaign.teams:
        own = sorted((leg for leg in legs if leg.team == team.id), key=lambda leg: leg.depart)
        for day in range(team.first_day, team.last_day + 1):
            midnight, where = (day + 1) * DAY_MIN, team.base
            for leg in own:
                if leg.arrive <= midnight:
                    where = leg.end
                elif leg.depart < midnight:
                    where = None
            yield Night(team=team.id, day=day, settlement=where)
