"""How often each rule limits a plan, as a table."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import RenderableType

from planner.cli.figures import figure, share
from planner.cli.grid import fill, grid
from planner.domain.names import Language
from planner.kpis import Binding
from planner.kpis.shares import share as part
from planner.outputs.labels import reason_text, translator


def rules_table(rows: Iterable[Binding], language: Language) -> RenderableType:
    """Return how often each rule stands at its limit, of how many times that it could."""
    say = translator(language)
    table = grid(say("Rule"), say("limits"), say("of"), say("share"), say("counted"))
    fill(table, (_row(row, language) for row in rows))
    return table


def _row(row: Binding, language: Language) -> tuple[str, ...]:
    return (
        f"{row.rule}: {reason_text(language, row.rule)}",
        figure(language, row.times),
        figure(language, row.chances),
        share(language, part(row.times, row.chances)),
        translator(language)(row.unit),
    )
