"""Kinds of session, with every rule that a kind can have."""

from __future__ import annotations

from planner.inputs.generating.draft import Draft, span
from planner.inputs.generating.names import names
from planner.inputs.generating.roster import CARRIED, SKILLS, TRAIN

SORTS = {
    "health": (
        ("screening", ("hospital", "polyclinic", "mobile_clinic", "train"), "0.05"),
        ("reception", ("polyclinic", "hospital", "train", "school"), "0.08"),
        ("consultation", ("hospital", "mobile_clinic", "train"), ""),
        ("surgery", ("hospital", "train"), "cases"),
        ("home_visits", ("polyclinic", "culture_house"), ""),
    ),
    "culture": (("mass_event", ("culture_house", "stage"), "0.2"), ("lecture", ("school",), "")),
    "religion": (("seminar", ("school", "college"), "staff"), ("lecture", ("mosque",), "0.06")),
    "security": (
        ("drill", ("school", "hospital"), "staff"),
        ("training", ("akimat", "school"), ""),
    ),
    "social": (
        ("meeting", ("akimat", "culture_house"), "0.1"),
        ("consultation", ("school",), "0.03"),
    ),
    "business": (
        ("masterclass", ("college", "culture_house"), "0.04"),
        ("meeting", ("akimat",), ""),
    ),
}


def add_kinds(draft: Draft) -> None:
    """Add the kinds of each direction; a campaign of many teams has each sort several times."""
    rounds = max(1, draft.teams // 12)
    for direction in (row["id"] for row in draft.rows("directions")):
        for turn in range(1, rounds + 1):
            for category, venues, audience in SORTS[direction]:
                _kind(
                    draft, f"{direction}.{category}-{turn}", direction, (category, venues, audience)
                )


def _kind(draft: Draft, name: str, direction: str, sort: tuple[str, tuple[str, ...], str]) -> None:
    category, venues, audience = sort
    is_cases, block_min = audience == "cases", draft.blocks(30, 90)
    least = 1 if is_cases else draft.rng.randint(1, 2)
    crowd = 1 if is_cases else draft.pick((4, 8, 15, 30))
    earlier = [row["id"] for row in draft.rows("kinds")]
    plain = [row["id"] for row in draft.rows("kinds") if "after" not in row and "with" not in row]
    draft.add(
        "kinds",
        id=name,
        direction=direction,
        category=category,
        needs=_needs(draft, direction, category),
        venue=";".join(draft.some(venues, 1, 4)) if draft.chance(0.3) else ";".join(venues),
        equipment="operating_room" if category == "surgery" else _equipment(draft, venues),
        block_min=block_min,
        people_per_block=crowd,
        min_blocks=draft.maybe(0.5, least) if least == 1 else least,
        max_blocks=least if is_cases else least + draft.rng.randint(0, 2),
        min_people=None if is_cases else draft.maybe(0.5, max(1, crowd // 3)),
        **_times(draft),
        **_limits(draft),
        audience=draft.maybe(0.8, audience) if audience.startswith("0") else audience,
        reach=draft.maybe(0.5, draft.pick(("15:1;40:0.5", "25:0.6", "10:1;60:0.3", "8:1"))),
        value=draft.maybe(0.6, "6" if is_cases else draft.pick(("0.5", "1", "2", "3.5"))),
        languages=draft.maybe(0.2, draft.pick(("kk", "ru", "kk;ru", "en;kk"))),
        after=_after(draft, is_cases, plain),
        with_=draft.pick(plain) if plain and not is_cases and draft.chance(0.08) else None,
        apart=_apart(draft, [*earlier, name]),
        **names(draft, "kind", name),
    )


def _needs(draft: Draft, direction: str, category: str) -> str:
    if category == "surgery":
        return "surgeon:1;nurse:1"
    directions = [row["id"] for row in draft.rows("directions")]
    skills = SKILLS[direction]
    needed = {draft.pick(skills): 1}
    if draft.chance(0.3):
        needed[draft.pick(skills)] = draft.rng.randint(1, 2)
    if draft.chance(0.1):
        needed[SKILLS[draft.pick(directions)][0]] = 1
    return ";".join(f"{skill}:{count}" for skill, count in needed.items())


def _equipment(draft: Draft, venues: tuple[str, ...]) -> str | None:
    if "mobile_clinic" in venues or TRAIN in venues:
        return draft.maybe(0.3, "ultrasound")
    return draft.maybe(0.3, "projector") if CARRIED["culture"][0] in venues else None


def _times(draft: Draft) -> dict[str, str | None]:
    usual = (span(540, 1080), span(480, 1200), f"{span(540, 720)};{span(840, 1080)}")
    hours = "19:00-01:00" if draft.traits.has_nights and draft.chance(0.1) else draft.pick(usual)
    weekdays = draft.pick(("mon;tue;wed;thu;fri", "mon;wed;fri;sat", "tue;thu;sat;sun"))
    return {"hours": draft.maybe(0.5, hours), "weekdays": draft.maybe(0.25, weekdays)}


def _limits(draft: Draft) -> dict[str, int | None]:
    return {
        "per_settlement": draft.maybe(0.3, draft.rng.randint(1, 4)),
        "per_settlement_day": draft.maybe(0.2, draft.rng.randint(1, 2)),
        "per_venue": draft.maybe(0.15, draft.rng.randint(1, 3)),
        "gap_days": draft.maybe(0.15, draft.rng.randint(2, 4)),
        "not_last_days": draft.maybe(0.15, draft.rng.randint(0, max(0, draft.days // 4))),
    }


def _after(draft: Draft, is_cases: bool, earlier: list[str]) -> str | None:
    """Return a chain to an earlier kind: often for surgery, so that cases are examined first."""
    if not earlier or not draft.chance(0.5 if is_cases else 0.15):
        return None
    ending = draft.pick(("", "@settlement", "@district:1", "@settlement:0-3", "@campaign:1-4"))
    return f"{draft.pick(earlier)}{ending}"


def _apart(draft: Draft, kinds: list[str]) -> str | None:
    if not draft.chance(0.15):
        return None
    return ";".join(name + draft.pick(("", "@settlement")) for name in draft.some(kinds, 1, 2))
