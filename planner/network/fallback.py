"""Roads that nobody listed: great circle × detour ÷ road speed."""

from __future__ import annotations

from fractions import Fraction
from math import gcd

import numpy as np

from planner.domain.campaign import Campaign
from planner.network.geodesic import great_circle_km
from planner.network.table import Table, times

DIGITS = 10**9
"""Fallback km are kept to a micrometre, so that all machines agree on them."""


def fallback(campaign: Campaign) -> Table:
    """Return the journey between every two settlements as if roads were nearly straight."""
    places = campaign.settlements
    straight = great_circle_km([place.lat for place in places], [place.lon for place in places])
    km = np.rint(straight * float(campaign.policy.detour) * DIGITS).astype(np.int64)
    pace = 60 / Fraction(campaign.policy.road_speed_kmh)  # minutes per km
    unit = DIGITS * pace.denominator
    common = gcd(pace.numerator, unit)
    return Table(times(km, pace.numerator // common), km, unit // common, DIGITS)
