"""The labels of a place that none other beats: the compiled core.

A label beats another if it is worth as much, remembers nothing more and has driven no more today.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

FRONT = 160
"""Labels that a place keeps at most; one more is merged with the last, better than both."""
NONE = np.int32(-1)
BEATEN, ENTERED, FULL = 0, 1, 2


@njit(cache=True, nogil=True)
def insert(
    head: Any, follow: Any, value: Any, mem: Any, driven: Any, at: Any, pay: Any, kept: Any,
    drove: Any,
) -> Any:  # fmt: skip
    """Return whether no label of a bucket beats the new one; drop those that it beats."""
    i, before = head[at], NONE
    while i >= 0:
        if value[i] >= pay and (mem[i] & ~kept) == 0 and driven[i] <= drove:
            return False
        if value[i] <= pay and (kept & ~mem[i]) == 0 and driven[i] >= drove:
            if before < 0:
                head[at] = follow[i]
            else:
                follow[before] = follow[i]
        else:
            before = i
        i = follow[i]
    return True


@njit(cache=True, nogil=True)
def enter(
    size: Any, v: Any, m: Any, d: Any, who: Any, p: Any, pay: Any, kept: Any, drove: Any, label: Any
) -> Any:
    """Let a label into the front of a place unless it is beaten there or the front is full."""
    n = size[p]
    for k in range(n):
        if v[p, k] >= pay and (m[p, k] & ~kept) == 0 and d[p, k] <= drove:
            return BEATEN
    k = 0
    while k < n:
        if v[p, k] <= pay and (kept & ~m[p, k]) == 0 and d[p, k] >= drove:
            n -= 1
            v[p, k], m[p, k], d[p, k], who[p, k] = v[p, n], m[p, n], d[p, n], who[p, n]
        else:
            k += 1
    size[p] = n
    if n == FRONT:
        return FULL
    v[p, n], m[p, n], d[p, n], who[p, n] = pay, kept, drove, label
    size[p] = n + 1
    return ENTERED


@njit(cache=True, nogil=True)
def merge(
    v: Any, m: Any, d: Any, who: Any, p: Any, value: Any, mem: Any, driven: Any, label: Any
) -> None:
    """Make a label better than the last in a full front, and put it in its place."""
    n = FRONT - 1
    value[label] = max(value[label], v[p, n])
    mem[label] &= m[p, n]
    driven[label] = min(driven[label], d[p, n])
    v[p, n], m[p, n], d[p, n], who[p, n] = value[label], mem[label], driven[label], label


@njit(cache=True, nogil=True)
def beaten(size: Any, v: Any, m: Any, d: Any, p: Any, pay: Any, kept: Any, drove: Any) -> Any:
    """Return whether a label in the front of a place is as good as this one."""
    for k in range(size[p]):  # noqa: SIM110
        if v[p, k] >= pay and (m[p, k] & ~kept) == 0 and d[p, k] <= drove:
            return True
    return False


@njit(cache=True, nogil=True)
def sleep(size: Any, v: Any, d: Any, p: Any, may: Any, paid: Any) -> None:
    """Let those in the front of a place sleep there, if they may."""
    if not may:
        size[p] = 0
    for k in range(size[p]):
        v[p, k] -= paid
        d[p, k] = 0
