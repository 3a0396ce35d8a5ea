"""Gap and bound: unknown is never nothing."""

from __future__ import annotations

from decimal import Decimal

import pytest

from planner.app.measures import gap_of
from planner.cli.numbers import percent, points_text
from planner.domain.plan import Points


@pytest.mark.parametrize(
    ("points", "bound", "gap"),
    [
        ("90", "100", "0.1"),
        ("100", "100", "0"),
        ("-10", "10", "2"),  # a plan worse than nothing
        ("5", "0", None),
        ("5", "-1", None),
        ("5", None, None),
        (None, "5", None),
    ],
)
def test_gap_is_the_missing_share_of_a_positive_bound(
    points: str | None, bound: str | None, gap: str | None
) -> None:
    found = gap_of(points and Decimal(points), bound and Decimal(bound))
    assert found == (None if gap is None else Decimal(gap))


def test_small_gap_is_not_shown_as_none() -> None:
    assert percent(Decimal("0.0004")) == "< 0.1 %"
    assert percent(Decimal(0)) == "0.0 %"


def test_unknown_bound_is_not_in_the_text() -> None:
    assert "bound" not in points_text(Points(served=Decimal(5)), None)
