"""When something is closed: holidays, prayer, lessons, leave, closed roads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from planner.domain.clock import Minute, Span

ClosedScope = Literal["all", "district", "settlement", "venue", "team", "specialist", "kind"]


@dataclass(frozen=True, slots=True)
class Calendar:
    """Closed spans (merged, in order) by scope and id; the id of scope ``all`` is empty."""

    closed: Mapping[tuple[ClosedScope, str], tuple[Span, ...]] = field(default_factory=dict)

    def spans(self, scope: ClosedScope, name: str = "") -> tuple[Span, ...]:
        """Return when it is closed."""
        return self.closed.get((scope, name), ())

    def touches(self, scope: ClosedScope, name: str, start: Minute, end: Minute) -> bool:
        """Return whether ``[start, end)`` touches a closed span."""
        return any(span.overlaps(start, end) for span in self.spans(scope, name))
