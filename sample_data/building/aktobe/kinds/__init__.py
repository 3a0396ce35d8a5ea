"""The kinds of session, one file a direction; their numbers are planning assumptions."""

from __future__ import annotations

from sample_data.building.aktobe.kinds import (
    business,
    counter_terrorism,
    culture,
    documents,
    explanation,
    health,
    leadership,
    religion,
    social,
    surgery,
    train,
)
from sample_data.building.tables import Row

PARTS = (
    health,
    surgery,
    train,
    religion,
    counter_terrorism,
    social,
    documents,
    business,
    explanation,
    culture,
    leadership,
)


def kinds() -> list[Row]:
    """Return the kinds of all directions."""
    return [kind for part in PARTS for kind in part.kinds()]
