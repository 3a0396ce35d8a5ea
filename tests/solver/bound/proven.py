"""The bounds of tiny campaigns beside their best plans."""

from __future__ import annotations

from planner.network import Network
from planner.solver.bound import bound
from planner.verify import points
from tests.solver.exact.tiny import campaign, proof


def holds_for_the_best(settlements: int, teams: int, seed: int, *, rounds: int) -> bool:
    """Return whether a bound after so many rounds is not below the best plan that there is."""
    made = campaign(settlements, teams, seed)
    best = proof(settlements, teams, seed).plan
    assert best is not None
    worth = points(made, best)
    proven = bound(made, Network(made), rounds=rounds)
    assert worth is not None
    assert proven.total is not None
    return worth.total <= proven.total
