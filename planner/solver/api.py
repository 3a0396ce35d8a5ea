"""What goes into a solve and what comes out of it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from planner.domain.plan import Plan, TracePoint


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How long and how hard to search; the same options and seed give the same plan.

    ``time_s`` seconds of clock time (None: no limit by the clock) · ``work`` units of work, which
    make a solve repeatable (None: no limit) · ``gap`` share of the bound at which to stop (0.01 is
    one per cent) · ``start`` a plan to begin with instead of an empty one · ``exact`` one
    model of everything instead of the search: small campaigns only, but to the proof.
    """

    time_s: float | None = 180.0
    work: int | None = None
    gap: Decimal | None = None
    seed: int = 0
    workers: int = 2
    start: Plan | None = None
    exact: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a solve is; ``bound`` is None as long as none is proven."""

    work: int
    seconds: float
    points: Decimal
    bound: Decimal | None
    people: int
    sessions: int
    phase: str


class Watch(Protocol):
    """Whoever looks on while a solve runs. Nothing here may raise or take long."""

    def report(self, progress: Progress) -> None:
        """Take note of how far the solve is."""

    def keep(self, plan: Plan) -> None:
        """Take note of a plan that is better than every one before."""

    def stopped(self) -> bool:
        """Return whether the solve is to end now with its best plan."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The best plan found, how the solve ended, and what it proved (bounds None: nothing)."""

    plan: Plan
    status: str
    work: int
    bound: Decimal | None
    bound_served: Decimal | None = None
    trace: tuple[TracePoint, ...] = ()
