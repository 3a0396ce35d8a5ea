"""Concerts and tournaments for accord and unity (rows 26 and 27)."""

from __future__ import annotations

from sample_data.building.tables import Row, row


def kinds() -> list[Row]:
    """Return the kinds of the direction."""
    return [
        row(
            id="concert",
            direction="culture",
            category="mass_event",
            name_kk="Татулық пен бірлік мерекесі",
            name_ru="Праздник согласия и единства",
            name_en="Festival of accord and unity",
            needs="artist:2",
            venue="square;stadium;culture_house",
            block_min=180,
            people_per_block=400,
            min_people=80,
            hours="14:00-21:00",
            per_settlement=2,
            per_settlement_day=1,
            gap_days=3,
            audience=0.12,
            reach="15:0.5",
            value=0.3,
        ),
        row(
            id="sports-tournament",
            direction="culture",
            category="mass_event",
            name_kk="Бұқаралық спорт жарысы",
            name_ru="Массовый спортивный турнир",
            name_en="Mass sports tournament",
            needs="sports_organiser:2",
            venue="stadium;school",
            block_min=240,
            people_per_block=120,
            min_people=35,
            hours="10:00-19:00",
            weekdays="fri;sat;sun",
            per_settlement=2,
            audience=0.04,
            value=0.8,
        ),
        row(
            id="school-sports-lesson",
            direction="culture",
            category="training",
            name_kk="Мектептегі ашық спорт сабағы",
            name_ru="Открытый урок спорта в школе",
            name_en="Open sports lesson at school",
            needs="sports_organiser:1",
            venue="school",
            block_min=90,
            people_per_block=60,
            min_people=20,
            hours="08:30-14:00",
            weekdays="mon;tue;wed;thu;fri;sat",
            per_venue=2,
            audience=0.04,
            value=0.7,
        ),
    ]
