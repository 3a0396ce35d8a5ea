"""Kinds of session: what one needs, how long it takes, whom it serves."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from typing import Literal

from planner.domain.clock import WHOLE_DAY, DaySpan
from planner.domain.ids import DirectionId, KindId
from planner.domain.names import Names

CATEGORIES = (
    "reception",
    "surgery",
    "seminar",
    "lecture",
    "drill",
    "training",
    "masterclass",
    "screening",
    "consultation",
    "meeting",
    "mass_event",
    "home_visits",
)
EVERY_WEEKDAY = frozenset(range(7))
Scope = Literal["settlement", "district", "campaign"]


class Audience(Enum):
    """Where a kind's demand comes from."""

    TABLE = "table"
    SHARE = "share"
    STAFF = "staff"
    CASES = "cases"


@dataclass(frozen=True, slots=True)
class ReachStep:
    """To settlements at most ``km`` away, ``share`` of the demand may go."""

    km: Decimal
    share: Decimal


@dataclass(frozen=True, slots=True)
class After:
    """A session of ``kind`` must come first, in ``scope``, within a span of days.

    ``least_days`` 0 and no ``most_days``: it has ended when the session starts. Else only start
    days count: at least ``least_days`` and, where given, at most ``most_days`` before.
    """

    kind: KindId
    scope: Scope = "settlement"
    least_days: int = 0
    most_days: int | None = None


@dataclass(frozen=True, slots=True)
class Apart:
    """Sessions of ``kind`` never overlap, in the same venue or in the same settlement."""

    kind: KindId
    in_settlement: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A sort of session. Times in minutes, ``value`` in points per person."""

    id: KindId
    names: Names = field(default_factory=Names)
    direction: DirectionId
    category: str
    needs: tuple[tuple[str, int], ...]
    venue_kinds: tuple[str, ...]
    equipment: frozenset[str] = frozenset()
    block_min: int
    people_per_block: int
    min_blocks: int = 1
    max_blocks: int = 1
    min_people: int = 1
    hours: tuple[DaySpan, ...] = WHOLE_DAY
    weekdays: frozenset[int] = EVERY_WEEKDAY
    per_settlement: int | None = None
    per_settlement_day: int | None = None
    per_venue: int | None = None
    gap_days: int = 0
    audience: Audience = Audience.TABLE
    audience_share: Decimal | None = None
    reach: tuple[ReachStep, ...] = ()
    value: Decimal = Decimal(1)
    languages: frozenset[str] = frozenset()
    after: tuple[After, ...] = ()
    with_kinds: tuple[KindId, ...] = ()
    apart: tuple[Apart, ...] = ()
    not_last_days: int = 0

    @property
    def head_count(self) -> int:
        """Return how many specialists a session takes."""
        return sum(count for _, count in self.needs)

    @property
    def is_cases(self) -> bool:
        """Return whether each session serves one case."""
        return self.audience is Audience.CASES

    @property
    def is_staff(self) -> bool:
        """Return whether the staff of venues is served."""
        return self.audience is Audience.STAFF

    def reach_share(self, distance_km: float) -> Decimal:
        """Return the share of residents who may go ``distance_km`` away; 0 beyond every step.

        Residents of the session's own settlement always may all come; don't ask for them.
        """
        for step in self.reach:
            if distance_km <= float(step.km) + 1e-9:
                return step.share
        return Decimal(0)
