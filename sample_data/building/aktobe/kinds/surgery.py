"""Operations, the consultation before them, and the master class beside them."""

from __future__ import annotations

from sample_data.building.tables import Row, row

FAR = "60:1;150:0.5;400:0.2"
"""Assumed: patients awaiting an operation travel across the region."""
OPERATED = (
    # id, needs, minutes, value, Kazakh, Russian, English
    (
        "surgery-general",
        "surgeon:1;anaesthetist:1;scrub_nurse:1",
        150,
        60,
        "Жалпы хирургиялық ота",
        "Общехирургическая операция",
        "General surgery",
    ),
    (
        "surgery-orthopaedic",
        "orthopaedist:1;anaesthetist:1;scrub_nurse:1",
        180,
        70,
        "Ортопедиялық ота",
        "Ортопедическая операция",
        "Orthopaedic surgery",
    ),
    (
        "surgery-eye",
        "eye_surgeon:1;scrub_nurse:1",
        90,
        40,
        "Көзге жасалатын ота",
        "Операция на глазах",
        "Eye surgery",
    ),
)


def kinds() -> list[Row]:
    """Return consultation, operations (row 16) and master class in the theatre (row 17)."""
    return [_consultation(), *(_operation(columns) for columns in OPERATED), _masterclass()]


def _consultation() -> Row:
    return row(
        id="surgery-consultation",
        direction="health",
        category="consultation",
        name_kk="Ота алдындағы консультация",
        name_ru="Консультация перед операцией",
        name_en="Consultation before surgery",
        needs="consulting_surgeon:1",
        venue="hospital;polyclinic;outpatient",
        block_min=60,
        people_per_block=4,
        min_blocks=3,
        max_blocks=4,
        min_people=9,
        hours="08:00-19:00",
        per_settlement=4,
        audience=0.006,
        reach=FAR,
        value=5,
    )


def _operation(columns: tuple[str, str, int, int, str, str, str]) -> Row:
    name, needs, minutes, value, kk, ru, en = columns
    return row(
        id=name,
        direction="health",
        category="surgery",
        name_kk=kk,
        name_ru=ru,
        name_en=en,
        needs=needs,
        venue="hospital",
        equipment="operating_room",
        block_min=minutes,
        people_per_block=1,
        hours="08:00-18:00",
        weekdays="mon;tue;wed;thu;fri;sat",
        audience="cases",
        reach=FAR,
        value=value,
        after="surgery-consultation@settlement:1",
        not_last_days=3,
    )


def _masterclass() -> Row:
    return row(
        id="masterclass-surgery",
        direction="health",
        category="masterclass",
        name_kk="Хирургтің шеберлік сабағы",
        name_ru="Мастер-класс хирурга",
        name_en="Surgery master class",
        needs="surgeon:1",
        venue="hospital",
        equipment="operating_room",
        block_min=120,
        people_per_block=20,
        min_people=8,
        hours="14:00-19:00",
        weekdays="mon;tue;wed;thu;fri",
        per_venue=2,
        audience="staff",
        value=2,
        with_="surgery-general",
    )
