"""The map's words by language and key, as the page reads them."""

from __future__ import annotations

from typing import Literal

from planner.domain.names import LANGUAGES, Language
from planner.outputs.labels.dates import MONTHS, SHORT_WEEKDAYS
from planner.outputs.labels.reasons import REASON_TEXTS
from planner.outputs.maps.words_coverage import COVERAGE
from planner.outputs.maps.words_page import PAGE
from planner.outputs.maps.words_tours import TOURS

View = Literal["coverage", "routes"]

WORDS = {**PAGE, **COVERAGE, **TOURS, **REASON_TEXTS}


def texts() -> dict[Language, dict[str, str]]:
    """Return the page's words by language and key."""
    return {
        language: {
            **{key: three[at] for key, three in WORDS.items()},
            "months": " ".join(MONTHS[language]),
            "weekdays": " ".join(SHORT_WEEKDAYS[language]),
        }
        for at, language in enumerate(LANGUAGES)
    }
