"""Arguments and options that several commands share."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, TypeVar

import click

from planner.domain.names import LANGUAGES

F = TypeVar("F", bound=Callable[..., Any])

CAMPAIGN = click.Path(exists=True, path_type=Path)
PLAN = click.Path(exists=True, path_type=Path)
OUT = click.Path(path_type=Path)

campaign_argument = click.argument("campaign", type=CAMPAIGN)
plan_argument = click.argument("plan", type=PLAN)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")


def out_folder_option(**settings: Any) -> Callable[[F], F]:
    """Return the option for the folder that results go to."""
    return click.option(
        "-o",
        "--out",
        type=click.Path(file_okay=False, path_type=Path),
        help="Folder for the results (made if missing).",
        **settings,
    )


def language_option(default: str = "en") -> Callable[[F], F]:
    """Return the option for the language of names and labels."""
    return click.option(
        "-l",
        "--language",
        type=click.Choice(LANGUAGES),
        default=default,
        show_default=True,
        help="Language of names and labels.",
    )


class Duration(click.ParamType):
    """Seconds of clock time: ``90``, ``3m``, ``1h30m``."""

    name = "duration"
    _form = re.compile(r"(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s?)?")

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        """Return the seconds."""
        if isinstance(value, int | float):
            return float(value)
        found = self._form.fullmatch(str(value).strip())
        if not found or not any(found.groups()):
            self.fail(f"{value!r} is no duration; write 90, 3m or 1h30m", param, ctx)
        hours, minutes, seconds = (float(part or 0) for part in found.groups())
        return hours * 3600 + minutes * 60 + seconds


class Share(click.ParamType):
    """A share of a whole: ``0.01`` or ``1%``."""

    name = "share"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> Decimal:
        """Return the share, from 0 to 1."""
        text = str(value).strip()
        try:
            share = Decimal(text.removesuffix("%")) / (100 if text.endswith("%") else 1)
        except InvalidOperation:
            self.fail(f"{value!r} is no share; write 0.01 or 1%", param, ctx)
        if not 0 <= share <= 1:
            self.fail(f"{value!r} is not between 0 and 1", param, ctx)
        return share
