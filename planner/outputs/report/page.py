"""Puts the report's parts into one page that asks for nothing and runs no script."""

from __future__ import annotations

import base64
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from planner.domain.names import LANGUAGES, Language
from planner.outputs.report.words import OWN_NAME

SHEETS = ("report.css", "drawing.css", "report_small.css")
UNSEEN = dict.fromkeys(
    [
        *(sign for sign in range(32) if sign not in (9, 10)),
        *(0x7F, 0x200E, 0x200F),
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
    ]
)
"""Signs without a shape, which a name may bring: controls, and those that turn text around."""


def page(parts: dict[Language, dict[str, Any]], language: Language, chart_width: int) -> str:
    """Return the page of all languages' parts, open in ``language``; equal parts, equal bytes."""
    style = (
        asset("report.css")
        + asset("drawing.css")
        + asset("report_small.css")
        + _proportion(chart_width)
    )
    template = environment().get_template("report.html")
    html = template.render(
        language=language,
        languages=[(code, OWN_NAME[code]) for code in LANGUAGES],
        parts=[(code, parts[code]) for code in LANGUAGES],
        title=parts[language]["title"],
        subtitle=parts[language]["w"]["report"],
        switch=" / ".join(parts[code]["w"]["language"] for code in LANGUAGES),
        style=Markup(style),
        policy=_policy(style),
    )
    return html.translate(UNSEEN)


@cache
def environment() -> Environment:
    """Return the templates: every value is escaped, a missing one is a fault."""
    return Environment(
        loader=FunctionLoader(asset),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def asset(name: str) -> str:
    """Return a file that the package brings along."""
    return files("planner.outputs.report").joinpath("assets", name).read_text(encoding="utf-8")


def _proportion(chart_width: int) -> str:
    """Return how names and chart share the width of a printed page: at one scale."""
    return f"@media print {{ .gantt .scroll {{ flex: {chart_width} 1 0; }} }}\n"


def _policy(style: str) -> str:
    """Return the policy that allows this very style sheet and nothing else at all."""
    seal = base64.b64encode(sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{seal}'; base-uri 'none'; form-action 'none'"
