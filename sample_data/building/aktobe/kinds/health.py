"""Receptions of the visiting specialists and master classes for the local doctors."""

from __future__ import annotations

from sample_data.building.tables import Row, row

NEAR = "15:1;40:0.5"
"""Assumed: all come from 15 km, half from 40 km."""
CONSULTED = (
    # id, skill, equipment, Kazakh, Russian, English
    (
        "cardiology-reception",
        "cardiologist",
        "ecg",
        "Кардиологтың қабылдауы",
        "Приём кардиолога",
        "Cardiology reception",
    ),
    (
        "neurology-reception",
        "neurologist",
        None,
        "Неврологтың қабылдауы",
        "Приём невролога",
        "Neurology reception",
    ),
    (
        "paediatric-reception",
        "paediatrician",
        None,
        "Педиатрдың қабылдауы",
        "Приём педиатра",
        "Paediatric reception",
    ),
    (
        "gynaecology-reception",
        "gynaecologist",
        None,
        "Гинекологтың қабылдауы",
        "Приём гинеколога",
        "Gynaecology reception",
    ),
)


def kinds() -> list[Row]:
    """Return the receptions (row 15 of the campaign's events) and a master class (17)."""
    return [*(_reception(columns) for columns in CONSULTED), _masterclass()]


def _reception(columns: tuple[str, str, str | None, str, str, str]) -> Row:
    name, skill, equipment, kk, ru, en = columns
    return row(
        id=name,
        direction="health",
        category="reception",
        name_kk=kk,
        name_ru=ru,
        name_en=en,
        needs=f"{skill}:1;nurse:1",
        venue="hospital;polyclinic;outpatient;mobile_clinic",
        equipment=equipment,
        block_min=60,
        people_per_block=5,
        min_blocks=3,
        max_blocks=4,
        min_people=12,
        hours="08:00-19:00",
        per_settlement=6,
        audience=0.012,
        reach=NEAR,
        value=4,
    )


def _masterclass() -> Row:
    return row(
        id="masterclass-cardiology",
        direction="health",
        category="masterclass",
        name_kk="Кардиологтың шеберлік сабағы",
        name_ru="Мастер-класс кардиолога",
        name_en="Cardiology master class",
        needs="cardiologist:1",
        venue="hospital",
        block_min=120,
        people_per_block=30,
        min_people=8,
        hours="14:00-19:00",
        weekdays="mon;tue;wed;thu;fri",
        per_venue=1,
        audience="staff",
        value=2,
        after="cardiology-reception",
    )
