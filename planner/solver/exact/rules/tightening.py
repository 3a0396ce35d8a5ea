"""What follows from the rules for every plan, and not for plans in fractions: it tightens."""

from __future__ import annotations

from ortools.sat.python import cp_model

from planner.domain.ids import SettlementId, TeamId
from planner.solver.exact.build import Build, Chosen, Hall, room_for
from planner.solver.exact.tour import Literal
from planner.solver.timetable.rules.seats import per_block

Spots = dict[tuple[TeamId, SettlementId], Literal]


def fullness(build: Build) -> None:
    """Serve no more people per session than may come at all, the last one seldom full."""
    for hall in build.halls.values():
        if hall.kept or hall.kind.is_cases:
            continue
        held, total = [x for _, x in hall.offers], sum(hall.most.values())
        rooms = [room_for(hall, offer) for offer, _ in hall.offers]
        people = cp_model.LinearExpr.sum(list(hall.served.values()))
        most = cp_model.LinearExpr.weighted_sum(held, [min(total, room) for room in rooms])
        build.model.add(people <= most)
        for home, number in hall.served.items() if len(hall.served) > 1 else ():
            rows = [min(hall.most[home], room) for room in rooms]
            build.model.add(number <= cp_model.LinearExpr.weighted_sum(held, rows))
        _rounded(build, hall, total)


def _rounded(build: Build, hall: Hall, total: int) -> None:
    """Add that n blocks short of the number that serves all leave n times the rest unserved.

    The mixed-integer rounding of ``people <= each x blocks`` and ``people <= total``.
    """
    each = per_block(hall.kind, hall.venue)
    number = -(-total // each)
    rest = total - each * (number - 1)
    if number > 1 and rest < each:
        held = [x for _, x in hall.offers]
        blocks = cp_model.LinearExpr.weighted_sum(held, [o.blocks for o, _ in hall.offers])
        people = cp_model.LinearExpr.sum(list(hall.served.values()))
        build.model.add(people <= total - rest * number + rest * blocks)


def arriving(build: Build) -> None:
    """Let a team travel to every place where it holds a session and does not begin.

    In fractions a hundredth of a team could stay everywhere all month and hold all sessions.
    """
    spots: Spots = {}
    for hall in build.halls.values():
        groups: dict[tuple[TeamId, ...], list[Chosen]] = {}
        for offer, x in () if hall.kept else hall.offers:
            groups.setdefault(_travellers(build, hall, offer.teams), []).append((offer, x))
        for teams, chosen in groups.items():
            for team in teams:
                _there(build, hall, _visited(build, spots, team, hall.place), chosen)
        if groups and () not in groups and not hall.kind.is_cases:
            some = [_visited(build, spots, t, hall.place) for t in sorted({g[0] for g in groups})]
            for home, number in hall.served.items():
                build.model.add(number <= hall.most[home] * cp_model.LinearExpr.sum(some))


def _travellers(build: Build, hall: Hall, teams: tuple[TeamId, ...]) -> tuple[TeamId, ...]:
    """Return the teams that have to travel for a session there, in order."""
    needed = {*teams, hall.venue.carrier} if hall.venue.carrier else set(teams)
    tours = ((team, build.tours.get(team)) for team in needed)
    return tuple(sorted(t for t, tour in tours if tour and tour.ways.start != hall.place))


def _there(build: Build, hall: Hall, visited: Literal, chosen: list[Chosen]) -> None:
    for _, x in chosen:
        build.model.add_implication(x, visited)
    if hall.kind.is_cases or hall.kind.per_venue == 1:
        once: dict[object, list[Literal]] = {}
        for offer, x in chosen:
            once.setdefault(offer.case.id if offer.case else None, []).append(x)
        for held in once.values():
            build.model.add(cp_model.LinearExpr.sum(held) <= visited)


def _visited(build: Build, spots: Spots, team: TeamId, place: SettlementId) -> Literal:
    """Return whether the team travels to a place."""
    if (team, place) not in spots:
        found = spots[team, place] = build.model.new_bool_var(f"{team} visits {place}")
        rides = build.tours[team].arrivals(place)
        build.model.add(found <= cp_model.LinearExpr.sum(rides))
        for ride in rides:
            build.model.add_implication(ride, found)
    return spots[team, place]
