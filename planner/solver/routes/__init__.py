"""Ruin and recreate over whole months of many teams at once: ``best_tours``.

A team's month is one sequence of visits with nights between them, so that a month of travelling
teams is a team orienteering problem with time windows. Knows nothing of campaigns: arrays in,
tours out.
"""

from planner.solver.routes.problem import NO_LEG, NO_LIMIT, OVERNIGHT, Leg, Problem, Teams, Visits
from planner.solver.routes.problem import Tours as Tours
from planner.solver.routes.solve import best_tours

__all__ = [
    "NO_LEG",
    "NO_LIMIT",
    "OVERNIGHT",
    "Leg",
    "Problem",
    "Teams",
    "Tours",
    "Visits",
    "best_tours",
]
