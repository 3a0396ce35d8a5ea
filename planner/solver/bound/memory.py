"""What a team can remember of where it has been: a few places near each, in one number."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

BITS = 63
"""Places that can be told apart in one memory."""
Bits = npt.NDArray[np.uint64]


@dataclass(frozen=True, slots=True, eq=False)
class Memory:
    """``bit[p]`` stands for p where it is remembered (0: nowhere).

    ``keep[p, q]`` are the bits of what is remembered both at p and at q.
    """

    bit: Bits
    keep: Bits


def memory_of(near: npt.NDArray[np.bool_]) -> Memory:
    """Return a memory; ``near[q, p]``: p is to be remembered at q.

    Places that are remembered at a place together have bits of their own; a place for which no
    bit is left is forgotten everywhere.
    """
    near = near | np.diag(near.any(axis=0))
    together = near.astype(np.int32).T @ near.astype(np.int32) > 0
    color = np.full(len(near), -1, np.int64)
    for p in np.argsort(-together.sum(axis=1), kind="stable").tolist():
        taken = set(color[together[p]].tolist())
        if near[:, p].any():
            color[p] = next((c for c in range(BITS) if c not in taken), -1)
    bit = np.where(color >= 0, np.uint64(1) << np.maximum(color, 0).astype(np.uint64), 0)
    bit = bit.astype(np.uint64)
    held = near & (color >= 0)
    keep = np.zeros((len(near), len(near)), np.uint64)
    for p in range(len(near)):
        if bit[p]:
            keep |= np.where(held[:, p, None] & held[None, :, p], bit[p], np.uint64(0))
    return Memory(bit, keep)


def nearest(
    legs: npt.NDArray[np.int32], some: npt.NDArray[np.bool_], count: int
) -> npt.NDArray[np.bool_]:
    """Return, by place, the places nearest by there and back, itself first."""
    far = np.where(legs > 0, legs, 1 << 29).astype(np.int64)
    there = far + far.T
    np.fill_diagonal(there, -1)
    there[:, ~some] = 1 << 40
    near = np.zeros(there.shape, bool)
    order = np.argsort(there, axis=1, kind="stable")[:, : min(count, int(some.sum()))]
    np.put_along_axis(near, order, values=True, axis=1)
    return near & some
