"""Business talks, stands, receptions and the training of rural akims (rows 3 to 8)."""

from __future__ import annotations

from sample_data.building.tables import Row, row

HALLS = "culture_house;akimat;district_akimat"


def kinds() -> list[Row]:
    """Return the kinds of the direction."""
    return [*_talks(), *_receptions(), _training()]


def _business(name: str, kk: str, ru: str, en: str, **cells: object) -> Row:
    return row(id=name, direction="business", name_kk=kk, name_ru=ru, name_en=en, **cells)


def _talks() -> list[Row]:
    return [
        _business(
            "business-talk",
            "Кәсіпкерлікті дамыту кездесуі",
            "Встреча о развитии бизнеса",
            "Business talk",
            category="meeting",
            needs="business_adviser:1;finance_adviser:1",
            venue=HALLS,
            block_min=150,
            people_per_block=50,
            min_people=25,
            hours="10:00-20:00",
            per_settlement=4,
            audience=0.025,
            value=2,
        ),
        _business(
            "microbusiness-talk",
            "Шағын кәсіп пен мемлекеттік қолдау туралы әңгіме",
            "Беседа о микробизнесе и господдержке",
            "Talk on microbusiness and state support",
            category="lecture",
            needs="business_adviser:1",
            venue=f"{HALLS};school",
            block_min=90,
            people_per_block=60,
            min_people=25,
            hours="14:00-20:00",
            per_settlement=6,
            audience=0.03,
            value=1.5,
            apart="business-talk",
        ),
        _business(
            "leaflet-stand",
            "Отбасылық бизнес туралы парақшалар стенді",
            "Стенд с памятками о семейном бизнесе",
            "Stand with leaflets on family business",
            category="meeting",
            needs="accountant:1",
            venue=HALLS,
            block_min=120,
            people_per_block=100,
            min_people=35,
            hours="10:00-20:00",
            per_settlement=2,
            audience=0.04,
            value=0.5,
            with_="business-talk",
        ),
    ]


def _receptions() -> list[Row]:
    return [
        _business(
            "business-reception",
            "Өз ісін ашуға көмек",
            "Приём по открытию своего дела",
            "Help to open one's own business",
            category="reception",
            needs="business_adviser:1",
            venue="akimat;district_akimat",
            equipment="internet",
            block_min=60,
            people_per_block=4,
            min_blocks=3,
            max_blocks=4,
            min_people=9,
            hours="09:00-19:00",
            per_settlement=8,
            audience=0.008,
            value=4,
            after="microbusiness-talk@settlement:0-14",
        ),
        _business(
            "accounting-consultation",
            "Бухгалтерия және салық жөніндегі консультация",
            "Консультация по бухгалтерии и налогам",
            "Accounting and tax consultation",
            category="consultation",
            needs="accountant:1",
            venue="akimat;district_akimat",
            block_min=60,
            people_per_block=4,
            min_blocks=3,
            max_blocks=4,
            min_people=9,
            hours="09:00-19:00",
            per_settlement=6,
            audience=0.007,
            value=4,
            after="microbusiness-talk",
        ),
        _business(
            "customs-consultation",
            "Кеден мәселелері жөніндегі консультация",
            "Консультация по таможенным вопросам",
            "Customs consultation",
            category="consultation",
            needs="customs_officer:1",
            venue="district_akimat",
            block_min=60,
            people_per_block=4,
            min_blocks=3,
            max_blocks=4,
            min_people=8,
            hours="09:00-18:00",
            weekdays="mon;tue;wed;thu;fri",
            per_settlement=3,
            reach="60:1;150:0.5",
            value=5,
        ),
    ]


def _training() -> Row:
    return _business(
        "akim-training",
        "Ауыл әкімдерін оқыту",
        "Обучение сельских акимов",
        "Training of rural akims",
        category="training",
        needs="business_adviser:1;finance_adviser:1",
        venue="district_akimat",
        block_min=300,
        people_per_block=30,
        min_people=4,
        hours="09:00-18:00",
        weekdays="tue;wed;thu",
        per_settlement=2,
        per_settlement_day=1,
        reach="300:1",
        value=20,
    )
