"""Screening on board the health train, kind by kind, and minor operations (row 18)."""

from __future__ import annotations

from sample_data.building.tables import Row, row

SCREENED = (
    # id, needs, equipment, Kazakh, Russian, English
    ("screening-therapy", "therapist:2", "ecg", "терапевт", "терапевт", "therapist"),
    (
        "screening-eyes-ent",
        "ophthalmologist:1;ent:1",
        None,
        "офтальмолог және ЛОР-дәрігер",
        "офтальмолог и ЛОР-врач",
        "ophthalmologist and ENT doctor",
    ),
    ("screening-teeth", "dentist:2", None, "стоматолог", "стоматолог", "dentist"),
    (
        "screening-neurology",
        "neurologist:1;diagnostician:1",
        "xray",
        "невролог",
        "невролог",
        "neurologist",
    ),
    (
        "screening-women",
        "gynaecologist:1;diagnostician:1",
        "ultrasound;lab",
        "гинеколог",
        "гинеколог",
        "gynaecologist",
    ),
    ("screening-children", "paediatrician:2", None, "педиатр", "педиатр", "paediatrician"),
    (
        "screening-surgeon",
        "train_surgeon:1;diagnostician:1",
        "ultrasound",
        "хирург",
        "хирург",
        "surgeon",
    ),
    (
        "train-counselling",
        "counsellor:2",
        None,
        "психолог пен заңгер",
        "психолог и юрист",
        "psychologist and lawyer",
    ),
)


def kinds() -> list[Row]:
    """Return the screening kinds and the minor operation."""
    return [*(_screening(columns) for columns in SCREENED), _minor_surgery()]


def _screening(columns: tuple[str, str, str | None, str, str, str]) -> Row:
    name, needs, equipment, kk, ru, en = columns
    return row(
        id=name,
        direction="health",
        category="screening",
        name_kk=f"Денсаулық пойызындағы қабылдау: {kk}",
        name_ru=f"Приём в поезде здоровья: {ru}",
        name_en=f"Reception on the health train: {en}",
        needs=needs,
        venue="train",
        equipment=equipment,
        block_min=60,
        people_per_block=6,
        min_blocks=3,
        max_blocks=4,
        min_people=14,
        hours="08:00-19:00",
        per_settlement=4,
        reach="15:1;40:0.5",
        value=3,
    )


def _minor_surgery() -> Row:
    return row(
        id="surgery-minor",
        direction="health",
        category="surgery",
        name_kk="Денсаулық пойызындағы шағын ота",
        name_ru="Малая операция в поезде здоровья",
        name_en="Minor surgery on the health train",
        needs="train_surgeon:1",
        venue="train",
        equipment="mini_operating_room",
        block_min=60,
        people_per_block=1,
        hours="09:00-18:00",
        audience="cases",
        reach="15:1;40:0.5",
        value=30,
        after="screening-surgeon@settlement:0-3",
        not_last_days=1,
    )
