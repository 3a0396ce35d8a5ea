"""How much time each move gets, by the size and sort of a campaign."""

from __future__ import annotations

from planner.solver.routes.region import can_route
from planner.solver.search.chooser import Chance
from planner.solver.search.state import State

CHANCES = {
    "days": Chance(share=0.5, cost=0.004),
    "week": Chance(share=0.3, cost=0.02),
    "refine": Chance(share=0.3, cost=0.005),
    "together": Chance(share=0.15, cost=0.036),
    "regional": Chance(share=0.4, cost=0.3),
    "anew": Chance(share=0.0, cost=0.25),
    "month": Chance(share=0.1, cost=0.04),
    "mates": Chance(share=0.06, cost=0.11),
    "visitors": Chance(share=0.05, cost=0.08),
    "tidy": Chance(share=0.05, cost=0.0014),
    "places": Chance(share=0.04, cost=0.012),
    "district": Chance(share=0.02, cost=0.025),
    "appointment": Chance(share=0.1, cost=0.01),
    "nudge": Chance(share=0.08, cost=0.013),
    "timetable": Chance(share=0.2, cost=0.4),
    "exactly": Chance(share=0.1, cost=0.4),
    "recombine": Chance(share=0.05, cost=0.08),
}
"""How much time each move gets at first; ``timetable`` is CP-SAT on one place for some days.

``days`` count half of what they cost at the real size: other moves live on what they change.
"""
APART = {"regional": 4.0, "anew": 2.0, "recombine": 0.2, "days": 0.2, "week": 0.2}
"""The same where no team needs another: months of several teams as one gain most there, and what
others gain by losing it first is not to take their time from them."""
LATER = frozenset({"timetable"})
"""Moves whose share grows with the minutes of the search: they gain when others no longer do."""
ALWAYS, ALWAYS_APART = 0.35, 0.9
"""Share of the time that is given out as said beforehand, whatever the moves gain."""
GROWING = {"exactly": 30, "timetable": 190, "regional": 40, "anew": 40, "recombine": 50}
"""Settlements from which on a move costs more, in proportion: there is more to choose from."""


def chances_of(state: State, effort: float = 1.0) -> tuple[dict[str, Chance], float]:
    """Return the moves' chances, and the share of the time that they have whatever they gain.

    ``effort`` is how many minutes the search has.
    """
    apart, size = are_apart(state), len(state.statics.places)
    found = {}
    for name, row in CHANCES.items():
        share = APART.get(name, row.share) if apart else row.share
        share *= effort if name in LATER else 1.0
        grown = max(1.0, size / GROWING[name]) if name in GROWING else 1.0
        found[name] = Chance(share, row.cost * grown)
    return found, ALWAYS_APART if apart else ALWAYS


def are_apart(state: State) -> bool:
    """Return whether all teams tour and none ever needs another, at the same time or before."""
    s, teams = state.statics, range(len(state.statics.teams))
    alone = {kind for team in teams for kind in s.staffable(frozenset({team}))}
    together = set(s.staffable(frozenset(teams)))
    asks = any(s.kinds[kind].asks_others for kind in alone)
    return alone == together and not asks and all(can_route(state.months, t) for t in teams)
