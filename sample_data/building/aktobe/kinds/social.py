"""Jobs, school places, benefits, home visits (rows 9, 10, 12, 14), and help at the train (18)."""

from __future__ import annotations

from sample_data.building.aktobe.kinds.desk import AKIMATS, DESK, social
from sample_data.building.tables import Row


def kinds() -> list[Row]:
    """Return the kinds of the direction."""
    return [*_work(), *_benefits(), *_homes()]


def _work() -> list[Row]:
    return [
        social(
            "job-fair",
            "Бос жұмыс орындарының жәрмеңкесі",
            "Ярмарка вакансий",
            "Job fair",
            category="mass_event",
            needs="employment:2",
            venue="culture_house;square",
            block_min=180,
            people_per_block=150,
            min_people=60,
            hours="09:00-18:00",
            weekdays="mon;tue;wed;thu;fri;sat",
            per_settlement=2,
            value=1,
            reach="30:0.5",
        ),
        social(
            "employment-reception",
            "Жұмысқа орналасу жөніндегі қабылдау",
            "Приём по вопросам занятости",
            "Employment reception",
            **DESK,
            needs="employment:1",
            venue=f"{AKIMATS};mobile_office",
            people_per_block=5,
            min_people=12,
            hours="09:00-18:00",
            per_settlement=8,
            audience=0.012,
            reach="15:1;30:0.5",
            value=3,
        ),
        social(
            "school-place-reception",
            "Мектеп пен балабақшаға орналастыру",
            "Приём по устройству в школы и детские сады",
            "School and kindergarten places",
            **DESK,
            needs="education_officer:1",
            venue="akimat;district_akimat;school",
            people_per_block=5,
            min_people=9,
            hours="14:00-20:00",
            weekdays="mon;tue;wed;thu;fri;sat",
            per_settlement=6,
            audience=0.008,
            value=3,
        ),
    ]


def _benefits() -> list[Row]:
    return [
        social(
            "pensions-benefits",
            "Зейнетақы мен жәрдемақылар жөніндегі қабылдау",
            "Приём по пенсиям и пособиям",
            "Pensions and benefits",
            **DESK,
            needs="social_protection:1",
            venue=f"{AKIMATS};service_centre;mobile_office",
            people_per_block=5,
            min_people=12,
            hours="09:00-18:00",
            per_settlement=8,
            audience=0.012,
            reach="15:1;30:0.5",
            value=3,
        ),
        social(
            "train-social-reception",
            "Денсаулық пойызы жанындағы әлеуметтік-құқықтық қабылдау",
            "Социально-правовой приём у поезда здоровья",
            "Social and legal reception at the train",
            **DESK,
            needs="social_protection:1;justice_officer:1",
            venue="rail_station;train;mobile_office",
            people_per_block=6,
            min_people=8,
            hours="09:00-18:00",
            per_settlement=4,
            reach="15:1;40:0.5",
            value=4,
            with_="screening-therapy",
        ),
    ]


def _homes() -> list[Row]:
    return [
        social(
            "home-visits",
            "Мүгедектер мен көпбалалы отбасыларға бару",
            "Посещение семей с инвалидами и многодетных семей",
            "Home visits to disabled people and large families",
            category="home_visits",
            needs="social_worker:1",
            venue="mobile_office",
            block_min=30,
            people_per_block=2,
            min_blocks=6,
            max_blocks=8,
            min_people=8,
            hours="09:00-17:30",
            per_settlement=6,
            audience=0.008,
            value=5,
        ),
        social(
            "doctor-home-visits",
            "Дәрігердің үйге баруы",
            "Посещение на дому с врачом",
            "Home visits with a doctor",
            category="home_visits",
            needs="social_worker:1;home_doctor:1",
            venue="mobile_office;mobile_clinic",
            block_min=30,
            people_per_block=2,
            min_blocks=4,
            max_blocks=8,
            min_people=3,
            hours="09:00-17:30",
            per_settlement=4,
            gap_days=7,
            audience=0.003,
            value=8,
        ),
    ]
