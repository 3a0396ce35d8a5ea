"""Which move comes next: those that gained most for their cost of late come more often.

Adaptive large neighbourhood search (Ropke & Pisinger 2006), with a difference: shares are of time
and not of draws, since a month anew costs a hundred times as much as another hour of departure.
Costs are constants and not clocked, so that the same work gives the same plan on any machine.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

MEMORY_S = 1.0
"""What a move gained is forgotten by half when it has cost so much more."""


@dataclass(frozen=True, slots=True)
class Chance:
    """A move's share of the time beforehand, and what it costs, in seconds at the real size."""

    share: float
    cost: float


class Chooser:
    """Draws moves by what they gained; ``scores`` (points a second, by move) can be handed on.

    ``always`` is the share of the time that is given out as said beforehand, whatever they gain.
    """

    def __init__(
        self, chances: Mapping[str, Chance], scores: Mapping[str, float], always: float
    ) -> None:
        self.chances, self.always = chances, always
        self.scores = dict(scores)

    def draw(self, rng: Random) -> str:
        """Return the name of the next move."""
        return rng.choices(list(self.chances), self._weights())[0]

    def learn(self, name: str, gain: float) -> None:
        """Take note of what a move gained (nothing, if it was taken back)."""
        cost = self.chances[name].cost
        keep = 0.5 ** (cost / MEMORY_S)
        before = self.scores.get(name, 0.0)
        self.scores[name] = keep * before + (1 - keep) * max(0.0, gain) / cost

    def _weights(self) -> list[float]:
        whole = sum(row.share for row in self.chances.values())
        earned = sum(self.scores.get(name, 0.0) for name in self.chances)
        weights = []
        for name, row in self.chances.items():
            share = row.share / whole
            if earned > 0:
                share = (
                    self.always * share + (1 - self.always) * self.scores.get(name, 0.0) / earned
                )
            weights.append(share / row.cost)
        return weights
