"""Words of the view of the teams' tours: Kazakh, Russian, English."""

from __future__ import annotations

from collections.abc import Mapping

TOURS: Mapping[str, tuple[str, str, str]] = {
    "nights": ("Түнеу", "Ночлег", "Nights"),
    "night": ("Түнейді", "Ночлег", "Night"),
    "nights_away": ("Базадан тыс түн", "Ночей вне базы", "Nights away"),
    "on_the_road": ("жолда", "в пути", "on the way"),
    "at_base": ("базада", "на базе", "at base"),
    "teams_on_the_way": ("Жұмыстағы топтар", "Бригад в работе", "Teams at work"),
    "distance": ("Жол", "Пробег", "Distance"),
    "invited": ("Қатысушылар", "Участников", "People"),
    "nothing": (
        "Бұл күні сапар да, іс-шара да жоқ.",
        "В этот день нет ни поездок, ни мероприятий.",
        "No journeys and no sessions on this day.",
    ),
    "nothing_at_all": (
        "Бұл сүзгілермен сапар да, іс-шара да жоқ.",
        "С этими фильтрами нет ни поездок, ни мероприятий.",
        "With these filters there are no journeys and no sessions.",
    ),
    "train": ("Пойыз", "Поезд", "Train"),
    "vehicle": ("Көлік", "Транспорт", "Vehicle"),
    "by_road": ("автокөлік", "автотранспорт", "by road"),
    "by_rail": ("пойыз", "поезд", "train"),
    "carries": ("өзімен бірге {what} алып жүреді", "везёт с собой {what}", "carries {what}"),
    "rooms": ("{n} кабинет", "кабинетов: {n}", "rooms: {n}"),
    "mobile_clinic": ("жылжымалы клиника", "передвижную клинику", "a mobile clinic"),
    "train_clinic": ("дәрігерлік вагондар", "медицинские вагоны", "medical coaches"),
    "stop": ("Аялдама", "Остановка", "Stop"),
    "stops": ("Аялдамалар", "Остановки", "Stops"),
    "day_by_day": ("Күн сайын", "По дням", "Day by day"),
    "catchment": ("Қайдан келеді", "Откуда едут", "Catchment"),
    "catchment_of": (
        "Тұрғындары осы аялдамаларға келетін жерлер",
        "Откуда жители едут на эти остановки",
        "Where residents come from to these stops",
    ),
    "base": ("База", "База", "Base"),
    "members": ("маман", "специалистов", "specialists"),
    "more": ("тағы {n}", "ещё {n}", "{n} more"),
    "sign_session": (
        "Іс-шаралар: шеңбердегі сан — олардың саны",
        "Мероприятия: число в круге — сколько их",
        "Sessions: the figure is how many",
    ),
    "sign_leg": ("Топтың жолы", "Переезд бригады", "A team's journey"),
    "sign_train": ("Пойыз жолы", "Переезд поезда", "A train's journey"),
    "sign_night": ("Топ осында түнейді", "Бригада ночует здесь", "A team sleeps here"),
    "sign_width": (
        "Қалың сызық — жиі жүретін жол",
        "Толще линия — больше поездок",
        "A thicker line: more journeys",
    ),
    "sign_guests": (
        "Тұрғындар іс-шараға барады",
        "Жители едут на мероприятие",
        "Residents travel to a session",
    ),
}
