"""What the receptions of social help have in common."""

from __future__ import annotations

from sample_data.building.tables import Row, row

AKIMATS = "akimat;district_akimat;culture_house"
DESK = {"block_min": 60, "min_blocks": 3, "max_blocks": 4, "category": "reception"}
"""A reception lasts three or four hours, half a day."""


def social(name: str, kk: str, ru: str, en: str, **cells: object) -> Row:
    """Return a kind of the direction."""
    return row(id=name, direction="social", name_kk=kk, name_ru=ru, name_en=en, **cells)
