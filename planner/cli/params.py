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


_DURATION = re.compile(r"(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s?)?")


def duration(text: str) -> float:
    """Return seconds of clock time from ``90``, ``3m``, ``1h30m``."""
    found = _DURATION.fullmatch(text.strip())
    if not found or not any(found.groups()):
        raise click.BadParameter(f"{text!r} is no duration; write 90, 3m or 1h30m")
    hours, minutes, seconds = (float(part or 0) for part in found.groups())
    return hours * 3600 + minutes * 60 + seconds


def share(text: str) -> Decimal:
    """Return a share of a whole, from 0 to 1, from ``0.01`` or ``1%``."""
    try:
        found = Decimal(text.strip().removesuffix("%"))
    except InvalidOperation:
        raise click.BadParameter(f"{text!r} is no share; write 0.01 or 1%") from None
    if text.strip().endswith("%"):
        found /= 100
    if not 0 <= found <= 1:
        raise click.BadParameter(f"{text!r} is not between 0 and 1")
    return found
