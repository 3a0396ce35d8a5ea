import ast
import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from babel.dates import format_date
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from planner.domain.kinds import CATEGORIES
from planner.domain.names import LANGUAGES, Language
from planner.domain.rules import REASONS, RULES
from planner.outputs import labels
from planner.outputs.labels import (
    category_text,
    counter,
    reason_text,
    translator,
)
from planner.outputs.labels.dates import long_date, short_date, short_weekday, weekday
from planner.outputs.labels.order import ALPHABET, sort_key
from planner.outputs.labels.po import read_catalogue
from planner.outputs.labels.reasons import REASONS as WORDED
from planner.outputs.report.advice import ADVICE
from planner.outputs.report.words import ALL

ROOT = Path(labels.__file__).parents[2]
LOCALES = {"kk": "kk", "ru": "ru", "en": "en_GB"}


def source(language: str) -> Path:
    return Path(labels.__file__).parent / "locale" / language / "LC_MESSAGES" / "planner.po"


def messages(language: str) -> dict[object, object]:
    with source(language).open("rb") as file:
        found = read_po(file, locale=language, abort_invalid=True)
    return {(row.context, row.id): row.string for row in found if row.id}


def used_in_code() -> set[object]:
    """The texts that the code asks for: `_("...")`, `say("...")`, `view.text("...")`, `n_(...)`."""
    calls = (
        node
        for path in ROOT.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant)
    )
    found: set[object] = set()
    for call in calls:
        name = call.func.attr if isinstance(call.func, ast.Attribute) else call.func.id  # type: ignore[attr-defined]
        texts = [arg.value for arg in call.args if isinstance(arg, ast.Constant)]
        if name in {"_", "say", "text"} and isinstance(texts[0], str):
            found.add((None, texts[0]))
        elif name == "n_":
            found.add((None, tuple(texts[:2])))
    return found


def used_as_data() -> set[object]:
    told = ((f"report.{key}", text) for key, text in ALL.items())
    advised = ((f"advice.{key}", rows[1]) for key, rows in ADVICE.items())
    reasons = ((f"reason.{key}", text) for key, text in WORDED.items())
    rules = {(None, rule.title) for rule in RULES}
    return {*rules, *(("category", name) for name in CATEGORIES), *told, *advised, *reasons}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_has_words_of_its_own(language: Language) -> None:
    reasons = (*REASONS, *(rule.code for rule in RULES))
    texts = [reason_text(language, reason) for reason in reasons]
    assert all(texts)
    assert not set(texts) & set(reasons)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_that_is_used_is_in_the_catalogue(language: Language) -> None:
    assert (used_in_code() | used_as_data()) - set(messages(language)) == set()
    assert set(messages(language)) == set(messages("en"))
    assert all(all(text) for text in messages(language).values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_are_the_same_in_every_language(language: Language) -> None:
    for (_, key), text in messages(language).items():  # type: ignore[misc]
        forms = (text,) if isinstance(text, str) else text
        wanted = gaps(key if isinstance(key, str) else key[0])
        assert all(gaps(form) == wanted for form in forms)


def gaps(text: str) -> list[str]:
    """Return the gaps of both sorts that a text leaves open."""
    return sorted(re.findall(r"%\(\w+\)\w|\{\w+\}", text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_says_the_same_compiled_and_from_its_source(
    language: Language, tmp_path: Path
) -> None:
    from gettext import GNUTranslations

    with source(language).open("rb") as file:
        found = read_po(file, locale=language)
    with (tmp_path / "planner.mo").open("wb") as file:
        write_mo(file, found)
    with (tmp_path / "planner.mo").open("rb") as file:
        compiled = GNUTranslations(file)
    plain = read_catalogue(source(language))
    assert plain.gettext("Settlement") == compiled.gettext("Settlement")
    for key in (row.id for row in found if isinstance(row.id, tuple)):
        assert [plain.ngettext(*key, n) for n in range(30)] == [
            compiled.ngettext(*key, n) for n in range(30)
        ]
    for context, key in messages(language):  # type: ignore[misc]
        if isinstance(key, str) and context:
            assert plain.pgettext(context, key) == compiled.pgettext(context, key)


@pytest.mark.parametrize("language", LANGUAGES)
def test_dates_are_those_of_the_unicode_locale_data(language: Language) -> None:
    locale = LOCALES[language]
    for n in range(400):  # every month and weekday, and a leap day
        day = date(2016, 1, 1) + timedelta(days=n)
        assert long_date(day, language) == format_date(day, "long", locale=locale)
        assert weekday(day, language) == format_date(day, "EEEE", locale=locale)
        assert short_weekday(day, language) == format_date(day, "EEE", locale=locale)
    assert short_date(date(2016, 10, 3)) == "03.10.2016"


def test_russian_has_three_plurals_and_kazakh_nouns_stay_as_they_are() -> None:
    ru, kk, en = (counter(language) for language in ("ru", "kk", "en"))  # type: ignore[arg-type]
    forms = ("%(n)d session", "%(n)d sessions")
    assert [ru(*forms, n) for n in (1, 3, 11, 22)] == [
        "1 мероприятие",
        "3 мероприятия",
        "11 мероприятий",
        "22 мероприятия",
    ]
    assert [kk(*forms, n) for n in (1, 5)] == ["1 іс-шара", "5 іс-шара"]
    assert [en(*forms, n) for n in (1, 5)] == ["1 session", "5 sessions"]


def test_a_text_that_is_unknown_stays_what_it_is() -> None:
    assert translator("kk")("{{7*7}}") == "{{7*7}}"
    assert category_text("kk", "my own category") == "my own category"
    assert reason_text("ru", "capacity") == "не хватает времени специалистов или мест"
    assert reason_text("en", "room") == "no free room"
    assert reason_text("en", "{{7*7}}") == "{{7*7}}"


def test_names_are_sorted_by_the_42_letters_of_kazakh() -> None:
    assert len(ALPHABET) == len(set(ALPHABET)) == 42
    names = (
        "7-ауыл Alga Алға Әйтеке Бадамша Кандыагаш Қарғалы Ойыл Өлке Ұзын Үштөбе Ырғыз Іргіз Яйсан"
    )
    assert " ".join(sorted(set(names.split()), key=sort_key)) == names


def test_the_build_refuses_a_wrong_placeholder(tmp_path: Path) -> None:
    pytest.importorskip("hatchling")
    from hatch_build import Catalogues

    target = tmp_path / "planner" / "locale" / "ru" / "LC_MESSAGES" / "planner.po"
    target.parent.mkdir(parents=True)
    target.write_text(source("ru").read_text("utf-8"), "utf-8")
    hook = Catalogues(str(tmp_path), {}, None, None, str(tmp_path), "wheel")  # type: ignore[arg-type]
    hook.initialize("standard", {})
    assert b"POT-Creation-Date: 2020-02-02" in target.with_suffix(".mo").read_bytes()
    broken = target.read_text("utf-8").replace("пациент %(case)s", "пациент %(case)d")
    target.write_text(broken, "utf-8")
    with pytest.raises(SystemExit, match="case"):
        hook.initialize("standard", {})
