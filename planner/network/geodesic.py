"""Great-circle distances: the fallback where no road is known."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

EARTH_RADIUS_KM = 6371.0088
"""Mean radius of the earth (IUGG)."""


def great_circle_km(lat: Sequence[float], lon: Sequence[float]) -> npt.NDArray[np.float64]:
    """Return the haversine distance from each point to each, in km (degrees in)."""
    phi = np.radians(np.asarray(lat, dtype=np.float64))
    lam = np.radians(np.asarray(lon, dtype=np.float64))
    half_phi = (phi[:, None] - phi) / 2
    half_lam = (lam[:, None] - lam) / 2
    cosines = np.cos(phi)[:, None] * np.cos(phi)
    chord = np.sin(half_phi) ** 2 + cosines * np.sin(half_lam) ** 2
    return np.asarray(2 * EARTH_RADIUS_KM * np.arcsin(np.sqrt(np.clip(chord, 0, 1))))
