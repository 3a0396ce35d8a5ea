"""What a replan upsets: the items of the old plan that are no longer so."""

from __future__ import annotations

from decimal import Decimal

from planner.domain.campaign import Campaign
from planner.domain.clock import Day, Minute, day_of
from planner.domain.ids import SettlementId, TeamId
from planner.domain.plan import Night, Plan, Session


def changes(campaign: Campaign, old: Plan, new: Plan, now: Minute | None = None) -> Decimal:
    """Return the price of the changes from ``old`` to ``new``, in points: less is better."""
    items = len(changed_sessions(old, new, now)) + len(changed_nights(old, new, now))
    return campaign.policy.price_change * items


def changed_sessions(old: Plan, new: Plan, now: Minute | None = None) -> tuple[Session, ...]:
    """Return the old sessions from ``now`` on that are dropped or moved (new ones are free).

    Moved: another day, settlement or set of teams. The same session: the same id and kind.
    """
    kept = {(row.id, row.kind): _what_counts(row) for row in new.sessions}
    return tuple(
        row
        for row in old.sessions
        if (now is None or row.start >= now) and kept.get((row.id, row.kind)) != _what_counts(row)
    )


def changed_nights(old: Plan, new: Plan, now: Minute | None = None) -> tuple[Night, ...]:
    """Return the old nights, from that of ``now`` on, that are spent elsewhere in the new plan.

    A date on which a team is no longer in the campaign at all is no change of this kind.
    """
    kept = {(row.team, row.day): row for row in new.nights}
    return tuple(
        row
        for row in old.nights
        if (now is None or row.day >= day_of(now))
        and (found := kept.get((row.team, row.day))) is not None
        and found.settlement != row.settlement
    )


def _what_counts(row: Session) -> tuple[Day, SettlementId, frozenset[TeamId]]:
    return day_of(row.start), row.settlement, frozenset(row.teams)
