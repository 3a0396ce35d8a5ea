"""What a timetable is asked to decide, and what it answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal

from planner.domain.clock import Day
from planner.domain.ids import SettlementId
from planner.domain.plan import Served, Session
from planner.solver.stays import Stays


@dataclass(frozen=True, slots=True, kw_only=True)
class Sessions:
    """Sessions with the people that they serve."""

    sessions: tuple[Session, ...] = ()
    served: tuple[Served, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Sessions to decide anew, given the stays of the teams.

    ``scope`` (and ``days``, None: all) says which settlements are decided; ``fixed`` sessions
    are kept, in the scope too; ``hint`` are the scope's sessions so far (pinned ones among
    them). Pins are decided here if no fixed session carries them.
    """

    stays: Stays
    scope: frozenset[SettlementId]
    days: frozenset[Day] | None = None
    fixed: Sessions = field(default_factory=Sessions)
    hint: Sessions = field(default_factory=Sessions)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How hard to try: deterministic seconds, seed, workers, and what is looked at.

    ``copies`` is how many sessions of a kind a venue may hold in a day (the hint's always fit),
    ``guests`` from how many settlements people may come to one session (the best are kept);
    None is no limit.
    ``stop`` is asked at every solution.
    """

    deterministic_time: float = 1.0
    seed: int = 0
    workers: int = 1
    copies: int | None = 4
    guests: int | None = 12
    stop: Callable[[], bool] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Timetable:
    """The sessions of the scope; ``gain`` is their points minus the hint's (never below 0).

    ``proven`` says that nothing better exists (within ``copies`` and ``guests``).
    """

    sessions: tuple[Session, ...]
    served: tuple[Served, ...]
    gain: Decimal
    proven: bool
    improved: bool
    work: float = 0.0
