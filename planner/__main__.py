"""Lets ``python -m planner`` do what ``planner`` does."""

from __future__ import annotations

from planner.cli import main

if __name__ == "__main__":
    main(prog_name="planner")
