"""The judge of ``ward``."""

from __future__ import annotations

from collections.abc import Iterator

from planner.domain.clock import Day, day_of
from planner.domain.ids import VenueId
from planner.domain.plan import Session
from planner.verify.facts import Facts
from planner.verify.say import on
from planner.verify.violation import Violation


def check(facts: Facts) -> Iterator[Violation]:
    """Yield every night on which a venue has more patients than ward beds."""
    for (venue, day), rows in sorted(_patients(facts).items()):
        beds = facts.campaign.venue[venue].ward_beds
        if len(rows) > beds and facts.any_fresh(rows):
            text = (
                f"venue '{venue}' in the night of {on(facts.horizon, day)}: {len(rows)} patients, "
            )
            yield Violation("ward", f"{text}{beds} ward beds", tuple(row.id for row in rows))


def _patients(facts: Facts) -> dict[tuple[VenueId, Day], list[Session]]:
    """Return the sessions whose patients stay in a venue in a night of the campaign."""
    found: dict[tuple[VenueId, Day], list[Session]] = {}
    for row in facts.sessions:
        if (case := facts.case_of.get(row.id)) is not None:
            day = day_of(row.start)
            for night in range(day, min(day + case.stay_days, facts.horizon.days)):
                found.setdefault((row.venue, night), []).append(row)
    return found
