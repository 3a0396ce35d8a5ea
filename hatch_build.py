"""Compiles the message catalogues (.po to .mo) for wheels and editable installs."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

DATED = datetime(2020, 2, 2, tzinfo=UTC)
"""The date that hatchling gives to every file of a wheel."""


class Catalogues(BuildHookInterface):  # type: ignore[type-arg]
    """Builds no wheel with a catalogue that is malformed or has a wrong placeholder in it."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Write a .mo beside every .po."""
        for path in sorted(Path(self.root).glob("planner/**/LC_MESSAGES/*.po")):
            with path.open("rb") as file:
                catalogue = read_po(file, locale=path.parent.parent.name, abort_invalid=True)
            faults = [(row.id, str(fault)) for row, found in catalogue.check() for fault in found]
            if faults:
                raise SystemExit(f"{path}: {faults}")
            catalogue.creation_date = DATED  # else every build differs
            with path.with_suffix(".mo").open("wb") as file:
                write_mo(file, catalogue)
