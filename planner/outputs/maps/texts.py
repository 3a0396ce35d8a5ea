"""The words of the maps' own buttons and headings in Kazakh, Russian and English."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from planner.outputs.labels.reasons import REASON_TEXTS

Three = tuple[str, str, str]

BOTH: Mapping[str, Three] = {
    "language": ("Тіл", "Язык", "Language"),
    "direction": ("Бағыт", "Направление", "Direction"),
    "all_directions": ("Барлық бағыттар", "Все направления", "All directions"),
    "legend": ("Шартты белгілер", "Условные обозначения", "Legend"),
    "close": ("Жабу", "Закрыть", "Close"),
    "zoom_in": ("Жақындату", "Приблизить", "Zoom in"),
    "zoom_out": ("Алыстату", "Отдалить", "Zoom out"),
    "whole_map": ("Бүкіл карта", "Вся карта", "Whole map"),
    "print": ("Басып шығару", "Печать", "Print"),
    "map": ("Карта", "Карта", "Map"),
    "road": ("Автожол", "Автодорога", "Road"),
    "rail": ("Теміржол", "Железная дорога", "Railway"),
    "ground_note": (
        "Аудан аумақтары елді мекендер бойынша шартты түрде сызылған.",
        "Территории районов показаны условно, по населённым пунктам.",
        "District areas are schematic, drawn from the settlements.",
    ),
    "people": ("адам", "чел.", "people"),
    "km": ("км", "км", "km"),
    "hour": ("сағ", "ч", "h"),
    "minute": ("мин", "мин", "min"),
    "sessions": ("Іс-шаралар", "Мероприятия", "Sessions"),
    "population": ("Халқы", "Население", "Population"),
    "no_script": (
        "Картаны көрсету үшін браузерде JavaScript қосулы болуы керек.",
        "Для показа карты в браузере должен быть включён JavaScript.",
        "The map needs JavaScript to be switched on in the browser.",
    ),
    "dates": ("{year} ж. {dates}", "{dates} {year}\u00a0г.", "{dates} {year}"),
    "months": (
        "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "January February March April May June July August September October November December",
    ),
    "weekdays": ("дс сс ср бс жм сб жс", "пн вт ср чт пт сб вс", "Mon Tue Wed Thu Fri Sat Sun"),
}

COVERAGE: Mapping[str, Three] = {
    "title": ("Қамту картасы", "Карта охвата", "Coverage map"),
    "served": (
        "Қызмет көрсетілді (келу саны)",
        "Обслужено (посещений)",
        "People served (visits)",
    ),
    "reached": (
        "Қамтылған тұрғындар (кемінде)",
        "Охвачено жителей (не менее)",
        "Residents reached (at least)",
    ),
    "held": ("Іс-шаралар", "Мероприятий", "Sessions"),
    "visited": ("Барылған елді мекендер", "Населённых пунктов посещено", "Settlements visited"),
    "layer": ("Қабат", "Слой", "Layer"),
    "kinds_of": ("Іс-шара түрлері", "Виды мероприятий", "Kinds"),
    "search": ("Елді мекенді іздеу", "Найти населённый пункт", "Find a settlement"),
    "nothing_found": ("Ештеңе табылмады", "Ничего не найдено", "Nothing found"),
    "share": ("Қызмет көрсетілген үлес", "Доля обслуженных", "Share served"),
    "size": (
        "Шеңбер өлшемі — халық саны",
        "Размер круга — население",
        "Circle size is the population",
    ),
    "no_demand": ("қажеттілік жоқ", "нет потребности", "no demand"),
    "districts": ("Аудандар", "Районы", "Districts"),
    "district": ("Аудан", "Район", "District"),
    "unserved": ("Қамтылмады", "Не охвачено", "Not served"),
    "floor": ("Төменгі шек", "Минимум", "Floor"),
    "floor_met": ("жетті", "достигнут", "met"),
    "floor_missed": ("жетпеді", "не достигнут", "not met"),
    "floor_none": ("белгіленбеген", "не задан", "none"),
    "floor_part": (
        "{b} бағыттан {a} бағытта жетті",
        "достигнут по {a} из {b} направлений",
        "met in {a} of {b} directions",
    ),
    "floor_sign": (
        "төменгі шекке жетпеген",
        "минимум не достигнут",
        "floor not met",
    ),
    "of": ("{b} адамнан {a}", "{a} из {b}", "{a} of {b}"),
    "unserved_line": (
        "{n} адам қамтылмады",
        "не охвачено: {n} чел.",
        "{n} people not served",
    ),
    "all_served": ("барлығы қамтылды", "охвачены все", "everyone served"),
    "month": ("Осындағы іс-шаралар", "Мероприятия здесь", "Sessions here"),
    "no_sessions": (
        "Бұл жерде іс-шара өткізілмейді.",
        "Здесь мероприятия не проводятся.",
        "No session is held here.",
    ),
    "by_kind": ("Іс-шара түрлері бойынша", "По видам мероприятий", "By kind"),
    "why": ("Неге қамтылмады", "Почему не охвачены", "Who is not served, and why"),
    "elsewhere": (
        "Тұрғындар басқа жерде де қызмет алады",
        "Жители обслужены и в других местах",
        "Residents are also served elsewhere",
    ),
}

ROUTES: Mapping[str, Three] = {
    "title": ("Сапарлар картасы", "Карта маршрутов", "Route map"),
    "team": ("Топ", "Группа", "Team"),
    "all_teams": ("Барлық топтар", "Все группы", "All teams"),
    "day": ("Күн", "День", "Day"),
    "day_before": ("Алдыңғы күн", "Предыдущий день", "Previous day"),
    "day_after": ("Келесі күн", "Следующий день", "Next day"),
    "play": ("Ойнату", "Воспроизвести", "Play"),
    "pause": ("Тоқтату", "Остановить", "Pause"),
    "whole_month": ("Бүкіл кезең", "Весь период", "Whole period"),
    "keys": (
        "← → күнді ауыстырады",
        "← → листают дни",
        "← → change the day",
    ),
    "legs": ("Жол жүру", "Переезды", "Journeys"),
    "nights": ("Түнеу", "Ночлег", "Nights"),
    "night": ("Түнейді", "Ночлег", "Night"),
    "on_the_road": ("жолда", "в пути", "on the way"),
    "at_base": ("базада", "на базе", "at base"),
    "teams_on_the_way": ("Сапардағы топтар", "Групп в работе", "Teams at work"),
    "distance": ("Жол", "Пробег", "Distance"),
    "invited": ("Қатысушылар", "Участников", "People"),
    "nothing": (
        "Бұл күні сапар да, іс-шара да жоқ.",
        "В этот день нет ни поездок, ни мероприятий.",
        "No journeys and no sessions on this day.",
    ),
    "trains": ("Пойыздар", "Поезда", "Trains"),
    "stop": ("Аялдама", "Остановка", "Stop"),
    "stops": ("Аялдамалар", "Остановки", "Stops"),
    "base": ("База", "База", "Base"),
    "members": ("маман", "специалистов", "specialists"),
    "sign_session": (
        "Іс-шаралар: шеңбердегі сан — олардың саны",
        "Мероприятия: число в круге — сколько их",
        "Sessions: the figure is how many",
    ),
    "sign_leg": ("Топтың жолы", "Переезд группы", "A team's journey"),
    "sign_train": ("Пойыз жолы", "Переезд поезда", "A train's journey"),
    "sign_night": ("Топ осында түнейді", "Группа ночует здесь", "A team sleeps here"),
    "sign_width": (
        "Қалың сызық — жиі жүретін жол",
        "Толще линия — больше поездок",
        "A thicker line: more journeys",
    ),
}

VIEWS = {"coverage": {**COVERAGE, **REASON_TEXTS}, "routes": ROUTES}


def texts(view: Literal["coverage", "routes"]) -> dict[str, dict[str, str]]:
    """Return a view's words by language and key."""
    words = {**BOTH, **VIEWS[view]}
    return {
        language: {key: three[at] for key, three in words.items()}
        for at, language in enumerate(("kk", "ru", "en"))
    }
