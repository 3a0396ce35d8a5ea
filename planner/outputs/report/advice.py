"""What would help against a refusal: the solver's advice, said to a reader of the report."""

from __future__ import annotations

from collections.abc import Mapping

from planner.domain.names import LANGUAGES, Language

ADVICE: Mapping[str, tuple[str, str, str, str]] = {
    "no_specialist": (
        "no specialists with the skills and the language; add them to a team",
        "Топқа қажетті біліктілігі мен тілі бар маман қосу.",
        "Добавить в бригаду специалиста с нужными навыками и языком.",
        "Add a specialist with the skills and the language to a team.",
    ),
    "no_venue": (
        "no venue of the kind with the equipment within reach; open or equip one",
        "Жақын жерден қажетті жабдығы бар орын ашу немесе жабдықтау.",
        "Открыть или оснастить подходящую площадку в пределах досягаемости.",
        "Open or equip a suitable venue within reach.",
    ),
    "unreachable": (
        "no team that could hold it gets there and back; base a team nearer",
        "Топтың базасын жақынырақ орналастыру.",
        "Разместить базу бригады ближе.",
        "Base a team nearer.",
    ),
    "hours": (
        "the hours of kind, venue, calendar and team never meet; widen one of them",
        "Іс-шараның, орынның немесе топтың жұмыс уақытын кеңейту.",
        "Расширить часы мероприятия, площадки или бригады.",
        "Widen the hours of the session, the venue or the team.",
    ),
    "seats": (
        "fewer people than min_people; lower it, or let neighbours come by reach",
        "Ең аз адам санын азайту немесе көрші ауылдардан келуге мүмкіндік беру.",
        "Снизить наименьшее число людей или дать приезжать соседям.",
        "Lower the least number of people, or let neighbours come.",
    ),
    "quota": (
        "the most sessions allowed are held; raise the quota",
        "Рұқсат етілген іс-шара санын көбейту.",
        "Увеличить допустимое число мероприятий.",
        "Raise the number of sessions allowed.",
    ),
    "demand": (
        "the reach lets no more of these residents go elsewhere; hold one at home",
        "Іс-шараны тұрғындардың өз ауылында өткізу.",
        "Провести мероприятие в самом населённом пункте.",
        "Hold a session in the settlement itself.",
    ),
    "after": (
        "what must come first is not held in time; hold it earlier",
        "Алдымен өтуі тиіс іс-шараны ертерек өткізу.",
        "Раньше провести то, что должно предшествовать.",
        "Hold earlier what must come first.",
    ),
    "with": (
        "a kind that must be held the same day is not held there",
        "Сол күні қатар өтуі тиіс іс-шараны сонда өткізу.",
        "Провести там в тот же день сопутствующее мероприятие.",
        "Hold there, on the same day, the session it goes with.",
    ),
    "gap": (
        "too soon after an earlier session; wait for gap_days",
        "Алдыңғы іс-шарадан кейінгі аралықты күту.",
        "Выдержать промежуток после прошлого мероприятия.",
        "Wait for the days between two sessions to pass.",
    ),
    "case": (
        "no team came in time for the case; look at its latest date",
        "Мерзімді қайта қарау: топ уақытында жете алмайды.",
        "Пересмотреть крайний срок: бригада не успевает.",
        "Look at the latest date: no team comes in time.",
    ),
    "capacity": (
        "the specialists' time is used where it brings more; add days or people",
        "Мамандарды немесе жұмыс күндерін көбейту: уақыт пайдасы көбірек жерге кетті.",
        "Добавить специалистов или дней: их время ушло туда, где пользы больше.",
        "Add specialists or days: their time is used where it brings more.",
    ),
    "price": (
        "the journey costs more than the points it would bring",
        "Сапар пайдасынан қымбат; көрші іс-шаралармен біріктіру.",
        "Поездка дороже пользы; объединить с соседними мероприятиями.",
        "The journey costs more than it brings; combine it with sessions nearby.",
    ),
}
"""By reason: the text in the plan, then what the report says in kk, ru and en."""


def advice_text(language: Language, reason: str, advice: str) -> str:
    """Return the advice in a language; advice of somebody's own stays as it is."""
    known = ADVICE.get(reason)
    if known is None or advice not in ("", known[0]):
        return advice
    return known[1 + LANGUAGES.index(language)]
