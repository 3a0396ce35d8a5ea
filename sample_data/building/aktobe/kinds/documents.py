"""Documents restored and handed over, property and land (rows 11 and 13)."""

from __future__ import annotations

from sample_data.building.aktobe.kinds.desk import AKIMATS, DESK, social
from sample_data.building.tables import Row


def kinds() -> list[Row]:
    """Return the kinds, in the order in which a person needs them."""
    return [
        social(
            "documents",
            "Құжаттарды қалпына келтіру",
            "Восстановление документов",
            "Restoring documents",
            **DESK,
            needs="justice_officer:1",
            venue="service_centre;mobile_office",
            equipment="secure_line;photo",
            people_per_block=5,
            min_people=10,
            hours="09:00-19:00",
            per_settlement=8,
            audience=0.009,
            reach="15:1;40:0.5",
            value=4,
        ),
        social(
            "documents-handover",
            "Дайын құжаттарды тапсыру",
            "Выдача готовых документов",
            "Handing over documents",
            category="reception",
            needs="justice_officer:1",
            venue="service_centre;mobile_office;akimat;district_akimat",
            block_min=60,
            people_per_block=15,
            max_blocks=3,
            min_people=12,
            hours="09:00-19:00",
            per_settlement=2,
            audience=0.007,
            reach="15:1;40:0.5",
            value=2,
            after="documents@settlement:5-21",
        ),
        social(
            "property-registration",
            "Жылжымайтын мүлікті тіркеу",
            "Регистрация недвижимости",
            "Property registration",
            **DESK,
            needs="cadastre_officer:1",
            venue="service_centre;mobile_office",
            equipment="secure_line",
            people_per_block=4,
            min_people=8,
            hours="09:00-19:00",
            per_settlement=6,
            audience=0.005,
            value=4,
            reach="15:1;40:0.5",
            after="documents@settlement:1",
        ),
        social(
            "land-consultation",
            "Жер мәселелері жөніндегі консультация",
            "Консультация по земельным вопросам",
            "Consultation on land",
            category="consultation",
            needs="cadastre_officer:1",
            venue=f"{AKIMATS};service_centre;mobile_office",
            block_min=60,
            people_per_block=5,
            min_blocks=3,
            max_blocks=4,
            min_people=10,
            hours="09:00-18:00",
            per_settlement=4,
            audience=0.008,
            value=2.5,
        ),
    ]
