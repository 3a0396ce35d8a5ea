"""Before a team can do anything in a place, it has to be there from the night or come that day.

In fractions a tenth of a team that goes to and fro between two near places all day comes often
enough to be there in whole. It does not come into the two of them more than once: so each place,
and each cluster of near places, asks for what enters it (cuts like those for subtours; Dantzig,
Fulkerson & Johnson 1954), and one session a day is held only by the whole team. For proofs alone:
there are many rows, of use only where the solver's linear programme has them all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from ortools.sat.python import cp_model

from planner.domain.clock import Day
from planner.domain.ids import SettlementId, TeamId
from planner.solver.exact.build import Build, Chosen
from planner.solver.exact.offers import Offer
from planner.solver.exact.tour import Literal, Tour

Cluster = frozenset[SettlementId]
Active = dict[tuple[SettlementId, Day], Literal]
"""Whether a team holds a session in a place on a day."""


def entering(build: Build) -> None:
    """Let a team stay overnight or arrive in every cluster in which it holds a session that day."""
    rows: dict[TeamId, dict[tuple[SettlementId, Day], list[Chosen]]] = {}
    for offer, held in build.offers:
        for team in users(offer):
            rows.setdefault(team, {}).setdefault((offer.place, offer.day), []).append((offer, held))
    for name, tour in build.tours.items():
        active = {key: _active(build, chosen) for key, chosen in rows.get(name, {}).items()}
        for cluster in _clusters(tour):
            for day in tour.ways.days:
                _entered(build, tour, active, cluster, day)


def users(offer: Offer) -> set[TeamId]:
    """Return the teams that have to be there for an offer."""
    carrier = offer.venue.carrier
    return {*offer.teams, *(() if carrier is None else (carrier,))}


def _active(build: Build, chosen: list[Chosen]) -> Literal:
    """Return whether one of the offers is held, which holds in fractions too."""
    found: Literal = build.any_of([held for _, held in chosen], "")
    alike: dict[object, list[Chosen]] = {}
    for offer, held in chosen:
        alike.setdefault(offer.case.id if offer.case else offer.kind.id, []).append((offer, held))
    for rows in alike.values():
        most = _most([offer for offer, _ in rows])
        if most is not None:
            build.most([held for _, held in rows], most * found)
    return found


def _most(offers: list[Offer]) -> int | None:
    """Return how many of a kind's offers (or a case's) a day has room for, None: not known."""
    kind, venues = offers[0].kind, len({offer.venue.id for offer in offers})
    in_venues = None if kind.per_venue is None else kind.per_venue * venues
    quotas = (kind.per_settlement, kind.per_settlement_day, in_venues)
    return 1 if offers[0].case else min((row for row in quotas if row is not None), default=None)


def _entered(build: Build, tour: Tour, active: Active, cluster: Cluster, day: Day) -> None:
    first, end = build.steps_of(day).start, build.steps_of(day).stop
    begins = first == tour.ways.first
    if begins and tour.ways.start in cluster:
        return
    rows = [] if begins else [x for place in sorted(cluster) for x in tour.night(day - 1, place)]
    for ride, taken in tour.rides.items():
        into = ride.end[1] in cluster and ride.start[1] not in cluster
        if into and first < ride.arrive < end:
            rows.append(taken)
    for place in sorted(cluster):
        if (place, day) in active:
            build.model.add(cp_model.LinearExpr.sum(rows) >= active[place, day])


def _clusters(tour: Tour) -> Iterator[Cluster]:
    """Yield every place by itself, then what is left when the nearest two are put together."""
    minutes = _minutes(tour)
    rows = [frozenset([place]) for place in tour.ways.places]
    yield from rows
    while len(rows) > 2:
        near = min(combinations(rows, 2), key=lambda pair: _apart(minutes, *pair))
        rows = [*(row for row in rows if row not in near), near[0] | near[1]]
        yield rows[-1]


def _minutes(tour: Tour) -> dict[Cluster, int]:
    """Return the steps of the quickest ride between two places."""
    found: dict[Cluster, int] = {}
    for ride in tour.rides:
        pair = frozenset((ride.start[1], ride.end[1]))
        found[pair] = min(found.get(pair, ride.arrive), ride.arrive - ride.depart)
    return found


def _apart(minutes: dict[Cluster, int], one: Iterable[SettlementId], other: Cluster) -> int:
    return min(minutes.get(frozenset((a, b)), FAR) for a in one for b in other)


FAR = 10**6
"""Steps between places that no ride joins."""
