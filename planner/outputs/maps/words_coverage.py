"""Words of the view of who is served and who is not: Kazakh, Russian, English."""

from __future__ import annotations

from collections.abc import Mapping

COVERAGE: Mapping[str, tuple[str, str, str]] = {
    "served": ("Қамтылды (келу саны)", "Обслужено (посещений)", "People served (visits)"),
    "reached": (
        "Қамтылған тұрғындар (кемінде)",
        "Охвачено жителей (не менее)",
        "Residents reached (at least)",
    ),
    "held": ("Іс-шаралар", "Мероприятий", "Sessions"),
    "visited": ("Барылған елді мекендер", "Пунктов посещено", "Settlements visited"),
    "share": ("Қамтылған үлес", "Доля обслуженных", "Share served"),
    "day_end": ("күн соңында: {date}", "к концу дня: {date}", "by the end of {date}"),
    "size": (
        "Шеңбер өлшемі — халық саны",
        "Размер круга — население",
        "Circle size is the population",
    ),
    "filled": (
        "Боялған бөлігі — қамтылған үлес",
        "Закрашенная часть — доля обслуженных",
        "The filled part is the share served",
    ),
    "no_demand": ("қажеттілік жоқ", "нет потребности", "no demand"),
    "unserved": ("Қамтылмады", "Не охвачено", "Not served"),
    "floor": ("Ең төменгі үлес", "Минимум", "Floor"),
    "floors": (
        "Бағыттар бойынша ең төменгі үлес",
        "Минимум по направлениям",
        "Floor by direction",
    ),
    "floor_met": ("жетті", "достигнут", "met"),
    "floor_missed": ("жетпеді", "не достигнут", "not met"),
    "floor_none": ("белгіленбеген", "не задан", "none"),
    "floor_part": (
        "{b} бағыттан {a} бағытта жетті",
        "достигнут по {a} из {b} направлений",
        "met in {a} of {b} directions",
    ),
    "floor_sign": (
        "ең төменгі үлеске жетпеген",
        "минимум не достигнут",
        "floor not met",
    ),
    "of": ("{b} адамнан {a}", "{a} из {b}", "{a} of {b}"),
    "unserved_line": ("{n} адам қамтылмады", "не охвачено: {n} чел.", "{n} people not served"),
    "all_served": ("барлығы қамтылды", "охвачены все", "everyone served"),
    "most_left": (
        "Ең көп адам қамтылмаған жерлер",
        "Где не охвачено больше всего людей",
        "Where most people are not served",
    ),
    "by_kind": ("Іс-шара түрлері бойынша", "По видам мероприятий", "By kind"),
    "why": ("Кім қамтылмады және неге", "Кто не охвачен и почему", "Who is not served, and why"),
}
