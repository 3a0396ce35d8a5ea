"""The exact reference: all rules, tours and sessions of a small campaign in one model, or some."""

from planner.solver.exact.pieces import prove
from planner.solver.exact.solve import Limits, Proof, solve_exact

__all__ = ["Limits", "Proof", "prove", "solve_exact"]
