"""The docket: for each rule, the smallest plans that break it and the nearest that do not.

``CASES`` holds them all; the judge and the solver are both tried on them.
"""

from tests.rules.docket import CASES, REPLAN_CASES, Case

__all__ = ["CASES", "REPLAN_CASES", "Case"]
