"""Sessions by direction and by category, and what was refused by reason."""

from __future__ import annotations

from rich.console import RenderableType

from planner.app.summary import Summary
from planner.cli.console import cell
from planner.cli.figures import figure, share
from planner.cli.grid import fill, grid
from planner.domain.campaign import Campaign
from planner.domain.names import Language
from planner.outputs.labels import category_text, reason_text, translator


def directions_table(campaign: Campaign, summary: Summary, language: Language) -> RenderableType:
    """Return sessions and visits of each direction, and the share of its demand that is met."""
    say = translator(language)
    table = grid(say("Direction"), say("sessions"), say("visits"), say("share"))
    for row in summary.directions:
        name = campaign.direction[row.direction].names.text(language, row.direction)
        counts = (figure(language, row.sessions), figure(language, row.people))
        fill(table, [(name, *counts, share(language, row.share))])
    return table


def categories_table(summary: Summary, language: Language) -> RenderableType:
    """Return sessions and visits of each category, and in how many districts it is held."""
    say = translator(language)
    table = grid(say("Category"), say("sessions"), say("visits"), say("districts"))
    fill(
        table,
        [
            (
                category_text(language, row.category),
                figure(language, row.sessions),
                figure(language, row.people),
                figure(language, row.districts),
            )
            for row in summary.categories
        ],
    )
    return table


def refusals_table(summary: Summary, language: Language) -> RenderableType:
    """Return what was refused, by reason."""
    say = translator(language)
    if not summary.refusals:
        return cell(say("All demand is served."), "green")
    table = grid(say("Unserved"), say("visits"), say("settlements"))
    fill(
        table,
        [
            (
                reason_text(language, row.reason),
                figure(language, row.people),
                figure(language, row.settlements),
            )
            for row in summary.refusals
        ],
    )
    return table
