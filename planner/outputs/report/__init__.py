"""The report for the head of the campaign: one self-contained page, or A4 sheets."""

from planner.outputs.report.paper import write_paper
from planner.outputs.report.standing import Standing
from planner.outputs.report.write import write_report

__all__ = ["Standing", "write_paper", "write_report"]
