"""Runs ``planner solve`` with a solver that waits to be stopped; started by the tests.

A shell starts background jobs with SIGINT ignored, and some test runners do too: the default is
put back before the command line sets its own handler.
"""

from __future__ import annotations

import signal
import sys

from planner.app import solving
from planner.cli import main
from tests.cli.fakes import mini_plan, waits

if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)
    solving.KEEP_S = 0.05
    solving.solve = waits(mini_plan(), mini_plan())
    main(sys.argv[1:], prog_name="planner")
