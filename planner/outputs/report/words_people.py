"""The report's words about people: who is served, who is not and why."""

from __future__ import annotations

from collections.abc import Mapping

PEOPLE: Mapping[str, tuple[str, str, str]] = {
    "directions": ("Бағыттар бойынша", "По направлениям", "By direction"),
    "direction": ("Бағыт", "Направление", "Direction"),
    "districts": ("Аудандар бойынша", "По районам", "By district"),
    "district": ("Аудан", "Район", "District"),
    "share": ("Қамтылған үлес", "Охваченная доля", "Share served"),
    "share_note": (
        "Үлесте әр келу іс-шараның құндылығы мен елді мекеннің мұқтаждығына көбейтіліп "
        "саналады; төменгі шек те осылай есептеледі.",
        "В доле каждое посещение взвешено по ценности мероприятия и потребности населённого "
        "пункта; так же считается и минимум.",
        "In the share every visit is weighed by the value of the session and the need of the "
        "settlement; so is the floor.",
    ),
    "floor": ("төменгі шек", "минимум", "floor"),
    "floor_mark": ("Сызықша — төменгі шек", "Чёрточка — минимум", "The mark is the floor"),
    "served": ("Келу саны", "Посещений", "Visits"),
    "asked": ("Қажеті", "Нужно", "Asked for"),
    "people_reached": ("Адам, кемінде", "Человек, не менее", "People, at least"),
    "held": ("Іс-шара", "Мероприятий", "Sessions"),
    "visited": ("Барылған мекендер", "Посещено пунктов", "Settlements visited"),
    "part_of": ("{b} ішінен {a}", "{a} из {b}", "{a} of {b}"),
    "heat": (
        "Аудандар мен бағыттар",
        "Районы и направления",
        "Districts and directions",
    ),
    "heat_note": (
        "Қамтылған үлес, пайызбен. ▼ — төменгі шекке жетпеген.",
        "Охваченная доля в процентах. ▼ — минимум не достигнут.",
        "Share served, in per cent. ▼ marks what is below the floor.",
    ),
    "worst": ("Ең аз қамтылған аудандар", "Хуже всего охвачены", "Worst-off districts"),
    "under_floor": ("Төменгі шекке жетпеген", "Ниже минимума", "Below the floor"),
    "under_count": (
        "▼ — төменгі шекке жетпеген бағыттар саны",
        "▼ — сколько направлений ниже минимума",
        "▼ is how many directions are below the floor",
    ),
    "none": ("жоқ", "нет", "none"),
    "unserved_visits": ("Өткізілмеген келу", "Несостоявшиеся посещения", "Visits not held"),
    "main_reason": ("Басты себебі", "Главная причина", "Main reason"),
    "no_one": (
        "Ешкім қамтылмаған ірі елді мекендер",
        "Крупные пункты, где не охвачен никто",
        "Largest settlements where nobody is served",
    ),
    "no_one_count": (
        "Ешкім қамтылмаған елді мекендер: {a}, барлығы {b}; тұрғындары: {n}",
        "Пунктов, где не охвачен никто: {a} из {b}; жителей в них: {n}",
        "Settlements where nobody is served: {a} of {b}, with {n} residents",
    ),
    "everyone": (
        "Қажеттілігі бар әр елді мекеннен біреу болса да қамтылған.",
        "В каждом пункте с потребностью охвачен хотя бы кто-то.",
        "In every settlement with demand at least someone is served.",
    ),
    "residents": ("тұрғыны", "жителей", "residents"),
    "refused": (
        "Не қамтылмады және неге",
        "Что не вошло в план и почему",
        "What was refused, and why",
    ),
    "refused_note": (
        "Саны — өткізілмейтін келу; түсі — бағыт.",
        "Числа — несостоявшиеся посещения; цвет — направление.",
        "Figures are visits not held; the colour is the direction.",
    ),
    "reason": ("Себебі", "Причина", "Reason"),
    "refused_in": ("елді мекендер: {n}", "пунктов: {n}", "settlements: {n}"),
    "mostly": ("Көбіне", "Чаще всего", "Mostly"),
    "helps": ("Не көмектеседі", "Что поможет", "What would help"),
    "nothing_refused": (
        "Барлық қажеттілік өтелді.",
        "Вся потребность покрыта.",
        "All demand is served.",
    ),
    "no_data": ("Деректер жоқ.", "Данных нет.", "There is nothing to show."),
}
