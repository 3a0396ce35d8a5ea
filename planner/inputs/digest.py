"""The fingerprint of a campaign: the same for every way to write the same tables."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Hashable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cache
from typing import Any, cast

from planner.domain.campaign import Campaign


def digest_of(campaign: Campaign) -> str:
    """Return the SHA-256 of the campaign in canonical form (its own ``digest`` left out)."""
    content = {name: canonical(getattr(campaign, name)) for name in _names(Campaign)}
    del content["digest"]
    text = json.dumps(content, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()


@cache
def _names(kind: Hashable) -> tuple[str, ...]:
    """Return the names of a dataclass's fields."""
    return tuple(field.name for field in fields(cast(Any, kind)))


def canonical(value: Any) -> Any:
    """Return a value as JSON can hold it, equal values alike (1.0 is 1, sets are sorted)."""
    if value is None or isinstance(value, (str, bool, int)):
        return value
    if isinstance(value, tuple):
        return [canonical(item) for item in value]
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, Mapping):
        return sorted([canonical(key), canonical(item)] for key, item in value.items())
    if is_dataclass(value):
        return [canonical(getattr(value, name)) for name in _names(cast(Hashable, type(value)))]
    return _plain(value)


def _plain(value: Any) -> str:
    """Return a number, date or choice as text."""
    if isinstance(value, (Decimal, Fraction)):
        exact = Fraction(value)
        return f"{exact.numerator}/{exact.denominator}"
    if isinstance(value, Enum):
        return str(value.value)
    return value.isoformat() if isinstance(value, date) else repr(value)
