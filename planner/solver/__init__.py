"""Finds plans: tours by labelling and large moves, timetables by packing and CP-SAT."""

from planner.solver.api import Options, Outcome, Progress, Watch
from planner.solver.solve import solve

__all__ = ["Options", "Outcome", "Progress", "Watch", "solve"]
