"""Demand that no plan can serve, kind by kind, with the reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from planner.domain.campaign import floor_share
from planner.domain.ids import SettlementId
from planner.domain.kinds import Kind
from planner.kpis.screening.finding import Finding
from planner.kpis.screening.scene import Scene, block_people, least_length, suits

ADVICE = {
    "no_venue": "add a venue with the equipment and hours, let a team carry one, or widen reach",
    "no_specialist": "give a team that gets there the skill, the language and the hours",
    "unreachable": "widen travel hours, max_drive_min or nights, add beds on the way, or a base",
    "min_people": "lower min_people, or widen reach so that more people can come together",
}
WHY = {
    "no_venue": "no venue suits it where they could go",
    "no_specialist": "no specialists who get there and speak there meet its needs",
    "unreachable": "no team with its specialists gets there",
    "min_people": "too few people can come together for one session",
}


Shares = dict[SettlementId, Decimal]


@dataclass(frozen=True, slots=True)
class Most:
    """The most people of each settlement that a kind can serve, and why no more (people)."""

    people: dict[SettlementId, int]
    lost: Counter[str]
    lost_in: dict[str, set[SettlementId]]


def most_served(scene: Scene, kind: Kind) -> Most:
    """Return the most residents that sessions of a kind can serve; cases are another matter."""
    demand = demand_of(scene, kind)
    shares = {place: shares_of(scene, kind, place) for place in demand}
    why = {place: why_not(scene, kind, place) for near in shares.values() for place in near}
    for place, reason in why.items():
        if reason is None and not _crowd(scene, kind, place, demand, shares):
            why[place] = "min_people"
    most = Most({}, Counter(), {})
    for place, wanted in demand.items():
        share = max((s for near, s in shares[place].items() if why[near] is None), default=None)
        most.people[place] = 0 if share is None else floor_share(share, wanted)
        if most.people[place] < wanted:
            reason = why[place] or "min_people"
            most.lost[reason] += wanted - most.people[place]
            most.lost_in.setdefault(reason, set()).add(place)
    return most


def findings(kind: Kind, most: Most) -> Iterator[Finding]:
    """Yield a finding for each reason for which people of some settlements cannot be served."""
    for reason, people in sorted(most.lost.items()):
        places = len(most.lost_in[reason])
        examples = ", ".join(sorted(most.lost_in[reason])[:5])
        yield Finding(
            code=reason,
            table="kinds",
            subject=kind.id,
            message=f"{counted(people, 'person', 'people')} of "
            f"{counted(places, 'settlement', 'settlements')} can never be served: "
            f"{WHY[reason]} ({examples}{', …' if places > 5 else ''})",
            advice=ADVICE[reason],
            numbers={"people": people, "settlements": places},
        )


def counted(number: int, one: str, many: str) -> str:
    """Return a number with its noun."""
    return f"{number} {one if number == 1 else many}"


def demand_of(scene: Scene, kind: Kind) -> dict[SettlementId, int]:
    """Return the demand for a kind by settlement."""
    rows = scene.campaign.demand.items()
    return {place: people for (place, what), people in rows if what == kind.id}


def shares_of(scene: Scene, kind: Kind, home: SettlementId) -> Shares:
    """Return the settlements to which residents may go, with the share who may; home is 1."""
    found: Shares = {home: Decimal(1)}
    if kind.reach and not kind.is_staff:
        km = scene.network.km("road", 0)[scene.network.index[home]]
        for number in np.nonzero(km <= float(kind.reach[-1].km) + 1e-6)[0]:
            place = scene.network.places[int(number)]
            share = kind.reach_share(float(km[number]))
            if place != home and share > 0:
                found[place] = share
    return found


def why_not(
    scene: Scene, kind: Kind, place: SettlementId, length_min: int | None = None
) -> str | None:
    """Return why no session of a kind can be held in a settlement; None: perhaps it can."""
    length = least_length(kind) if length_min is None else length_min
    if not scene.venues(kind, place, length):
        far = any(suits(kind, venue) for venue in scene.campaign.carried_venues)
        return "unreachable" if far else "no_venue"
    if scene.is_staffed(kind, place, length):
        return None
    return "unreachable" if scene.is_staffed_anywhere(kind, place, length) else "no_specialist"


def _crowd(
    scene: Scene,
    kind: Kind,
    place: SettlementId,
    demand: dict[SettlementId, int],
    shares: dict[SettlementId, Shares],
) -> bool:
    """Return whether as many people as a session takes at least could come together."""
    least = max(kind.min_people, 1)
    venues = scene.venues(kind, place, least_length(kind))
    if max(kind.max_blocks * block_people(kind, venue) for venue in venues) < least:
        return False
    if kind.is_staff:
        staff = scene.campaign.staff_demand
        return any(staff.get((venue.id, kind.id), 0) >= least for venue in venues)
    coming = (
        floor_share(near[place], demand[home]) for home, near in shares.items() if place in near
    )
    return sum(coming) >= least
