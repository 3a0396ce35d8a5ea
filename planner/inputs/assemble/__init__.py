"""The checked rows of all tables as one frozen campaign."""

from __future__ import annotations

from planner.inputs.assemble.build import campaign_of

__all__ = ["campaign_of"]
