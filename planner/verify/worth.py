"""The judge's own count of what a plan is worth."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from planner.domain.campaign import Campaign
from planner.domain.clock import Minute, day_of
from planner.domain.ids import DirectionId, DistrictId, KindId, SettlementId
from planner.domain.plan import Leg, Plan, Points, Session
from planner.verify.facts import Facts
from planner.verify.rides import way_of

Strand = tuple[DistrictId, DirectionId]
ZERO = Decimal(0)


def points(
    campaign: Campaign, plan: Plan, old: Plan | None = None, now: Minute | None = None
) -> Points:
    """Return the points of a plan by part; changes are those from ``old`` at or after ``now``."""
    facts = Facts(campaign, plan)
    served = _by_strand(campaign, _served(facts))
    demanded = _by_strand(campaign, _demanded(campaign))
    under = (
        min(served.get(k, ZERO), campaign.district[k[0]].floor * all_)
        for k, all_ in demanded.items()
    )
    return Points(
        served=sum(served.values(), ZERO),
        floor=campaign.policy.floor_bonus * sum(under),
        km=sum((_km_price(facts, leg) for leg in plan.legs), ZERO),
        nights=_night_price(campaign, plan),
        changes=ZERO if old is None else campaign.policy.price_change * _changes(old, plan, now),
    )


def _served(facts: Facts) -> Iterator[tuple[SettlementId, KindId, Decimal]]:
    campaign = facts.campaign
    for row in facts.by_id.values():
        if row.kind in campaign.kind:
            case = row.case if row.case in campaign.case else None
            for part in facts.served.get(row.id, ()):
                worth = campaign.points_per_person(row.kind, part.settlement, case)
                yield part.settlement, row.kind, part.people * worth


def _demanded(campaign: Campaign) -> Iterator[tuple[SettlementId, KindId, Decimal]]:
    for (place, kind), people in campaign.demand.items():
        yield place, kind, people * campaign.points_per_person(kind, place)
    for case in campaign.cases:  # counted above at the kind's value
        own = campaign.points_per_person(case.kind, case.settlement, case.id)
        usual = campaign.points_per_person(case.kind, case.settlement)
        yield case.settlement, case.kind, own - usual


def _by_strand(
    campaign: Campaign, rows: Iterator[tuple[SettlementId, KindId, Decimal]]
) -> dict[Strand, Decimal]:
    found: dict[Strand, Decimal] = {}
    for place, kind, worth in rows:
        key = campaign.settlement[place].district, campaign.kind[kind].direction
        found[key] = found.get(key, ZERO) + worth
    return found


def _km_price(facts: Facts, leg: Leg) -> Decimal:
    team, places = facts.campaign.team.get(leg.team), facts.campaign.settlement
    if team is None:
        return ZERO
    known = leg.start in places and leg.end in places
    way = way_of(facts, team, leg) if known else None
    return team.price_km * (_told(leg.km) if way is None else _decimal(way.km))


def _told(km: Decimal) -> Decimal:
    """Return the km that a leg states, 0 where they are no number or beyond all measure."""
    return km if km.is_finite() and km.adjusted() < 10 else ZERO


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)


def _night_price(campaign: Campaign, plan: Plan) -> Decimal:
    teams = campaign.team
    away = [
        teams[n.team] for n in plan.nights if n.team in teams and n.settlement != teams[n.team].base
    ]
    return sum((team.price_night for team in away), ZERO)


def _changes(old: Plan, new: Plan, now: Minute | None) -> int:
    kept = {(row.id, row.kind): _core(row) for row in new.sessions}
    nights = {(row.team, row.day): row.settlement for row in new.nights}
    return sum(
        kept.get((row.id, row.kind)) != _core(row)
        for row in old.sessions
        if now is None or row.start >= now
    ) + sum(
        (row.team, row.day) in nights and nights[row.team, row.day] != row.settlement
        for row in old.nights
        if now is None or row.day >= day_of(now)
    )


def _core(row: Session) -> tuple[int, SettlementId, frozenset[str]]:
    return day_of(row.start), row.settlement, frozenset(row.teams)
