"""Timetables: who does what, when and for whom, given where the teams are (CP-SAT)."""

from planner.solver.timetable.admits import admits
from planner.solver.timetable.ground import Ground
from planner.solver.timetable.solve import solve_timetable
from planner.solver.timetable.task import Limits, Sessions, Task, Timetable
from planner.solver.timetable.worth import Worth

__all__ = [
    "Ground",
    "Limits",
    "Sessions",
    "Task",
    "Timetable",
    "Worth",
    "admits",
    "solve_timetable",
]
