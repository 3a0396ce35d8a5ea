"""The rule book as a document: ``python -m planner.verify.book > docs/rules.md``."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from planner.domain.rules import REASONS, RULES, Rule
from planner.verify.readings import READINGS

HEADINGS = {
    "tours": "Tours: where a team is",
    "sessions": "Sessions: what happens in a settlement",
    "plan": "The plan as a whole",
}
PREFACE = """# The rule book

Generated from `planner/domain/rules.py` and `planner/verify/readings.py` by
`python -m planner.verify.book > docs/rules.md`; a test keeps it current.

Every rule is hard and has one code, the same in the solver, the judge (`planner verify`), the
reasons for unplanned demand, and here. All spans are half-open: what ends at 10:00 does not
meet what starts at 10:00. A leg or a session belongs to the day on which it starts.

On a replan, what started before "now" is a fact: kept, and judged only for `place` and
`travel`. Any other rule is broken only if something starting at or after "now" takes part. The
night of now's date is after now.
"""


def rule_book() -> str:
    """Return the rule book in Markdown."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield PREFACE
    for part, heading in HEADINGS.items():
        yield f"## {heading}\n"
        for rule in RULES:
            if rule.part == part:
                yield from _entry(rule)
    yield "## Reasons that are no rules\n"
    yield "Demand may also stay unserved for: " + ", ".join(f"`{name}`" for name in REASONS) + "."
    yield ""


def _entry(rule: Rule) -> Iterator[str]:
    yield f"### {rule.code}\n"
    yield f"{rule.title[0].upper()}{rule.title[1:]}.\n"
    yield from (f"- {reading}" for reading in READINGS.get(rule.code, ()))
    yield f"- When it is broken: {rule.advice}.\n"


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(rule_book())
