"""Talks that explain (row 2), to residents in the evening and at work by day."""

from __future__ import annotations

from sample_data.building.tables import Row, row


def kinds() -> list[Row]:
    """Return the kinds of the direction."""
    return [
        row(
            id="explanatory-talk",
            direction="explanation",
            category="meeting",
            name_kk="Тұрғындармен түсіндіру кездесуі",
            name_ru="Разъяснительная встреча с жителями",
            name_en="Explanatory talk to residents",
            needs="lawyer:1;information_officer:1;theologian:1",
            venue="culture_house;akimat;district_akimat;school",
            block_min=90,
            people_per_block=60,
            min_people=20,
            hours="15:00-20:30",
            per_settlement=6,
            per_settlement_day=2,
            audience=0.04,
            value=2,
            after="opening-assembly@campaign:0",
        ),
        row(
            id="collective-talk",
            direction="explanation",
            category="meeting",
            name_kk="Еңбек ұжымымен түсіндіру әңгімесі",
            name_ru="Разъяснительная беседа в трудовом коллективе",
            name_en="Explanatory talk at work",
            needs="lawyer:1;information_officer:1",
            venue="enterprise;akimat;district_akimat;school",
            block_min=90,
            people_per_block=50,
            min_people=20,
            hours="09:00-15:00",
            weekdays="mon;tue;wed;thu;fri",
            per_settlement=6,
            audience=0.03,
            value=1.5,
        ),
        row(
            id="legal-reception",
            direction="explanation",
            category="consultation",
            name_kk="Заңгердің жеке қабылдауы",
            name_ru="Личный приём юриста",
            name_en="Legal reception",
            needs="lawyer:1",
            venue="akimat;district_akimat;school",
            block_min=60,
            people_per_block=4,
            min_blocks=2,
            max_blocks=4,
            min_people=7,
            hours="09:00-18:00",
            per_settlement=4,
            audience=0.006,
            value=3,
        ),
    ]
