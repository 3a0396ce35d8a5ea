"""What can go wrong for a user, each with an exit code and without a traceback."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

EXIT_BUG = 1
EXIT_USAGE = 2
EXIT_INPUT = 3
EXIT_NO_PLAN = 4
EXIT_BROKEN_PLAN = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """One thing wrong with the user's tables: where it is, what it is, what to do now.

    ``row`` counts as the user sees it (the header is row 1); ``None`` is the whole table.
    """

    code: str
    message: str
    remedy: str = ""
    table: str = ""
    place: str = ""
    row: int | None = None
    column: str = ""
    value: str = ""
    severity: Literal["error", "warning"] = "error"

    def __str__(self) -> str:
        row = "" if self.row is None else f":{self.row}"
        column = f" [{self.column}]" if self.column else ""
        remedy = f"\n      {self.remedy}" if self.remedy else ""
        return f"{self.code} {self.place or self.table}{row}{column}: {self.message}{remedy}"


class PlannerError(Exception):
    """A mistake of the user's, told without a traceback."""

    exit_code = EXIT_USAGE


class InputError(PlannerError):
    """The tables cannot be read as a campaign (or a plan); holds every issue found."""

    exit_code = EXIT_INPUT

    def __init__(self, issues: Sequence[Issue]) -> None:
        self.issues = tuple(issues)
        super().__init__("\n".join(map(str, self.issues)))


class NoPlanError(PlannerError):
    """No plan keeps all the pins; ``conflict`` names pins that cannot be kept together."""

    exit_code = EXIT_NO_PLAN

    def __init__(self, message: str, conflict: Sequence[str] = ()) -> None:
        self.conflict = tuple(conflict)
        super().__init__(message)


class BrokenPlanError(PlannerError):
    """The judge found that a plan breaks a rule; ``violations`` are its findings as text."""

    exit_code = EXIT_BROKEN_PLAN

    def __init__(self, violations: Sequence[str]) -> None:
        self.violations = tuple(violations)
        super().__init__("\n".join(self.violations))
