"""Plans with a cell or two changed by chance."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from planner.domain.campaign import Campaign
from planner.domain.plan import Plan, Session


def mutated(campaign: Campaign, plan: Plan, rng: Random) -> Plan:
    """Return the plan with one session changed, left out or held twice."""
    row = rng.choice(plan.sessions)
    change = rng.choice((_moved, _left_out, _twice, _recrewed, _recounted, _elsewhere, _longer))
    return change(campaign, plan, row, rng)


def _put(plan: Plan, old: Session, new: Session) -> Plan:
    rows = tuple(new if row is old else row for row in plan.sessions)
    return replace(plan, sessions=rows)


def _shifted(row: Session, minutes: int) -> Session:
    return replace(row, start=row.start + minutes, end=row.end + minutes)


def _moved(campaign: Campaign, plan: Plan, row: Session, rng: Random) -> Plan:
    step = campaign.horizon.grid_min
    return _put(plan, row, _shifted(row, rng.choice((-4, -2, -1, 1, 2, 4)) * step))


def _left_out(_: Campaign, plan: Plan, row: Session, __: Random) -> Plan:
    served = tuple(part for part in plan.served if part.session != row.id)
    return replace(plan, sessions=tuple(r for r in plan.sessions if r is not row), served=served)


def _twice(_: Campaign, plan: Plan, row: Session, rng: Random) -> Plan:
    again = _shifted(replace(row, id=f"{row.id}-2"), rng.choice((0, 60, 120, 1440)))
    served = [replace(r, session=again.id) for r in plan.served if r.session == row.id]
    return replace(plan, sessions=(*plan.sessions, again), served=(*plan.served, *served))


def _recrewed(campaign: Campaign, plan: Plan, row: Session, rng: Random) -> Plan:
    crew = (*row.specialists[1:], rng.choice(campaign.specialists).id)
    crew = tuple(dict.fromkeys(crew))
    teams = tuple(sorted({campaign.specialist[who].team for who in crew}))
    return _put(plan, row, replace(row, specialists=crew, teams=teams))


def _recounted(_: Campaign, plan: Plan, row: Session, rng: Random) -> Plan:
    more = rng.choice((-5, -1, 1, 5, 20))
    first = next(part for part in plan.served if part.session == row.id)
    if first.people + more < 0:
        return plan
    served = tuple(
        replace(part, people=part.people + more) if part is first else part for part in plan.served
    )
    return replace(_put(plan, row, replace(row, people=row.people + more)), served=served)


def _elsewhere(campaign: Campaign, plan: Plan, row: Session, rng: Random) -> Plan:
    venues = [v.id for v in campaign.venue.values() if v.settlement in (None, row.settlement)]
    return _put(plan, row, replace(row, venue=rng.choice(venues)))


def _longer(_: Campaign, plan: Plan, row: Session, rng: Random) -> Plan:
    blocks = max(1, row.blocks + rng.choice((-1, 1)))
    end = row.start + blocks * ((row.end - row.start) // row.blocks)
    return _put(plan, row, replace(row, blocks=blocks, end=end))
