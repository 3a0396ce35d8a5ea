"""Proven upper bounds on the points of any plan of a campaign."""

from planner.solver.bound.prove import bound, bounds
from planner.solver.bound.values import Bound

__all__ = ["Bound", "bound", "bounds"]
