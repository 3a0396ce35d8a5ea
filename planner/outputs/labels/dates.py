"""Dates in words and figures, as the Unicode locale data (CLDR) writes them."""

from __future__ import annotations

from datetime import date

from planner.domain.names import Language

NARROW = "\u202f"
"""The narrow space that does not break, between a number and what belongs to it."""

MONTHS: dict[Language, tuple[str, ...]] = {
    "kk": (
        "қаңтар",
        "ақпан",
        "наурыз",
        "сәуір",
        "мамыр",
        "маусым",
        "шілде",
        "тамыз",
        "қыркүйек",
        "қазан",
        "қараша",
        "желтоқсан",
    ),
    "ru": (
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
}
WEEKDAYS: dict[Language, tuple[str, ...]] = {
    "kk": ("дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі", "жексенбі"),
    "ru": (
        "понедельник",
        "вторник",
        "среда",
        "четверг",
        "пятница",
        "суббота",
        "воскресенье",
    ),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
SHORT_WEEKDAYS: dict[Language, tuple[str, ...]] = {
    "kk": ("дс", "сс", "ср", "бс", "жм", "сб", "жс"),
    "ru": ("пн", "вт", "ср", "чт", "пт", "сб", "вс"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}


def long_date(day: date, language: Language) -> str:
    """Return the date with its month in words: ``3 октября 2016 г.``."""
    month = MONTHS[language][day.month - 1]
    if language == "kk":
        return f"{day.year}{NARROW}ж. {day.day} {month}"
    if language == "ru":
        return f"{day.day} {month} {day.year}{NARROW}г."
    return f"{day.day} {month} {day.year}"


def day_month(day: date, language: Language) -> str:
    """Return day and month in words: ``3 октября``."""
    return f"{day.day} {MONTHS[language][day.month - 1]}"


def short_date(day: date) -> str:
    """Return the date in figures: ``03.10.2016``."""
    return f"{day:%d.%m}.{day.year:04d}"


def weekday(day: date, language: Language) -> str:
    """Return the name of the weekday."""
    return WEEKDAYS[language][day.weekday()]


def short_weekday(day: date, language: Language) -> str:
    """Return the weekday's two or three letters."""
    return SHORT_WEEKDAYS[language][day.weekday()]
