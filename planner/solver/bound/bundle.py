"""Prices near the best ones so far at which known months hope to earn little: a proximal bundle.

What people are worth beyond prices p and what the best of the known months earn is a function of p
that is never above the true one. Its sum with the squared distance from a centre is made least
(Hiriart-Urruty & Lemaréchal, Convex Analysis and Minimization Algorithms II, 1993, ch. XV), which
is a problem of shares of months, solved by projected gradients (Beck & Teboulle 2009).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
STEPS = 150


@dataclass(frozen=True, slots=True, eq=False)
class People:
    """The people of a stage's rows: ``worth`` and ``people`` by item, ``item_of`` by row."""

    worth: Floats
    people: Floats
    item_of: Ints

    def left(self, price: Floats) -> Floats:
        """Return, by item, what people are worth beyond prices."""
        dear = np.bincount(self.item_of, price, len(self.worth))
        found: Floats = self.people * np.maximum(0.0, self.worth - dear)
        return found

    def near(self, centre: Floats, scale: Floats, bought: Floats) -> Floats:
        """Return the best prices where so much is delivered; ``scale`` is how far they may go."""
        moved = centre - scale * bought
        width = np.bincount(self.item_of, scale, len(self.worth))
        short = self.worth - np.bincount(self.item_of, moved, len(self.worth))
        served = np.clip(short / np.maximum(width, 1e-300), 0.0, self.people)
        found: Floats = moved + scale * served[self.item_of]
        return found


def prices_near(
    people: People, centre: Floats, scale: Floats, served: Floats, cost: Floats, whose: Ints,
    teams: Floats, shares: Floats,
) -> tuple[Floats, Floats]:  # fmt: skip
    """Return prices and the shares of the months behind them, from other shares on.

    ``served`` (months, rows) and ``cost`` are what the months deliver and earn besides; months of
    sort ``whose`` have shares of ``teams`` in all.
    """
    steep = _steepness(served * np.sqrt(scale))
    now, ahead, pace = shares, shares, 1.0
    for _ in range(STEPS):
        price = people.near(centre, scale, ahead @ served)
        new = _projected(ahead + (served @ price + cost) / steep, whose, teams)
        faster = (1.0 + np.sqrt(1.0 + 4.0 * pace * pace)) / 2.0
        if float((new - now) @ (new - ahead)) < 0.0:  # gone too far: begin anew
            faster = 1.0
        ahead, now, pace = new + (pace - 1.0) / faster * (new - now), new, faster
    return np.maximum(0.0, people.near(centre, scale, now @ served)), now


def _steepness(rows: Floats) -> float:
    """Return about the largest eigenvalue of the products of some rows (power iteration)."""
    found, size = np.ones(len(rows)), 1.0
    for _ in range(12):
        found = rows @ (found @ rows)
        size = max(float(np.linalg.norm(found)), 1e-300)
        found = found / size
    return 1.1 * size


def _projected(shares: Floats, whose: Ints, teams: Floats) -> Floats:
    """Return the nearest shares that are not negative and no more than the teams."""
    found = np.maximum(0.0, shares)
    for k, most in enumerate(teams.tolist()):
        mine = np.flatnonzero(whose == k)
        if found[mine].sum() > most:
            falling = -np.sort(-shares[mine])
            over = (np.cumsum(falling) - most) / np.arange(1, len(mine) + 1)
            last = int(np.flatnonzero(falling > over)[-1])
            found[mine] = np.maximum(0.0, shares[mine] - over[last])
    return found
