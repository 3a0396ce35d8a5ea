"""What the judge says of each broken plan: ``python -m tests.rules.said`` writes it anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from planner.verify import Violation, violations
from planner.verify.violation import PlanRow
from tests.rules import CASES, REPLAN_CASES, Case

SAID = Path(__file__).parent / "said.txt"


def said() -> str:
    """Return the findings on every broken plan, by case."""
    lines = ([str(case), *finding_lines(case)] for case in (*CASES, *REPLAN_CASES))
    return "".join(f"{line}\n" for own in lines for line in own)


def finding_lines(case: Case) -> Iterator[str]:
    """Yield what the judge says of a broken plan."""
    for found in violations(case.campaign, case.broken, case.now):
        yield f"    {_told(case, found)}"


def _told(case: Case, found: Violation) -> str:
    rows = {
        "sessions": ", ".join(found.sessions),
        "teams": ", ".join(found.teams),
        "in": found.settlement or "",
        "rows": ", ".join(_place(case, row) for row in found.rows),
    }
    named = "; ".join(f"{name} {value}" for name, value in rows.items() if value)
    return f"{found} [{named}]" if named else str(found)


def _place(case: Case, row: PlanRow) -> str:
    """Return the table of a row, and how many-th it is there."""
    for table in ("served", "legs", "nights", "unplanned"):
        for number, other in enumerate(getattr(case.broken, table), start=1):
            if row is other:
                return f"{table} {number}"
    raise ValueError(f"{row} is no row of the plan")


if __name__ == "__main__":
    SAID.write_text(said(), encoding="utf-8")
