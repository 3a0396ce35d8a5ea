"""Tables read, checked and assembled into a campaign; plans read back."""

from __future__ import annotations

from planner.inputs.load import ReadResult, load_campaign, read_campaign

__all__ = ["ReadResult", "load_campaign", "read_campaign"]
