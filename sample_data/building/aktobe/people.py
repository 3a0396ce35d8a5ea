"""The specialists' rows, named by role and number only."""

from __future__ import annotations

from collections import Counter

from sample_data.building.aktobe.roles import ROLES
from sample_data.building.aktobe.teams import crews
from sample_data.building.tables import Row, row

WOMEN = frozenset({"nurse", "scrub-nurse", "gynaecologist"})
MEN = frozenset({"imam", "rescuer"})


def specialists() -> list[Row]:
    """Return the specialists, in the order of their teams."""
    count: Counter[str] = Counter()
    found = []
    for team, crew in crews().items():
        for role in crew.roles:
            count[role] += 1
            found.append(_specialist(role, count[role], team))
    return found


def _specialist(role: str, number: int, team: str) -> Row:
    known = ROLES[role]
    return row(
        id=f"{role}-{number}",
        name_kk=f"{known.kk} {number}",
        name_ru=f"{known.ru} {number}",
        name_en=f"{known.en} {number}",
        team=team,
        skills=known.skills,
        languages=known.languages,
        gender=_gender(role, number),
        max_hours=known.max_hours,
    )


def _gender(role: str, number: int) -> str:
    """Return f or m: assumed, alternating where the role does not tell."""
    if role in WOMEN:
        return "f"
    return "m" if role in MEN or number % 2 else "f"
