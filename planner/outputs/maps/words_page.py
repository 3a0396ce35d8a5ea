"""Words of the page's frame, its controls and its settlements: Kazakh, Russian, English."""

from __future__ import annotations

from collections.abc import Mapping

Three = tuple[str, str, str]

PAGE: Mapping[str, Three] = {
    "title": (
        "Қамту және сапарлар картасы",
        "Карта охвата и маршрутов",
        "Map of coverage and tours",
    ),
    "language": ("Тіл", "Язык", "Language"),
    "view": ("Көрініс", "Вид карты", "View"),
    "view_coverage": ("Қамту", "Охват", "Coverage"),
    "view_routes": ("Сапарлар", "Маршруты", "Tours"),
    "to_panel": ("Тізімге өту", "Перейти к списку", "Go to the list"),
    "filters": ("Сүзгілер", "Фильтры", "Filters"),
    "layer": (
        "Бағыт немесе іс-шара түрі",
        "Направление или вид мероприятия",
        "Direction or kind of session",
    ),
    "all_directions": ("Барлық бағыттар", "Все направления", "All directions"),
    "all_teams": ("Барлық топтар", "Все бригады", "All teams"),
    "all_districts": ("Барлық аудандар", "Все районы", "All districts"),
    "clear": ("Сүзгілерді алып тастау", "Сбросить фильтры", "Clear the filters"),
    "print": ("Басып шығару", "Печать", "Print"),
    "legend": ("Шартты белгілер", "Условные обозначения", "Legend"),
    "close": ("Жабу", "Закрыть", "Close"),
    "zoom_in": ("Жақындату", "Приблизить", "Zoom in"),
    "zoom_out": ("Алыстату", "Отдалить", "Zoom out"),
    "whole_map": ("Бүкіл карта", "Вся карта", "Whole map"),
    "map": ("Карта", "Карта", "Map"),
    "map_keys": (
        "Карта: бағыттауыш пернелер жылжытады, + және − масштабты өзгертеді",
        "Карта: стрелки двигают, + и − меняют масштаб",
        "Map: arrow keys move it, + and − zoom",
    ),
    "search": ("Елді мекенді іздеу", "Найти населённый пункт", "Find a settlement"),
    "found": ("Табылғаны: {n}", "Найдено: {n}", "Found: {n}"),
    "nothing_found": ("Ештеңе табылмады", "Ничего не найдено", "Nothing found"),
    "day": ("Күн", "День", "Day"),
    "day_before": ("Алдыңғы күн", "Предыдущий день", "Previous day"),
    "day_after": ("Келесі күн", "Следующий день", "Next day"),
    "play": ("Ойнату", "Воспроизвести", "Play"),
    "pause": ("Тоқтату", "Остановить", "Pause"),
    "whole_month": ("Бүкіл кезең", "Весь период", "Whole period"),
    "open_day": (
        "Осы күнді картадан көрсету",
        "Показать этот день на карте",
        "Show this day on the map",
    ),
    "direction": ("Бағыт", "Направление", "Direction"),
    "district": ("Аудан", "Район", "District"),
    "districts": ("Аудандар", "Районы", "Districts"),
    "settlement": ("Елді мекен", "Населённый пункт", "Settlement"),
    "settlements": ("Елді мекендер", "Населённые пункты", "Settlements"),
    "team": ("Топ", "Бригада", "Team"),
    "teams": ("Топтар", "Бригады", "Teams"),
    "sessions": ("Іс-шаралар", "Мероприятия", "Sessions"),
    "population": ("Халқы", "Население", "Population"),
    "people": ("адам", "чел.", "people"),
    "people_head": ("Адам", "Людей", "People"),
    "km": ("км", "км", "km"),
    "hour": ("сағ", "ч", "h"),
    "minute": ("мин", "мин", "min"),
    "road": ("Автожол", "Автодорога", "Road"),
    "rail": ("Теміржол", "Железная дорога", "Railway"),
    "ground_note": (
        "Аудандардың шекарасы елді мекендер бойынша шартты түрде сызылған.",
        "Границы районов показаны условно, по населённым пунктам.",
        "District borders are schematic, drawn from the settlements.",
    ),
    "month": ("Осындағы іс-шаралар", "Мероприятия здесь", "Sessions here"),
    "no_sessions": (
        "Бұл жерде іс-шара өткізілмейді.",
        "Здесь мероприятия не проводятся.",
        "No session is held here.",
    ),
    "elsewhere": (
        "Тұрғындар басқа жерде де қамтылады",
        "Жители обслужены и в других местах",
        "Residents are also served elsewhere",
    ),
    "guests": (
        "Мұнда басқа жерлерден де келеді",
        "Сюда приезжают из других мест",
        "People also come here from",
    ),
    "dates": ("{year}\u202fж. {dates}", "{dates} {year}\u202fг.", "{dates} {year}"),
}
