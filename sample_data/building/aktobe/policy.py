"""The campaign's own keys and its eight directions."""

from __future__ import annotations

from sample_data.building.tables import Row, row

START, END = "2016-09-29", "2016-10-28"


def campaign() -> list[Row]:
    """Return the campaign's keys; dates are documented, floors and prices assumed."""
    keys = {
        "name_kk": "Ақтөбе облысы, 2016 жыл",
        "name_ru": "Актюбинская область, 2016 год",
        "name_en": "Aktobe Region, 2016",
        "start": START,
        "end": END,
        "timezone": "Asia/Aqtobe",
        "grid_min": 30,
        "rest_weekdays": "sun",
        "road_speed_kmh": 60,
        "detour": 1.3,
        "lunch_min": 30,
        "lunch_hours": "12:00-15:00",
        "floor": 0.25,
        "floor_bonus": 3,
        "price_km": 0.05,
        "price_night": 4,
        "price_change": 5,
    }
    return [row(key=key, value=value) for key, value in keys.items()]


def directions() -> list[Row]:
    """Return the directions; the offices took part in 2016, who led which is assumed."""
    return [
        row(id=name, name_kk=kk, name_ru=ru, name_en=en, lead=lead)
        for name, kk, ru, en, lead in (
            (
                "health",
                "Денсаулық сақтау",
                "Здравоохранение",
                "Health",
                "Министерство здравоохранения и социального развития",
            ),
            (
                "religion",
                "Дін мәселелері",
                "Вопросы религии",
                "Religion",
                "Министерство по делам религий и гражданского общества",
            ),
            (
                "counter-terrorism",
                "Терроризмге қарсы іс-қимыл",
                "Противодействие терроризму",
                "Counter-terrorism",
                "Антитеррористический центр",
            ),
            (
                "social",
                "Әлеуметтік көмек",
                "Социальная помощь",
                "Social help",
                "Корпорация «Правительство для граждан»",
            ),
            (
                "business",
                "Кәсіпкерлікті қолдау",
                "Поддержка предпринимательства",
                "Business",
                "Палата предпринимателей «Атамекен»",
            ),
            (
                "explanation",
                "Түсіндіру жұмысы",
                "Разъяснительная работа",
                "Explanation",
                "Министерство информации и коммуникаций",
            ),
            (
                "culture",
                "Мәдениет және спорт",
                "Культура и спорт",
                "Culture and sport",
                "Министерство культуры и спорта",
            ),
            ("leadership", "Басшылық", "Руководство", "Leadership", "Генеральная прокуратура"),
        )
    ]
