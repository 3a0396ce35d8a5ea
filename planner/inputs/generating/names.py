"""Names in three languages; some are made to be mistaken for code."""

from __future__ import annotations

from planner.inputs.generating.draft import Draft

HOSTILE = (
    "{{7*7}}<script>=cmd()",
    "=1+1;${x}",
    '"quoted", <b>bold</b> & `tick`',
    "%(name)s {0} \\n",
)
WORDS = {
    "direction": ("Бағыт", "Направление", "Direction"),
    "district": ("Аудан", "Район", "District"),
    "settlement": ("Ауыл", "Село", "Village"),
    "venue": ("Орын", "Площадка", "Venue"),
    "team": ("Топ", "Группа", "Team"),
    "specialist": ("Маман", "Специалист", "Specialist"),
    "kind": ("Іс-шара", "Мероприятие", "Event"),
}


def names(draft: Draft, what: str, number: int | str) -> dict[str, str | None]:
    """Return the name cells of the ``number``-th row of a sort; now and then one is blank."""
    cells: dict[str, str | None] = {}
    for language, word in zip(("kk", "ru", "en"), WORDS[what], strict=True):
        text = f"{word} {number}"
        if draft.traits.is_hostile and draft.chance(0.3):
            text = f"{draft.pick(HOSTILE)} {number}"
        cells[f"name_{language}"] = draft.maybe(0.95, text)
    return cells
