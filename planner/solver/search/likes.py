"""Tastes: what makes the same time be packed in another way."""

from __future__ import annotations

from random import Random

from planner.solver.board.pack import Taste, neutral
from planner.solver.search.state import State


def likes(state: State, rng: Random, spread: float) -> Taste:
    """Return a taste that likes each kind up to ``spread`` more or less than its points say."""
    if not spread:
        return neutral
    weights = [rng.uniform(1 - spread, 1 + spread) for _ in state.statics.kinds]
    return weights.__getitem__
