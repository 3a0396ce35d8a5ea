"""How the text of one cell becomes a value; whatever cannot be read raises `CellError`."""

from __future__ import annotations
