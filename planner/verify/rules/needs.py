"""The judge of ``needs``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.domain.kinds import Kind
from planner.domain.people import Specialist
from planner.verify.facts import Facts
from planner.verify.say import listed
from planner.verify.violation import Violation


def check(facts: Facts) -> Iterator[Violation]:
    """Yield every session whose specialists do not match its kind's needs one to one."""
    for row in facts.judged:
        people, kind = facts.crew[row.id], facts.campaign.kind[row.kind]
        if not all(name in facts.campaign.specialist for name in row.specialists):
            continue  # reported by `table`
        if len(row.specialists) != kind.head_count or not _matched(kind, people):
            needs = ", ".join(f"{skill}:{count}" for skill, count in kind.needs)
            text = f"session '{row.id}' of '{kind.id}' needs {needs}, but is held by "
            yield Violation(
                "needs", text + listed(row.specialists), (row.id,), facts.teams(row), row.settlement
            )


def _matched(kind: Kind, people: Sequence[Specialist]) -> bool:
    """Return whether each place is filled by one of ``people`` with its skill (Kuhn 1955)."""
    places = [skill for skill, count in kind.needs for _ in range(count)]
    filled: dict[int, int] = {}

    def seated(person: int, tried: set[int]) -> bool:
        for place, skill in enumerate(places):
            if place not in tried and skill in people[person].skills:
                tried.add(place)
                if place not in filled or seated(filled[place], tried):
                    filled[place] = person
                    return True
        return False

    return len(people) == len(places) and all(seated(n, set()) for n in range(len(people)))
