"""The report's own words in Kazakh, Russian and English."""

from __future__ import annotations

from collections.abc import Mapping

from planner.domain.names import LANGUAGES, Language
from planner.outputs.report.words_people import PEOPLE
from planner.outputs.report.words_teams import TEAMS

Three = tuple[str, str, str]

OWN_NAME: Mapping[Language, str] = {"kk": "Қазақша", "ru": "Русский", "en": "English"}

PAGE: Mapping[str, Three] = {
    "report": ("Науқан есебі", "Отчёт о кампании", "Campaign report"),
    "language": ("Тіл", "Язык", "Language"),
    "contents": ("Мазмұны", "Содержание", "Contents"),
    "month": ("Бір қарағанда", "Кампания в цифрах", "The campaign at a glance"),
    "reached": (
        "адам қамтылады, кемінде",
        "человек охвачено, не менее",
        "people reached, at least",
    ),
    "of_residents": ("барлығы {n} тұрғын", "из {n} жителей", "of {n} residents"),
    "visits": ("келу", "посещений", "visits"),
    "of_demand": ("қажеті {n}", "из {n} нужных", "of {n} asked for"),
    "visits_note": (
        "Бір адам бірнеше іс-шараға келуі мүмкін, сондықтан келу саны адам санынан көп. "
        "Қамтылған адамдар — төменгі шек: нақты саны бұдан кем емес.",
        "Один человек может прийти на несколько мероприятий, поэтому посещений больше, чем "
        "людей. Число охваченных — нижняя оценка: на деле их не меньше.",
        "One person may come to several sessions, so there are more visits than people. "
        "People reached is a lower limit: in fact there are no fewer.",
    ),
    "sessions": ("іс-шара", "мероприятий", "sessions"),
    "settlements": ("барылған елді мекен", "пунктов посещено", "settlements visited"),
    "of_all": ("барлығы {n}", "из {n}", "of {n}"),
    "teams_at_work": ("топ жұмыста", "бригад в работе", "teams at work"),
    "km": ("километр жол", "километров пути", "kilometres travelled"),
    "nights": ("базадан тыс түн", "ночей вне базы", "nights away from base"),
    "specialists_used": ("маман жұмыста", "специалистов занято", "specialists at work"),
    "worth": ("Жоспардың бағасы", "Оценка плана", "What the plan is worth"),
    "points": ("ұпай", "баллов", "points"),
    "part_served": ("қамтылған адамдар", "охваченные люди", "people served"),
    "part_floor": ("аудандардың төменгі шегі", "минимумы районов", "districts' floors"),
    "part_km": ("жол жүру", "переезды", "journeys"),
    "part_nights": ("базадан тыс түндер", "ночи вне базы", "nights away"),
    "part_changes": ("өзгерістер", "изменения", "changes"),
    "bound": ("дәлелденген жоғарғы шек", "доказанная верхняя граница", "proven bound"),
    "bound_served": (
        "қамтылған адамдар бойынша шек",
        "граница по охваченным людям",
        "bound on people served",
    ),
    "gap": ("шекке дейінгі айырма", "разрыв до границы", "gap to the bound"),
    "bound_note": (
        "Ешбір жоспар жоғарғы шектен асатын ұпай жинай алмайды.",
        "Никакой план не наберёт больше баллов, чем верхняя граница.",
        "No plan whatsoever can have more points than the bound.",
    ),
    "no_bound": (
        "Дәлелденген жоғарғы шек бұл жоспар үшін белгісіз.",
        "Доказанная верхняя граница для этого плана неизвестна.",
        "No proven bound is known for this plan.",
    ),
    "broken": (
        "Бұл жоспар ережелерді бұзады (ескертулер: {n}). Оны орындауға болмайды.",
        "Этот план нарушает правила (замечаний: {n}). Исполнять его нельзя.",
        "This plan breaks rules (findings: {n}). It must not be carried out.",
    ),
    "foreign": (
        "Бұл жоспар басқа кестелер бойынша жасалған.",
        "Этот план составлен по другим таблицам.",
        "This plan was made for other tables than these.",
    ),
    "daily": ("Күндер бойынша", "По дням", "Day by day"),
    "day_sessions": ("Іс-шаралар", "Мероприятия", "Sessions"),
    "day_people": ("Келу саны", "Посещения", "Visits"),
    "day_km": ("Километр", "Километры", "Kilometres"),
    "day_away": (
        "Базадан тыс түнейтін топтар",
        "Бригады на ночлеге вне базы",
        "Teams away at night",
    ),
    "months": (
        "Қаңтар Ақпан Наурыз Сәуір Мамыр Маусым Шілде Тамыз Қыркүйек Қазан Қараша Желтоқсан",
        "Январь Февраль Март Апрель Май Июнь Июль Август Сентябрь Октябрь Ноябрь Декабрь",
        "January February March April May June July August September October November December",
    ),
    "status_limit": ("шекке жетті", "дошёл до предела", "search limit reached"),
    "status_gap": ("айырма жеткілікті аз", "разрыв достаточно мал", "gap small enough"),
    "status_optimal": ("ең жақсысы, дәлелденген", "наилучший, доказано", "best, proven"),
    "status_stopped": ("іздеу тоқтатылды", "поиск остановлен", "search stopped"),
    "status_interim": ("іздеу жүріп жатыр", "поиск продолжается", "search under way"),
    "most": ("ең көп күні: {n}", "в самый плотный день: {n}", "on the busiest day: {n}"),
    "table": ("Кесте түрінде", "Таблицей", "As a table"),
    "day": ("Күн", "День", "Day"),
    "made_by": ("Жасаған", "Составлено", "Made by"),
    "seed": ("кездейсоқтық саны", "начальное число", "seed"),
    "status": ("күйі", "состояние", "status"),
    "campaign_digest": ("кестелер таңбасы", "отпечаток таблиц", "digest of the tables"),
    "offline": (
        "Бұл бет желісіз ашылады және сырттан ештеңе сұрамайды.",
        "Страница открывается без сети и ничего извне не запрашивает.",
        "This page opens offline and asks for nothing from outside.",
    ),
}

ALL: Mapping[str, Three] = {**PAGE, **PEOPLE, **TEAMS}


def words(language: Language) -> dict[str, str]:
    """Return the report's words in a language by key."""
    at = LANGUAGES.index(language)
    return {key: three[at] for key, three in ALL.items()}
