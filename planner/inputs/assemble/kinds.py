"""Kinds of session of checked rows."""

from __future__ import annotations

from planner.domain.ids import DirectionId, KindId
from planner.domain.kinds import Kind
from planner.inputs.assemble.places import names_of
from planner.inputs.tables.kinds import KindRow


def kind_of(row: KindRow) -> Kind:
    """Return a kind of session."""
    return Kind(
        id=KindId(row.id),
        names=names_of(row),
        direction=DirectionId(row.direction),
        category=row.category,
        needs=row.needs,
        venue_kinds=row.venue,
        equipment=row.equipment,
        block_min=row.block_min,
        people_per_block=row.people_per_block,
        min_blocks=row.min_blocks,
        max_blocks=row.max_blocks,
        min_people=row.min_people,
        hours=row.hours,
        weekdays=row.weekdays,
        per_settlement=row.per_settlement,
        per_settlement_day=row.per_settlement_day,
        per_venue=row.per_venue,
        gap_days=row.gap_days,
        audience=row.audience.audience,
        audience_share=row.audience.share,
        reach=row.reach,
        value=row.value,
        languages=row.languages,
        after=row.after,
        with_kinds=tuple(map(KindId, row.with_)),
        apart=row.apart,
        not_last_days=row.not_last_days,
    )
