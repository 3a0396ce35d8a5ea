"""The report's words about teams, trains and specialists."""

from __future__ import annotations

from collections.abc import Mapping

TEAMS: Mapping[str, tuple[str, str, str]] = {
    "gantt": ("Топтардың айлық жұмысы", "Работа бригад по дням", "Teams by day"),
    "gantt_label": (
        "Кесте: топтар және күндер. Төмендегі кестеде де бар.",
        "График: бригады и дни. То же в таблице ниже.",
        "Chart of teams and days. The table below tells the same.",
    ),
    "gantt_hint": (
        "Кестені солға-оңға жылжытуға болады.",
        "График можно прокручивать вбок.",
        "The chart can be scrolled sideways.",
    ),
    "key_stay": ("базадан тыс болу", "пребывание вне базы", "stay away from base"),
    "key_work": ("іс-шара жүріп жатыр", "идут мероприятия", "sessions under way"),
    "key_leg": ("жол жүру", "переезд", "journey"),
    "key_night": ("базадан тыс түн", "ночь вне базы", "night away"),
    "key_road": ("түнде жолда", "ночь в пути", "night on the way"),
    "key_weekend": ("демалыс күндері", "выходные", "weekend"),
    "key_out": ("топ науқанда жоқ", "бригада не участвует", "team not in the campaign"),
    "at_base": ("базада", "на базе", "at base"),
    "n_sessions": ("іс-шара: {n}", "мероприятий: {n}", "sessions: {n}"),
    "n_visits": ("келу: {n}", "посещений: {n}", "visits: {n}"),
    "n_nights": ("түн: {n}", "ночей: {n}", "nights: {n}"),
    "n_km": ("{n} км", "{n} км", "{n} km"),
    "teams": ("Топтар", "Бригады", "Teams"),
    "team": ("Топ", "Бригада", "Team"),
    "base": ("База", "База", "Base"),
    "legs": ("Жол жүру", "Переездов", "Journeys"),
    "team_km": ("Километр", "Километров", "Kilometres"),
    "team_hours": ("Жолда, сағат", "В пути, часов", "Hours on the way"),
    "team_nights": ("Базадан тыс түн", "Ночей вне базы", "Nights away"),
    "team_visits": ("Келу саны", "Посещений", "Visits"),
    "team_sessions": ("Іс-шара", "Мероприятий", "Sessions"),
    "team_places": ("Елді мекен", "Пунктов", "Settlements"),
    "team_note": (
        "Бірнеше топ бірге өткізген іс-шара әр топқа саналады.",
        "Мероприятие нескольких бригад засчитано каждой.",
        "A session of several teams counts for each of them.",
    ),
    "specialists": ("Мамандардың жүктемесі", "Загрузка специалистов", "Use of specialists"),
    "specialists_note": (
        "Іс-шаралардағы уақыттың мүмкін уақытқа үлесі; жол уақыты есепке кірмейді. "
        "Әр сызықша — бір маман, үшбұрыш — орташа.",
        "Доля времени на мероприятиях в доступном времени; дорога не в счёт. "
        "Каждая чёрточка — специалист, треугольник — среднее.",
        "Time in sessions as a share of the time available; the way does not count. "
        "Each tick is a specialist, the triangle the mean.",
    ),
    "people_count": ("Мамандар", "Специалистов", "Specialists"),
    "idle": ("Жұмыссыз", "Без работы", "Without work"),
    "mean_use": ("Орташа", "В среднем", "Mean"),
    "spread": ("0-ден 100 %-ға дейін", "От 0 до 100 %", "From 0 to 100 %"),
    "trains": ("Пойыздың айы", "Месяц поезда", "The train's month"),
    "stop": ("Аялдама", "Остановка", "Stop"),
    "arrives": ("Келеді", "Прибытие", "Arrives"),
    "departs": ("Кетеді", "Отправление", "Departs"),
    "stays_on": ("қалады", "остаётся", "stays"),
    "starts_here": ("осында басталады", "начало здесь", "starts here"),
}
