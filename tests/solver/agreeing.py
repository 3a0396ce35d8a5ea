"""Whether judge, board and model say the same of a plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from planner.domain.campaign import Campaign
from planner.domain.plan import Plan
from planner.domain.rules import RULES
from planner.inputs.generate import campaign_of_tables, generate
from planner.solver import timetable
from planner.solver.load import admits
from planner.verify import violations
from tests.solver.damage import LEGS, SESSIONS, Scene, damaged, with_nights
from tests.solver.tightening import TIGHTENINGS, tightened
from tests.solver.watching import solved

WRITTEN = frozenset({"table", "unplanned"})
"""Rules about how a plan is written down, which no search decides."""
HELD = frozenset(rule.code for rule in RULES if rule.part == "sessions")
BY_SESSIONS = HELD | {"grid", "shift", "rest", "run", "pin"}
"""Rules that sessions can break; legs may break the last five too, which is not the model's."""
SIZES = ((4, 2, 3), (6, 3, 5), (12, 4, 6), (9, 5, 4), (15, 6, 8), (2, 1, 6))
"""Settlements, teams and days of campaigns small enough to be solved in a moment."""


@dataclass(frozen=True)
class Trial:
    """A plan with one damage (None: as the search left it), and what the three say of it."""

    seed: int
    damage: str | None
    broken: frozenset[str]
    board: bool
    model: bool | None

    @property
    def agreed(self) -> bool:
        """Return whether all that were asked say the same."""
        sound = not self.broken - WRITTEN
        return self.board == sound and self.model in (None, sound)

    def __str__(self) -> str:
        said = f"board {'admits' if self.board else 'refuses'}"
        if self.model is not None:
            said += f", model {'admits' if self.model else 'refuses'}"
        return f"campaign {self.seed}, {self.damage}: judge {sorted(self.broken)}, {said}"


def campaign_of(seed: int) -> Campaign:
    """Return a generated campaign, its size by its seed."""
    return campaign_of_tables(generate(seed, *SIZES[seed % len(SIZES)]))


def trials(seed: int, each: int = 1, models: int = 4) -> Iterator[Trial]:
    """Yield what is said of a sound plan, of it damaged, and of it under a stricter campaign.

    Each damage and each tightening is tried ``each`` times; the model is asked about the sound
    plan and ``models`` of each sort. Plans whose tables disagree are passed over.
    """
    scene, rng = Scene(campaign_of(seed)), Random(seed)
    plan = solved(scene.campaign, seed=seed).plan
    yield trial(scene.campaign, plan, seed, None, ask_model=True)
    variants = [*_damaged(scene, plan, each, rng), *_tightened(scene, plan, each, rng)]
    asked = set(rng.sample(range(len(variants)), min(2 * models, len(variants))))
    for number, (campaign, new, name, rules) in enumerate(variants):
        found = trial(campaign, new, seed, name, ask_model=number in asked, rules=rules)
        if "table" not in found.broken:
            yield found


Variant = tuple[Campaign, Plan, str, frozenset[str]]
"""Campaign, plan, what was done, and the rules of which the model knows whether they are broken."""


def _damaged(scene: Scene, plan: Plan, each: int, rng: Random) -> Iterator[Variant]:
    for damage in (*SESSIONS, *LEGS) * each:
        new = damaged(scene, plan, damage, rng)
        if new != plan:
            rules = BY_SESSIONS if damage in SESSIONS else HELD
            yield scene.campaign, new, damage.__name__, rules


def _tightened(scene: Scene, plan: Plan, each: int, rng: Random) -> Iterator[Variant]:
    for tightening in TIGHTENINGS * each:
        new = tightened(scene.campaign, plan, tightening, rng)
        if new != scene.campaign:
            yield new, with_nights(new, plan), tightening.__name__, HELD


def trial(
    campaign: Campaign,
    plan: Plan,
    seed: int,
    damage: str | None,
    *,
    ask_model: bool,
    rules: frozenset[str] = HELD,
) -> Trial:
    """Return what judge, board and (if asked, and if it can know) model say of a plan."""
    broken = frozenset(row.rule for row in violations(campaign, plan))
    ask = ask_model and broken - WRITTEN <= rules
    model = timetable.admits(campaign, plan) if ask else None
    return Trial(seed, damage, broken, admits(campaign, plan), model)
