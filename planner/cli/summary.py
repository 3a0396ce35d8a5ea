"""Prints the summary of a plan, for a narrow terminal as for a wide one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from rich.columns import Columns
from rich.console import RenderableType
from rich.rule import Rule

from planner.app.measures import gap_of
from planner.app.summary import Summary
from planner.cli.console import Printer, cell
from planner.cli.figures import figure, share
from planner.cli.grid import fill, grid
from planner.cli.summary_districts import districts_table
from planner.cli.summary_groups import categories_table, directions_table, refusals_table
from planner.cli.summary_trains import train_tables
from planner.domain.campaign import Campaign
from planner.domain.names import Language
from planner.outputs.labels import translator

Say = Callable[[str], str]


def print_summary(
    console: Printer, campaign: Campaign, summary: Summary, language: Language
) -> None:
    """Print everything ``planner show`` tells."""
    for block in blocks(campaign, summary, language, console.width):
        console.print(block)


def blocks(
    campaign: Campaign, summary: Summary, language: Language, width: int
) -> Iterator[RenderableType]:
    """Yield the summary block by block, the most asked for first, for so many columns."""
    say = translator(language)
    yield Rule(cell(_title(campaign, language), "bold"), style="dim")
    yield from _cautions(summary, say)
    yield _abreast([points_table(summary, language), reach_table(summary, language)])
    yield ""
    yield _abreast(
        [directions_table(campaign, summary, language), categories_table(summary, language)]
    )
    yield ""
    yield districts_table(campaign, summary, language, width)
    for table in train_tables(campaign, summary, language):
        yield ""
        yield table
    yield ""
    yield refusals_table(summary, language)


def _abreast(tables: list[RenderableType]) -> RenderableType:
    """Return tables side by side where the terminal is wide enough, else one below the other."""
    return Columns(tables, padding=(1, 4))


def _title(campaign: Campaign, language: Language) -> str:
    horizon = campaign.horizon
    days = f"{horizon.start:%d.%m.%Y} - {horizon.last_date:%d.%m.%Y}"
    return f"{campaign.names.text(language, '')} {days}".strip()


def _cautions(summary: Summary, say: Say) -> Iterator[RenderableType]:
    if not summary.is_of_campaign:
        yield cell(say("This plan was made for other tables than these."), "yellow")
    if summary.findings:
        yield cell(say("This plan breaks rules; planner verify names them."), "bold red")


def points_table(summary: Summary, language: Language) -> RenderableType:
    """Return points by part, then bound and gap; what is not known is not shown."""
    points, say = summary.points, translator(language)
    table = grid(say("Points"), "")
    fill(
        table,
        [
            (say("people served"), figure(language, points.served, 2)),
            (say("districts' floors"), f"+ {figure(language, points.floor, 2)}"),
            (say("journeys"), f"- {figure(language, points.km, 2)}"),
            (say("nights away"), f"- {figure(language, points.nights, 2)}"),
            *(
                [(say("changes"), f"- {figure(language, points.changes, 2)}")]
                if points.changes
                else []
            ),
        ],
    )
    table.add_row(cell(say("total"), "bold"), cell(figure(language, points.total, 2), "bold green"))
    fill(table, _bounds(summary, language))
    return table


def _bounds(summary: Summary, language: Language) -> list[tuple[str, str]]:
    say = translator(language)
    known: list[tuple[str, Decimal | None]] = [
        (say("proven bound"), summary.bound),
        (say("bound on people served"), summary.bound_served),
    ]
    rows = [(name, figure(language, bound, 2)) for name, bound in known if bound is not None]
    gap = gap_of(summary.points.total, summary.bound)
    return rows if gap is None else [*rows, (say("gap"), share(language, gap))]


def reach_table(summary: Summary, language: Language) -> RenderableType:
    """Return who is reached, and with how much work."""
    teams, say = summary.teams, translator(language)
    table = grid(say("Reach"), "")
    rows = [
        (say("visits (one person may have several)"), summary.people),
        (say("visits asked for"), summary.demand),
        (say("persons reached, at least"), summary.reached),
        (say("sessions"), summary.sessions),
        (say("settlements with sessions"), summary.settlements),
        (say("teams with sessions"), sum(row.sessions > 0 for row in teams)),
        (say("journeys"), sum(row.legs for row in teams)),
        (say("km"), round(sum((row.km for row in teams), Decimal(0)))),
        (say("nights away"), sum(row.nights_away for row in teams)),
    ]
    fill(table, [(name, figure(language, number)) for name, number in rows])
    return table
