"""A plan edited by hand as pins: what the user changed is kept by the next solve."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from planner import verify
from planner.app.pin_edits import edited_pins, lost_sessions
from planner.app.pin_rows import PinCells, pin_cells
from planner.domain.campaign import Campaign
from planner.domain.ids import PinId
from planner.domain.plan import Plan, Session
from planner.inputs.plan_places import session_places
from planner.inputs.plans import read_plan
from planner.inputs.tables import TABLES
from planner.outputs.files import write_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A rule that the edit breaks, in words, and the rows of the edited plan that take part."""

    rule: str
    message: str
    rows: tuple[str, ...] = ()

    def __str__(self) -> str:
        where = f" ({', '.join(self.rows)})" if self.rows else ""
        return f"{self.rule}: {self.message}{where}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pinned:
    """What came of an edit: the pins table, how many of its rows are new or changed.

    ``lost`` are sessions that were taken out: no pin can keep a session from being held.
    """

    path: Path
    rows: tuple[PinCells, ...]
    changed: int
    lost: tuple[Session, ...]
    findings: tuple[Finding, ...]


def pins_from_edit(campaign: Campaign, old: Plan, edited: Plan) -> tuple[PinCells, ...]:
    """Return the whole pins table of the next solve: the campaign's pins and those of the edit.

    A session that is new or changed is pinned with its kind, place, times, specialists and case,
    its people only where they were changed; a pin that it carried is replaced. A night that is
    changed becomes a night pin, a stay away from base that is new or changed a stop pin.
    """
    table: dict[PinId, PinCells] = {
        row.id: pin_cells(row, campaign.horizon) for row in campaign.pins
    }
    for pin in edited_pins(campaign, old, edited):
        table[pin.id] = pin_cells(pin, campaign.horizon)
    return tuple(table.values())


def write_pins(campaign: Campaign, old: Path, edited: Path, out: Path) -> Pinned:
    """Return what came of the edit, after writing the pins table to ``out``."""
    before, after = (read_plan(path, campaign).plan for path in (old, edited))
    rows = pins_from_edit(campaign, before, after)
    known = [pin_cells(row, campaign.horizon) for row in campaign.pins]
    return Pinned(
        path=write_text(out, _csv(rows)),
        rows=rows,
        changed=sum(row not in known for row in rows),
        lost=tuple(lost_sessions(before, after)),
        findings=tuple(broken_by_edit(campaign, before, after, edited)),
    )


def broken_by_edit(campaign: Campaign, old: Plan, edited: Plan, path: Path) -> Iterator[Finding]:
    """Yield what the judge finds in the edited plan and did not find in the old one."""
    places = session_places(path)
    known = {(row.rule, row.message) for row in verify.violations(campaign, old)}
    for row in verify.violations(campaign, edited):
        if (row.rule, row.message) not in known:
            rows = tuple(places[name] for name in row.sessions if name in places)
            yield Finding(rule=row.rule, message=row.message, rows=rows)


def _csv(rows: tuple[PinCells, ...]) -> str:
    """Return the pins table as the campaign's CSV files are written."""
    text = io.StringIO()
    lines = csv.DictWriter(text, list(TABLES["pins"].columns), restval="", lineterminator="\n")
    lines.writeheader()
    lines.writerows(rows)
    return text.getvalue()
