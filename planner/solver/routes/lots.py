"""Chance for compiled code: a stream of numbers of its own, the same on every machine."""

from __future__ import annotations

from typing import Any

import numpy as np

from planner.solver.routes.compiled import inner

SCALE = 1.0 / (1 << 53)


@inner
def share(lots: Any) -> float:
    """Return the next number from 0 up to 1 (xorshift64*, Vigna 2016); ``lots`` is its state."""
    x = lots[0]
    x ^= x >> np.uint64(12)
    x ^= x << np.uint64(25)
    x ^= x >> np.uint64(27)
    lots[0] = x
    return np.int64((x * np.uint64(2685821657736338717)) >> np.uint64(11)) * SCALE


@inner
def below(lots: Any, n: int) -> int:
    """Return the next whole number from 0 up to ``n`` − 1."""
    return int(share(lots) * n)


def lots_of(seed: int) -> Any:
    """Return the state that a seed begins with."""
    return np.array([seed * 2 + 1], np.uint64) * np.uint64(0x9E3779B97F4A7C15)
