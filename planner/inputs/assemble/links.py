"""Links and journeys of checked rows, their minutes exact."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from planner.domain.clock import Span
from planner.domain.ids import SettlementId
from planner.domain.links import Journey, Link
from planner.domain.policy import Policy
from planner.inputs.linknames import LinkKey
from planner.inputs.sheets import Sheets


def links_of(
    sheets: Sheets, policy: Policy, closed: Mapping[LinkKey, tuple[Span, ...]]
) -> tuple[Link, ...]:
    """Return the links; blank minutes are km ÷ road_speed_kmh."""
    speed = Fraction(policy.road_speed_kmh)
    return tuple(
        Link(
            profile=row.profile,
            start=SettlementId(row.start),
            end=SettlementId(row.end),
            km=Fraction(row.km),
            minutes=Fraction(row.km) / speed * 60 if row.min is None else Fraction(row.min),
            oneway=row.oneway,
            closed=closed.get((row.profile, row.start, row.end), ()),
        )
        for row in sheets.links.rows()
    )


def journeys_of(sheets: Sheets) -> tuple[Journey, ...]:
    """Return the journeys of the matrix; its diagonal says nothing."""
    return tuple(
        Journey(
            profile=row.profile,
            start=SettlementId(row.start),
            end=SettlementId(row.end),
            km=Fraction(row.km),
            minutes=Fraction(row.min),
        )
        for row in sheets.matrix.rows()
        if row.start != row.end
    )
