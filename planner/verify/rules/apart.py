"""The judge of ``apart``."""

from __future__ import annotations

from collections.abc import Iterator

from planner.domain.ids import KindId
from planner.domain.plan import Session
from planner.verify.facts import Facts, grouped
from planner.verify.overlaps import overlapping
from planner.verify.say import when
from planner.verify.violation import Violation

Pair = frozenset[KindId]


def check(facts: Facts) -> Iterator[Violation]:
    """Yield every pair of sessions that overlap although their kinds stay apart."""
    named = [(kind, apart) for kind in facts.campaign.kinds for apart in kind.apart]
    in_place = {frozenset((kind.id, apart.kind)) for kind, apart in named if apart.in_settlement}
    in_venue = {frozenset((kind.id, apart.kind)) for kind, apart in named}
    kinds = frozenset[KindId]().union(*in_venue)
    rows = [row for row in facts.sessions if row.kind in kinds]
    for place, own in grouped(rows, lambda row: row.settlement).items():
        for one, two in overlapping(own):
            if _collide(one, two, in_place, in_venue) and facts.any_fresh((one, two)):
                text = f"sessions '{one.id}' of '{one.kind}' and '{two.id}' of '{two.kind}' "
                text += f"overlap in '{place}' at {when(facts.horizon, two.start)}"
                yield Violation("apart", text, (one.id, two.id), (), place)


def _collide(one: Session, two: Session, in_place: set[Pair], in_venue: set[Pair]) -> bool:
    pair = frozenset((one.kind, two.kind))
    return pair in in_place or (pair in in_venue and one.venue == two.venue)
