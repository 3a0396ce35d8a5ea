"""Opening, closing and the leader's meetings (rows 1 and 28 to 32)."""

from __future__ import annotations

from sample_data.building.tables import Row, row


def kinds() -> list[Row]:
    """Return the kinds of the direction."""
    return [*_assemblies(), *_meetings(), _reception()]


def _leader(name: str, kk: str, ru: str, en: str, **cells: object) -> Row:
    return row(id=name, direction="leadership", name_kk=kk, name_ru=ru, name_en=en, **cells)


def _assemblies() -> list[Row]:
    shape = {
        "category": "meeting",
        "needs": "leader:1;aide:2",
        "venue": "regional_hall",
        "block_min": 120,
        "people_per_block": 800,
        "min_people": 200,
        "hours": "09:00-19:00",
        "per_settlement": 1,
        "value": 0.5,
    }
    return [
        _leader(
            "opening-assembly",
            "Жобаның ашылу жиыны",
            "Открытие проекта",
            "Opening assembly",
            **shape,
        ),
        _leader(
            "closing-assembly",
            "Жобаның қорытынды жиыны",
            "Подведение итогов проекта",
            "Closing assembly",
            **shape,
            after="opening-assembly@campaign:20",
        ),
    ]


def _meetings() -> list[Row]:
    after = "opening-assembly@campaign:0"
    return [
        _leader(
            "leader-entrepreneurs",
            "Басшының кәсіпкерлермен кездесуі",
            "Встреча руководителя с предпринимателями",
            "The leader meets entrepreneurs",
            category="meeting",
            needs="leader:1;aide:1",
            venue="district_akimat;culture_house",
            block_min=90,
            people_per_block=60,
            min_people=15,
            hours="10:00-19:00",
            per_settlement=2,
            value=2,
            after=after,
        ),
        _leader(
            "leader-students",
            "Басшының үздік оқушылармен және студенттермен кездесуі",
            "Встреча руководителя с лучшими школьниками и студентами",
            "The leader meets the best pupils and students",
            category="meeting",
            needs="leader:1",
            venue="college;school",
            block_min=60,
            people_per_block=80,
            min_people=15,
            hours="09:00-14:00",
            weekdays="mon;tue;wed;thu;fri;sat",
            per_settlement=2,
            value=1.5,
            after=after,
        ),
        _leader(
            "leader-veterans",
            "Басшының құқық қорғау органдарының ардагерлерімен кездесуі",
            "Встреча руководителя с сотрудниками и ветеранами правоохранительных органов",
            "The leader meets law-enforcement staff and veterans",
            category="meeting",
            needs="leader:1",
            venue="police_department;district_akimat",
            block_min=60,
            people_per_block=40,
            min_people=15,
            hours="09:00-19:00",
            per_settlement=1,
            value=2,
            after=after,
        ),
    ]


def _reception() -> Row:
    return _leader(
        "leader-reception",
        "Басшының кәсіпкерлерді жеке қабылдауы",
        "Личный приём предпринимателей руководителем",
        "The leader's personal reception of business people",
        category="reception",
        needs="leader:1;aide:1",
        venue="district_akimat",
        block_min=60,
        people_per_block=5,
        min_blocks=2,
        max_blocks=4,
        min_people=5,
        hours="10:00-18:00",
        weekdays="mon;tue;wed;thu;fri",
        per_settlement=2,
        reach="100:1;200:0.5",
        value=8,
        after="leader-entrepreneurs@settlement:0",
    )
