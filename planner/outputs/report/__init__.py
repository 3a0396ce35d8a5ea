"""The report: one self-contained HTML page for the head of the campaign."""

from planner.outputs.report.standing import Standing
from planner.outputs.report.write import write_report

__all__ = ["Standing", "write_report"]
