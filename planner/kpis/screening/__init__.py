"""What can be said of a campaign before planning: demand against capacity, by arithmetic."""

from planner.kpis.screening.finding import Finding
from planner.kpis.screening.screen import screen

__all__ = ["Finding", "screen"]
