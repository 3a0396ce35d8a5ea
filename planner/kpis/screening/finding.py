"""What the arithmetic of a campaign shows before anything is planned."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that can never be served, or a resource that is short, with the numbers.

    ``code`` is the reason; ``table`` and ``subject`` name the row that it is about (a subject
    may be several ids). It claims only what no plan whatsoever can get round.
    """

    code: str
    table: str
    subject: str
    message: str
    advice: str
    numbers: Mapping[str, Decimal | int] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.code} {self.table} {self.subject!r}: {self.message}\n      {self.advice}"
