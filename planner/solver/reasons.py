"""Why demand stays unserved: the first cause that holds, from the hardest to the softest."""

from __future__ import annotations

from planner.domain.plan import Unplanned
from planner.solver.board.board import Board
from planner.solver.board.order import gap_allows
from planner.solver.board.statics import Statics

ADVICE = {
    "no_specialist": "no specialists with the skills and the language; add them to a team",
    "no_venue": "no venue of the kind with the equipment within reach; open or equip one",
    "unreachable": "no team that could hold it gets there and back; base a team nearer",
    "hours": "the hours of kind, venue, calendar and team never meet; widen one of them",
    "seats": "fewer people than min_people; lower it, or let neighbours come by reach",
    "quota": "the most sessions allowed are held; raise the quota",
    "demand": "the reach lets no more of these residents go elsewhere; hold one at home",
    "after": "what must come first is not held in time; hold it earlier",
    "with": "a kind that must be held the same day is not held there",
    "gap": "too soon after an earlier session; wait for gap_days",
    "case": "no team came in time for the case; look at its latest date",
    "capacity": "the specialists' time is used where it brings more; add days or people",
    "price": "the journey costs more than the points it would bring",
}


def unplanned(board: Board) -> tuple[Unplanned, ...]:
    """Return a row for every demand not fully served, in the campaign's order."""
    s = board.statics
    served: dict[tuple[int, int], int] = {}
    for held in board.sessions:
        for place, people in held.served:
            key = place, held.kind
            served[key] = served.get(key, 0) + people
    rows = []
    for key in sorted(s.demand):
        left = s.demand[key] - served.get(key, 0)
        if left > 0:
            reason = reason_of(board, key[1], key[0], left)
            rows.append(
                Unplanned(
                    settlement=s.places[key[0]],
                    kind=s.kinds[key[1]].kind.id,
                    people=left,
                    reason=reason,
                    advice=ADVICE[reason],
                )
            )
    return tuple(rows)


def reason_of(board: Board, kind: int, home: int, left: int) -> str:
    """Return the reason why ``left`` residents of a settlement are not served."""
    fixed = standing_cause(board.statics, kind, home)
    if fixed:
        return fixed
    return _held_back(board, kind, home, left) or _not_worth_it(board, kind, home, left)


def _held_back(board: Board, kind: int, home: int, left: int) -> str:
    """Return the rule that keeps a plan like this from serving them, '' if none does."""
    s, facts = board.statics, board.statics.kinds[kind].kind
    most = facts.per_settlement
    dated = (s.cases[c].latest is not None for c in s.cases_of.get(kind, ()))
    days = range(s.slots.days)
    causes = {
        "quota": most is not None and board.in_place[kind, home] >= most,
        "seats": not (facts.is_cases or facts.reach) and left < facts.min_people,
        "gap": facts.gap_days > 0 and not any(gap_allows(board, kind, home, d) for d in days),
        "after": any(not board.of_kind[s.kind[row.kind]] for row in facts.after),
        "with": any(not board.of_kind[k] for k in s.with_kinds[kind]),
        "case": facts.is_cases and any(dated),
    }
    return next((code for code, holds in causes.items() if holds), "")


def _not_worth_it(board: Board, kind: int, home: int, left: int) -> str:
    """Return ``price`` if the way there costs more than it brings, else ``capacity``."""
    s = board.statics
    worth = left * s.kinds[kind].value * s.need[home]
    near = any(board.here[home]) or worth >= _way_there(s, kind, home)
    return "capacity" if near else "price"


def _way_there(s: Statics, kind: int, home: int) -> float:
    """Return the least points a journey there and back costs a team that could hold the kind."""
    least = float("inf")
    for team in s.able_teams(kind):
        row = s.teams[team]
        km = s.network.km(row.profile, 0)
        base = s.place[row.base]
        least = min(least, float(km[base, home] + km[home, base]) * float(row.price_km))
    return least


def standing_cause(s: Statics, kind: int, home: int) -> str:
    """Return a cause that no plan could remove, '' if there is none."""
    if not _staffed(s, kind, home):
        return "no_specialist"
    venues = [(p, v) for p in s.within(kind, home) for v in s.possible_venues(kind, p)]
    if not venues:
        return "no_venue"
    if not any(s.reachable(kind, place) for place, _ in venues):
        return "unreachable"
    length = s.kinds[kind].options[0][1]
    if not any(s.starts(kind, venue, place, length) for place, venue in venues):
        return "hours"
    return ""


def _staffed(s: Statics, kind: int, home: int) -> bool:
    spoken = {s.settlements[place].languages for place in s.within(kind, home)}
    return any(s.staffed(kind, languages) for languages in spoken)
