"""How a plan stands: what is known of its worth besides its tables."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Bound and gap are None where unknown; ``findings`` are the broken rules the judge found."""

    status: str = ""
    version: str = ""
    seed: str = ""
    is_of_campaign: bool = True
    findings: int = 0
    bound: Decimal | None = None
    bound_served: Decimal | None = None
    gap: Decimal | None = None
