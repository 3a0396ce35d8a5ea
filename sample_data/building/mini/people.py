"""Two directions, three teams (one a train), eight specialists."""

from __future__ import annotations

from sample_data.building.tables import Row, row

ROSTER = (
    # id, team, skills, Kazakh, Russian, English
    ("surgeon-1", "doctors", "surgeon", "Хирург 1", "Хирург 1", "Surgeon 1"),
    (
        "anaesthetist-1",
        "doctors",
        "anaesthetist",
        "Анестезиолог 1",
        "Анестезиолог 1",
        "Anaesthetist 1",
    ),
    ("nurse-1", "doctors", "nurse", "Мейіргер 1", "Медицинская сестра 1", "Nurse 1"),
    ("trainer-1", "trainers", "trainer", "Нұсқаушы 1", "Инструктор 1", "Trainer 1"),
    (
        "police-1",
        "trainers",
        "police",
        "Полиция қызметкері 1",
        "Сотрудник полиции 1",
        "Police officer 1",
    ),
    ("therapist-1", "train", "therapist", "Терапевт 1", "Терапевт 1", "Therapist 1"),
    ("dentist-1", "train", "dentist", "Стоматолог 1", "Стоматолог 1", "Dentist 1"),
    ("nurse-2", "train", "nurse", "Мейіргер 2", "Медицинская сестра 2", "Nurse 2"),
)


def directions() -> list[Row]:
    """Return the two directions."""
    return [
        row(id="health", name_kk="Денсаулық сақтау", name_ru="Здравоохранение", name_en="Health"),
        row(
            id="counter-terrorism",
            name_kk="Терроризмге қарсы іс-қимыл",
            name_ru="Противодействие терроризму",
            name_en="Counter-terrorism",
        ),
    ]


def teams() -> list[Row]:
    """Return doctors and trainers by road, and a train."""
    return [
        row(
            id="doctors",
            name_kk="Дәрігерлер",
            name_ru="Врачи",
            name_en="Doctors",
            direction="health",
            base="kandyagash",
            shift="08:00-19:00",
            max_drive_min=240,
            max_run_days=4,
            max_nights_away=2,
        ),
        row(
            id="trainers",
            name_kk="Нұсқаушылар",
            name_ru="Инструкторы",
            name_en="Trainers",
            direction="counter-terrorism",
            base="alga",
            shift="08:00-20:00",
            to="2016-10-05",
        ),
        row(
            id="train",
            name_kk="Денсаулық пойызы",
            name_ru="Поезд здоровья",
            name_en="Health train",
            direction="health",
            profile="rail",
            base="kandyagash",
            shift="08:00-18:00",
            travel_hours="18:00-08:00",
            sleeps_on_board=True,
            carries="train",
            carries_rooms=2,
        ),
    ]


def specialists() -> list[Row]:
    """Return the specialists, named by role."""
    return [
        row(id=name, name_kk=kk, name_ru=ru, name_en=en, team=team, skills=skills)
        for name, team, skills, kk, ru, en in ROSTER
    ]
