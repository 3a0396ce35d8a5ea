"""The record of a solve: the plan with where it came from and what it is worth."""

from __future__ import annotations

import hashlib
from typing import Any

from planner import __version__
from planner.app.judging import Verdict
from planner.domain.campaign import Campaign
from planner.domain.plan import PlanRecord
from planner.outputs.tables import canonical
from planner.solver.api import Options, Outcome


def record_of(
    campaign: Campaign, options: Options, outcome: Outcome, verdict: Verdict
) -> PlanRecord:
    """Return the contents of plan.json, rows in its order; the points are the judge's."""
    return PlanRecord(
        plan=canonical(outcome.plan),
        digest=campaign.digest,
        version=__version__,
        options=options_of(options),
        status=outcome.status,
        points=verdict.points,
        bound=outcome.bound,
        bound_served=outcome.bound_served,
        trace=outcome.trace,
    )


def options_of(options: Options) -> dict[str, Any]:
    """Return the options that decide the plan; a start plan is named by its digest.

    The workers are not among them: they change how long a solve takes, never its plan.
    """
    start = options.start
    return {
        "time_s": options.time_s,
        "work": options.work,
        "gap": None if options.gap is None else str(options.gap),
        "seed": options.seed,
        "start": None if start is None else hashlib.sha256(repr(start).encode()).hexdigest(),
    }
