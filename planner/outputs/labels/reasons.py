"""Why demand stays unserved, in a few words of Kazakh, Russian and English."""

from __future__ import annotations

from collections.abc import Mapping

REASON_TEXTS: Mapping[str, tuple[str, str, str]] = {
    "why_capacity": (
        "мамандардың уақыты не орын жетпейді",
        "не хватает времени специалистов или мест",
        "not enough time of specialists or places",
    ),
    "why_price": (
        "сапар пайдасынан қымбат",
        "поездка дороже пользы",
        "the journey costs more than it brings",
    ),
    "why_unreachable": ("жету мүмкін емес", "не добраться", "it cannot be reached"),
    "why_no_specialist": ("қажетті маман жоқ", "нет нужного специалиста", "no such specialist"),
    "why_no_venue": ("қолайлы орын жоқ", "нет подходящей площадки", "no suitable venue"),
    "why_grid": ("уақыт торына сыймайды", "не ложится на сетку времени", "off the time grid"),
    "why_place": (
        "топ сол кезде басқа жерде",
        "группа в это время в другом месте",
        "the team is elsewhere then",
    ),
    "why_travel": ("жолға уақыт жетпейді", "не хватает времени на дорогу", "the way is too long"),
    "why_shift": (
        "топтың жұмыс уақытынан тыс",
        "вне рабочего времени группы",
        "outside the team's shift",
    ),
    "why_drive": (
        "күндік жол жүру шегі асады",
        "превышен дневной предел езды",
        "too much driving for one day",
    ),
    "why_rest": ("топтың демалыс күні", "выходной день группы", "the team rests then"),
    "why_run": (
        "қатарынан тым көп жұмыс күні",
        "слишком много рабочих дней подряд",
        "too many working days in a row",
    ),
    "why_night": ("түнейтін орын жетпейді", "не хватает мест для ночлега", "not enough beds"),
    "why_away": (
        "базадан тыс түндер тым көп",
        "слишком много ночей вне базы",
        "too many nights away",
    ),
    "why_link": ("жол жабық", "дорога закрыта", "the road is closed"),
    "why_siding": ("пойызға бос жол жоқ", "нет свободного пути для поезда", "no free siding"),
    "why_present": ("топ бұл жерде болмайды", "группа здесь не бывает", "no team is there"),
    "why_double": ("маман бос емес", "специалист занят", "the specialist is taken"),
    "why_needs": (
        "мамандар құрамы толық емес",
        "не набирается состав специалистов",
        "the specialists needed are not all there",
    ),
    "why_language": (
        "осы тілде сөйлейтін маман жоқ",
        "нет специалиста с нужным языком",
        "no specialist speaks the language",
    ),
    "why_venue": (
        "орынның түрі не жабдығы сай емес",
        "площадка не подходит",
        "no venue of the right kind",
    ),
    "why_room": ("бос бөлме жоқ", "нет свободного помещения", "no free room"),
    "why_hours": ("бұл уақытта жабық", "закрыто в это время", "closed at that time"),
    "why_length": ("ұзақтығы сай келмейді", "не подходит длительность", "the length does not fit"),
    "why_seats": (
        "бір іс-шараға адам саны сай емес",
        "для мероприятия слишком мало (или много) людей",
        "too few people for a session (or too many)",
    ),
    "why_demand": (
        "бұл жерге келе алмайды",
        "не могут приехать на место",
        "they cannot come that far",
    ),
    "why_quota": ("іс-шара саны шектелген", "число мероприятий ограничено", "the quota is used up"),
    "why_gap": (
        "алдыңғысынан бері тым аз күн өтті",
        "слишком мало дней после предыдущего",
        "too soon after the one before",
    ),
    "why_after": (
        "алдымен басқа іс-шара өтуі керек",
        "сначала нужно другое мероприятие",
        "another session must come first",
    ),
    "why_with": (
        "қатар өтетін іс-шара жоқ",
        "нет сопутствующего мероприятия",
        "the session it goes with is missing",
    ),
    "why_apart": (
        "басқа іс-шарамен қатар өтпейді",
        "нельзя одновременно с другим",
        "not at the same time as another",
    ),
    "why_lunch": ("түскі үзіліс", "обеденный перерыв", "the lunch break"),
    "why_load": (
        "маманның күндік жүктемесі толық",
        "дневная нагрузка исчерпана",
        "the specialist's day is full",
    ),
    "why_last": ("кезең соңында өткізілмейді", "в последние дни нельзя", "not in the last days"),
    "why_case": ("мерзімі өтіп кетеді", "не успеть к сроку", "the latest date is too early"),
    "why_ward": ("палатада орын жоқ", "нет мест в палате", "no bed in the ward"),
    "why_pin": (
        "бекітілген шешім кедергі",
        "мешает закреплённое решение",
        "a pin stands against it",
    ),
    "why_table": ("кесте деректері сәйкес емес", "данные таблиц расходятся", "the tables disagree"),
    "why_unplanned": ("жоспарланбаған", "не запланировано", "not planned"),
}
