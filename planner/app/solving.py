"""A solve in a thread of its own, whose best plan is on disk as it goes."""

from __future__ import annotations

from threading import Event, Thread
from time import monotonic

from planner.app.folder import PlanFolder
from planner.app.judging import Verdict, judge
from planner.app.recorder import Recorder
from planner.app.records import record_of
from planner.app.showing import Shown
from planner.domain.campaign import Campaign
from planner.domain.plan import Plan, PlanRecord
from planner.network import Network
from planner.solver import solve
from planner.solver.api import Options, Outcome, Progress

KEEP_S = 2.0
"""Least seconds between two plans put on disk."""
KEEP_SHARE = 10
"""Judging takes at most one part in so many of the time (it runs beside the search)."""
NOT_JUDGED = Verdict(violations=(), points=None)


class Solving:
    """A running solve; ``folder`` always holds the best plan that the judge has passed."""

    def __init__(self, campaign: Campaign, options: Options, folder: PlanFolder) -> None:
        self.campaign = campaign
        self.options = options
        self.folder = folder
        self.kept: Plan | None = None
        self.trouble = ""
        self._network = Network(campaign)
        self._watch = Recorder()
        self._done = Event()
        self._outcome: Outcome | None = None
        self._error: BaseException | None = None
        self._worker = Thread(target=self._solve, name="solve", daemon=True)
        self._keeper = Thread(target=self._keep_plans, name="keep", daemon=True)

    @property
    def progress(self) -> Progress | None:
        """Return how far the solve is; None before it has said anything."""
        return self._watch.progress

    def start(self) -> None:
        """Begin; what an earlier solve put aside in the folder goes."""
        self.folder.clear_rejected()
        self._worker.start()
        self._keeper.start()

    def stop(self) -> None:
        """Ask for the end; the best plan so far is the result."""
        self._watch.stop()

    def wait(self, seconds: float) -> bool:
        """Return whether the search has ended, after at most ``seconds``."""
        return self._done.wait(seconds)

    def finish(self) -> Shown:
        """Return the plan found with the verdict on it; only a sound one is written as a plan.

        A plan that breaks a rule is put aside with a report, and raises; the last plan that
        passed the judge stays where it is.
        """
        self._worker.join()
        self._keeper.join()
        if self._error is not None:
            raise self._error
        assert self._outcome is not None
        outcome = self._outcome
        self.folder.save_unjudged(self._record(outcome, NOT_JUDGED))
        verdict = judge(self.campaign, outcome.plan, self._network)
        record = self._record(outcome, verdict)
        if not verdict.is_sound:
            self.folder.reject(record, verdict)
            verdict.insist()
        self.folder.write(record)
        return Shown(campaign=self.campaign, network=self._network, record=record, verdict=verdict)

    def _solve(self) -> None:
        try:
            self._outcome = solve(self.campaign, self.options, self._watch)
        except BaseException as error:  # handed to whoever waits, with its traceback
            self._error = error
        finally:
            self._done.set()

    def _keep_plans(self) -> None:
        pause = KEEP_S
        while not self._done.wait(pause):
            began = monotonic()
            self._keep(self._watch.best)
            pause = max(KEEP_S, KEEP_SHARE * (monotonic() - began))

    def _keep(self, plan: Plan | None) -> None:
        """Put ``plan`` on disk if it is new and passes the judge."""
        if plan is None or plan is self.kept:
            return
        verdict = judge(self.campaign, plan, self._network)
        record = self._record(self._interim(plan), verdict)
        self.kept = plan
        try:
            if verdict.is_sound:
                self.folder.keep(record)
                self.trouble = ""
            else:
                self.folder.reject(record, verdict)
                self.trouble = f"a plan broke a rule and was put aside: {self.folder.report}"
        except OSError as error:  # a full disk now may be free again later: told, and tried again
            self.kept = None
            self.trouble = f"the plan cannot be kept: {error}"

    def _interim(self, plan: Plan) -> Outcome:
        """Return a plan found on the way as if the search had ended with it."""
        progress = self._watch.progress
        return Outcome(
            plan=plan,
            status="interim",
            work=progress.work if progress else 0,
            bound=progress.bound if progress else None,
        )

    def _record(self, outcome: Outcome, verdict: Verdict) -> PlanRecord:
        return record_of(self.campaign, self.options, outcome, verdict)
