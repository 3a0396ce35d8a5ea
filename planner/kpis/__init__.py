"""What a plan is worth and what it reaches, counted from the plan alone."""

from planner.kpis.availability import available_min
from planner.kpis.binding import Binding, binding
from planner.kpis.changed import changed_nights, changed_sessions, changes
from planner.kpis.days import DayRow, by_day
from planner.kpis.demanded import demanded
from planner.kpis.directions import DirectionRow, by_direction
from planner.kpis.districts import DistrictRow, by_district
from planner.kpis.goal import (
    floor_points,
    km_points,
    night_points,
    points,
    served_points,
)
from planner.kpis.measures import Measure, measures
from planner.kpis.reach import reached, reached_in
from planner.kpis.served import Serving, served_people, servings
from planner.kpis.specialists import SpecialistRow, by_specialist
from planner.kpis.stations import TrainStop, train_stops
from planner.kpis.strands import Strand, strands
from planner.kpis.teams import TeamRow, by_team

__all__ = [
    "Binding",
    "DayRow",
    "DirectionRow",
    "DistrictRow",
    "Measure",
    "Serving",
    "SpecialistRow",
    "Strand",
    "TeamRow",
    "TrainStop",
    "available_min",
    "binding",
    "by_day",
    "by_direction",
    "by_district",
    "by_specialist",
    "by_team",
    "changed_nights",
    "changed_sessions",
    "changes",
    "demanded",
    "floor_points",
    "km_points",
    "measures",
    "night_points",
    "points",
    "reached",
    "reached_in",
    "served_people",
    "served_points",
    "servings",
    "strands",
    "train_stops",
]
