"""The judge of ``language``."""

from __future__ import annotations

from collections.abc import Iterator

from planner.verify.facts import Facts
from planner.verify.say import listed
from planner.verify.violation import Violation


def check(facts: Facts) -> Iterator[Violation]:
    """Yield every specialist who has no language for a session that he or she holds."""
    for row in facts.judged:
        asked = facts.campaign.settlement[row.settlement].languages
        named = facts.campaign.kind[row.kind].languages
        asked = asked & named if named else asked
        for person in facts.crew[row.id]:
            if not person.languages & asked:
                text = f"session '{row.id}' in '{row.settlement}' is in {listed(asked)}, "
                text += f"specialist '{person.id}' speaks {listed(person.languages)}"
                yield Violation("language", text, (row.id,), (person.team,), row.settlement)
