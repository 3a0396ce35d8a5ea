"""The identifiers of the tables, each a type of its own."""

from __future__ import annotations

from typing import NewType

DirectionId = NewType("DirectionId", str)
DistrictId = NewType("DistrictId", str)
SettlementId = NewType("SettlementId", str)
VenueId = NewType("VenueId", str)
TeamId = NewType("TeamId", str)
SpecialistId = NewType("SpecialistId", str)
KindId = NewType("KindId", str)
CaseId = NewType("CaseId", str)
PinId = NewType("PinId", str)
SessionId = NewType("SessionId", str)

CARRIED = "@"
"""First letter of the id of a venue that a team carries with it: ``@TEAM``."""


def carried_venue(team: TeamId) -> VenueId:
    """Return the id of the venue that ``team`` brings along."""
    return VenueId(CARRIED + team)
