"""Six kinds of session, the demand for them, and three patients awaiting an operation."""

from __future__ import annotations

from sample_data.building.tables import Row, row

SCREENED = {"alga": 60, "akkemer-mugalzhar": 40, "zhurun": 50, "emba": 60, "zhem": 30}
CONSULTED = {"akkemer-mugalzhar": 6, "zhurun": 4, "emba": 8, "zhem": 6}


def kinds() -> list[Row]:
    """Return the kinds."""
    return [*_train(), *_hospital(), *_security()]


def _train() -> list[Row]:
    shape: dict[str, object] = {
        "direction": "health",
        "category": "screening",
        "venue": "train",
        "block_min": 120,
        "people_per_block": 20,
        "max_blocks": 2,
        "min_people": 5,
        "hours": "08:00-18:00",
        "reach": "15:1;40:0.5",
        "value": 2,
    }
    return [
        row(
            id="screening",
            name_kk="Терапевттің қабылдауы",
            name_ru="Приём терапевта",
            name_en="Therapist's screening",
            needs="therapist:1;nurse:1",
            **shape,
        ),
        row(
            id="dental",
            name_kk="Стоматологтың қабылдауы",
            name_ru="Приём стоматолога",
            name_en="Dental screening",
            needs="dentist:1",
            **shape,
        ),
    ]


def _hospital() -> list[Row]:
    return [
        row(
            id="consultation",
            name_kk="Хирургтің консультациясы",
            name_ru="Консультация хирурга",
            name_en="Surgeon's consultation",
            direction="health",
            category="consultation",
            needs="surgeon:1",
            venue="hospital;outpatient",
            block_min=60,
            people_per_block=4,
            max_blocks=3,
            reach="15:1;80:0.5",
            value=5,
        ),
        row(
            id="surgery",
            name_kk="Ота",
            name_ru="Операция",
            name_en="Surgery",
            direction="health",
            category="surgery",
            needs="surgeon:1;anaesthetist:1;nurse:1",
            venue="hospital",
            equipment="operating_room",
            block_min=120,
            people_per_block=1,
            hours="08:00-16:00",
            audience="cases",
            reach="130:1",
            value=60,
            after="consultation@settlement:1",
            not_last_days=1,
        ),
    ]


def _security() -> list[Row]:
    return [
        row(
            id="school-drill",
            name_kk="Мектептегі оқу-жаттығу",
            name_ru="Учение в школе",
            name_en="School drill",
            direction="counter-terrorism",
            category="drill",
            needs="trainer:1;police:1",
            venue="school",
            block_min=120,
            people_per_block=40,
            min_people=10,
            hours="08:00-14:00",
            per_venue=1,
            audience="staff",
            value=2,
        ),
        row(
            id="talk",
            name_kk="Тұрғындармен әңгіме",
            name_ru="Беседа с жителями",
            name_en="Talk to residents",
            direction="counter-terrorism",
            category="lecture",
            needs="trainer:1",
            venue="culture_house",
            block_min=60,
            people_per_block=60,
            min_people=10,
            hours="14:00-20:00",
            per_settlement=2,
            gap_days=2,
            audience=0.01,
        ),
    ]


def demand() -> list[Row]:
    """Return who should be screened and consulted."""
    screened = [
        row(settlement=place, kind=kind, people=people)
        for kind in ("screening", "dental")
        for place, people in SCREENED.items()
    ]
    consulted = [
        row(settlement=place, kind="consultation", people=people)
        for place, people in CONSULTED.items()
    ]
    return [*screened, *consulted]


def cases() -> list[Row]:
    """Return the patients, by number only."""
    return [
        row(id="case-1", kind="surgery", settlement="emba", stay_days=2),
        row(id="case-2", kind="surgery", settlement="zhem", stay_days=1, latest="2016-10-05"),
        row(id="case-3", kind="surgery", settlement="zhurun", block_min=180, value=80, stay_days=3),
    ]
