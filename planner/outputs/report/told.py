"""What the report says about itself: cautions first of all, and where the plan comes from."""

from __future__ import annotations

from planner.outputs.report.book import Book
from planner.outputs.report.standing import Standing


def cautions(book: Book, standing: Standing) -> list[str]:
    """Return what the reader must know before anything else."""
    found = []
    if standing.findings:
        found.append(book.worded("broken", n=book.figure(standing.findings)))
    if not standing.is_of_campaign:
        found.append(book.words["foreign"])
    return found


def source(book: Book, standing: Standing) -> list[tuple[str, str]]:
    """Return where the plan comes from; what is not known is left out."""
    listed = (
        ("made_by", standing.version and f"planner {standing.version}"),
        ("status", book.words.get(f"status_{standing.status}", standing.status)),
        ("seed", standing.seed),
        ("campaign_digest", book.campaign.digest[:12]),
    )
    return [(book.words[key], value) for key, value in listed if value]
