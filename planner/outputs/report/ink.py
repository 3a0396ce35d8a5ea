"""Drawings of the page as files of their own: with their style, colours spelled out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from markupsafe import Markup

from planner.outputs.report.page import asset

FONT = "Libertinus Serif"
"""The font of the paper: it comes with the typesetter and has all letters of Kazakh."""
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_VARIABLE = re.compile(r"(--[\w-]+):\s*([^;}]+)")
_USED = re.compile(r"var\((--[\w-]+)\)")


def standing_alone(drawing: Markup) -> str:
    """Return a drawing as a file that knows its own style and asks for no variables."""
    head, rest = drawing.split(">", 1)
    return f'{head} xmlns="http://www.w3.org/2000/svg"><style>{_style()}</style>{rest}'


@cache
def _style() -> str:
    root, sheet = _variables(asset("report.css"))[":root"], asset("drawing.css")
    shades = {
        name: _filled(own["--c"], root) for name, own in _variables(sheet).items() if "--c" in own
    }
    rules = [f"svg {{ font-family: {FONT}; }}"]
    for selectors, body in _RULE.findall(sheet):
        rows = [row.strip() for row in selectors.split(",") if ":" not in row]
        if rows and "--c:" not in body:
            rules += _spelled(rows, body.strip(), root, shades)
    return " ".join(rules)


def _variables(sheet: str) -> dict[str, dict[str, str]]:
    """Return the variables that each selector sets."""
    return {name.strip(): dict(_VARIABLE.findall(body)) for name, body in _RULE.findall(sheet)}


def _spelled(
    rows: list[str], body: str, root: dict[str, str], shades: dict[str, str]
) -> Iterator[str]:
    """Yield a rule without variables, once for each class that has a colour of its own."""
    if "var(--c)" not in body:
        yield f"{', '.join(rows)} {{ {_filled(body, root)} }}"
        return
    for name, shade in shades.items():
        both = ", ".join(f"{name} {row}, {row}{name}" for row in rows)
        yield f"{both} {{ {_filled(body, {**root, '--c': shade})} }}"


def _filled(text: str, values: dict[str, str]) -> str:
    return _USED.sub(lambda name: values[name[1]], text)
