"""Plans a month of visits of many specialist teams to the settlements of a region."""

from __future__ import annotations

__version__ = "0.1.0"
