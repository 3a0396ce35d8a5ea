"""The command line: one command a file, loaded only when it is called."""

from __future__ import annotations

from planner.cli.group import main

__all__ = ["main"]
