"""The proof of a small campaign: of its pieces where it has any, else of the whole."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import product
from typing import Protocol

from planner.domain.campaign import Campaign
from planner.domain.plan import Plan
from planner.solver.exact.joined import Joined, joined, part_of
from planner.solver.exact.solve import Limits, Onlooker, Proof, solve_exact
from planner.solver.exact.split import Split, split

SAME = Decimal("0.000002")
"""How far the points of a board, in floating point, may be from the plan's."""
LEAST_S = 0.2
"""With less time or work it is not worth a try."""


class Gallery(Onlooker, Protocol):
    """An onlooker who is told of the pieces too."""

    def piece(self, told: str) -> None:
        """Take note of how far a piece is."""


def prove(
    campaign: Campaign,
    limits: Limits,
    onlooker: Gallery | None = None,
    start: Plan | None = None,
) -> Proof:
    """Return the best plan of a small campaign, with its proof where the limits allow one.

    The pieces of the campaign come first; what they leave open is asked of the whole. ``start`` is
    a plan to begin with, or to fall back on where a piece is not proven.
    """
    found, left = split(campaign), _Left(limits)
    if len(found.pieces) < 2:
        return solve_exact(campaign, limits, onlooker, start)
    proofs = []
    for number, piece in enumerate(found.pieces):
        share = left.share(len(found.pieces) - number)
        name = f"piece {number + 1} of {len(found.pieces)}"
        told = None if onlooker is None else _Piecewise(onlooker, name)
        proofs.append(solve_exact(piece.campaign, share, told, floors=piece.floors))
        left.take(proofs[-1])
    whole = _together(campaign, found, proofs, start)
    stopped = onlooker is not None and onlooker.stopped()
    if whole.near or left.over or stopped:
        return whole
    rest = solve_exact(campaign, left.share(1), onlooker, whole.plan or start)
    return _better(whole, rest)


@dataclass(slots=True)
class _Left:
    """What is left of the limits."""

    limits: Limits
    began: float = field(default_factory=time.monotonic)
    work_s: float = 0.0

    def share(self, parts: int) -> Limits:
        """Return the limits with an equal share of what is left of time and work."""
        time_s, work_s = self.limits.time_s, self.limits.work_s
        if time_s is not None:
            time_s = max(0.0, time_s - (time.monotonic() - self.began)) / parts
        if work_s is not None:
            work_s = max(0.0, work_s - self.work_s) / parts
        return replace(self.limits, time_s=time_s, work_s=work_s)

    def take(self, proof: Proof) -> None:
        """Take note of the work of a proof."""
        self.work_s += proof.work_s

    @property
    def over(self) -> bool:
        """Return whether hardly anything is left."""
        share = self.share(1)
        late = share.time_s is not None and share.time_s < LEAST_S
        return late or (share.work_s is not None and share.work_s < LEAST_S)


class _Piecewise:
    """Tells how far a piece is, whose plans are none of the campaign, and passes on the end."""

    def __init__(self, onlooker: Gallery, name: str) -> None:
        self._onlooker, self._name = onlooker, name
        onlooker.piece(name)

    def found(
        self,
        plan: Plan,  # noqa: ARG002 - the protocol's signature
        points: Decimal,
        bound: Decimal | None,
        work_s: float,  # noqa: ARG002
    ) -> None:
        """Tell what the piece is worth so far, and at most."""
        most = "" if bound is None else f" of at most {bound:,.2f}"
        self._onlooker.piece(f"{self._name}: {points:,.2f}{most}")

    def stopped(self) -> bool:
        """Return whether to end now."""
        return self._onlooker.stopped()


def _together(
    campaign: Campaign, found: Split, proofs: Sequence[Proof], start: Plan | None
) -> Proof:
    """Return what the proofs of the pieces say of the campaign."""
    bounds = [proof.bound for proof in proofs if proof.bound is not None]
    bound = sum(bounds, found.bonus) if len(bounds) == len(proofs) else None
    whole = _best(campaign, found, proofs, start)
    reached = whole is not None and bound is not None and whole.points >= bound - SAME
    return Proof(
        plan=whole.plan if whole else None,
        points=bound if reached else whole.points if whole else None,
        bound=bound,
        proven=reached and all(proof.proven for proof in proofs),
        near=reached and all(proof.near for proof in proofs),
        exact=all(proof.exact for proof in proofs),
        work_s=sum(proof.work_s for proof in proofs),
    )


def _best(
    campaign: Campaign, found: Split, proofs: Sequence[Proof], start: Plan | None
) -> Joined | None:
    """Return the best plan of what was found and, of pieces that are not proven, of ``start``."""
    choices: list[list[tuple[Campaign, Plan]]] = []
    for piece, proof in zip(found.pieces, proofs, strict=True):
        own = None if start is None or proof.proven else part_of(start, piece.campaign)
        choices.append([(piece.campaign, plan) for plan in (proof.plan, own) if plan is not None])
    rows = [row for parts in product(*choices) if (row := joined(campaign, parts)) is not None]
    return max(rows, key=lambda row: row.points, default=None)


def _better(one: Proof, other: Proof) -> Proof:
    """Return the better plan of two proofs under the smaller bound."""
    bounds = [row.bound for row in (one, other) if row.bound is not None]
    bound = min(bounds, default=None)
    rows = [row for row in (one, other) if row.points is not None]
    best = max(rows, key=lambda row: row.points or Decimal(0), default=other)
    proven = best.points is not None and bound is not None and best.points >= bound - SAME
    work_s = one.work_s + other.work_s
    return replace(best, bound=bound, proven=proven, near=proven or other.near, work_s=work_s)
