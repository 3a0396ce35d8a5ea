"""The teams' rows, and the roster by team id."""

from __future__ import annotations

from collections import Counter

from sample_data.building.aktobe.roster import CREWS, TRAIN, Crew
from sample_data.building.tables import Row, row

TRAIN_ID = "health-train"
LABELS = {
    "health": ("Денсаулық сақтау", "Здравоохранение", "Health"),
    "religion": ("Дін мәселелері", "Религия", "Religion"),
    "counter-terrorism": ("Терроризмге қарсы топ", "Антитеррор", "Counter-terrorism"),
    "social": ("Әлеуметтік көмек", "Социальная помощь", "Social help"),
    "business": ("Кәсіпкерлік", "Бизнес", "Business"),
    "explanation": ("Түсіндіру", "Разъяснение", "Explanation"),
    "culture": ("Мәдениет және спорт", "Культура и спорт", "Culture and sport"),
    "leadership": ("Басшылық", "Руководство", "Leadership"),
}
RULE: dict[str, object] = {
    "profile": "road",
    "shift": "08:00-20:00",
    "max_drive_min": 480,
    "max_run_days": 6,
    "max_nights_away": 11,
}
"""What holds for a road team unless its crew says otherwise."""
TRAIN_CELLS: dict[str, object] = {
    "profile": "rail",
    "shift": "08:00-19:00",
    "travel_hours": "19:00-08:00",
    "rest_weekdays": "none",
    "max_run_days": 6,
    "sleeps_on_board": True,
    "price_km": 0.3,
    "price_night": 8,
    "carries": "train",
    "carries_rooms": 10,
    "carries_equipment": "ultrasound;xray;lab;ecg;mini_operating_room",
}


def crews() -> dict[str, Crew]:
    """Return every crew by the id of its team, the train last."""
    count: Counter[str] = Counter()
    found = {}
    for crew in CREWS:
        count[crew.direction] += 1
        found[f"{crew.direction}-{count[crew.direction]}"] = crew
    return {**found, TRAIN_ID: TRAIN}


def teams() -> list[Row]:
    """Return the teams' rows."""
    return [_team(name, crew) for name, crew in crews().items()]


def _team(name: str, crew: Crew) -> Row:
    kk, ru, en = LABELS[crew.direction]
    number = name.rsplit("-", 1)[1]
    names = {"name_kk": f"{kk} {number}", "name_ru": f"{ru} {number}", "name_en": f"{en} {number}"}
    if name == TRAIN_ID:
        names = {
            "name_kk": "«Саламатты Қазақстан» денсаулық пойызы",
            "name_ru": "Поезд здоровья «Саламатты Қазақстан»",
            "name_en": "Health train Salamatty Kazakhstan",
        }
    cells = TRAIN_CELLS if name == TRAIN_ID else RULE | crew.cells
    return row(id=name, **names, direction=crew.direction, base=crew.base, **cells)
