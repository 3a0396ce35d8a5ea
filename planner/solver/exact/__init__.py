"""The exact reference: one model of a small campaign with all rules, tours and sessions."""

from planner.solver.exact.solve import Limits, Proof, solve_exact

__all__ = ["Limits", "Proof", "solve_exact"]
