"""Directions, teams, and the specialists in them."""

from __future__ import annotations

from planner.inputs.generating.draft import Draft, span
from planner.inputs.generating.names import names

SKILLS = {
    "health": ("therapist", "surgeon", "nurse"),
    "culture": ("singer", "director"),
    "religion": ("theologian", "lecturer"),
    "security": ("trainer", "officer"),
    "social": ("lawyer", "advisor"),
    "business": ("mentor", "banker"),
}
CARRIED = {
    "health": ("mobile_clinic", ("ultrasound", "xray")),
    "culture": ("stage", ("projector",)),
}
TRAIN = "train"


def add_directions(draft: Draft) -> None:
    """Add two to six directions, as many as there are teams for."""
    for name in [*SKILLS][: max(2, min(6, draft.teams // 2 + 1))]:
        lead = draft.maybe(0.5, f"office of {name}")
        draft.add("directions", id=name, lead=lead, **names(draft, "direction", name))


def add_teams(draft: Draft) -> None:
    """Add teams, the trains first; each has specialists of its direction."""
    directions = [row["id"] for row in draft.rows("directions")]
    trains = 0 if draft.traits.rail == "none" else min(3, max(1, draft.teams // 12))
    for number in range(1, draft.teams + 1):
        is_train = number <= trains
        direction = "health" if is_train else directions[number % len(directions)]
        team = _team(draft, number, direction, is_train)
        _members(draft, team["id"], direction, is_train)


def _team(draft: Draft, number: int, direction: str, is_train: bool) -> dict[str, str]:
    bases = [row["id"] for row in draft.rows("settlements")]
    has_dates = draft.days > 4 and draft.chance(0.2)
    first = draft.rng.randint(0, draft.days // 3) if has_dates else 0
    last = draft.days - 1 - (draft.rng.randint(0, draft.days // 3) if has_dates else 0)
    return draft.add(
        "teams",
        id=f"{direction}-{number}",
        direction=direction,
        profile="rail" if is_train else draft.maybe(0.5, "road"),
        base=bases[0] if is_train or draft.chance(0.75) else draft.pick(bases),
        shift=_shift(draft),
        travel_hours=_travel_hours(draft, is_train),
        max_drive_min=None if is_train else draft.maybe(0.5, draft.pick((240, 360, 480))),
        rest_weekdays=draft.maybe(0.3, draft.pick(("none", "sun", "sat;sun"))),
        max_run_days=draft.maybe(0.3, draft.rng.randint(2, 6)),
        max_nights_away=None if is_train else draft.maybe(0.3, draft.rng.randint(0, 5)),
        sleeps_on_board="yes" if is_train or draft.chance(0.08) else draft.maybe(0.3, "no"),
        from_=draft.maybe(0.9, draft.day(first)) if has_dates else None,
        to=draft.day(last) if has_dates else None,
        speed_factor=draft.maybe(0.4, draft.pick(("0.7", "0.9", "1", "1.15"))),
        price_km=draft.maybe(0.2, draft.pick(("0", "0.01", "0.05"))),
        price_night=draft.maybe(0.2, draft.pick(("0", "1", "3.5"))),
        **_carried(draft, direction, is_train),
        **names(draft, "team", number),
    )


def _shift(draft: Draft) -> str:
    if draft.traits.has_nights and draft.chance(0.2):
        return "14:00-02:00"
    split = f"{span(480, 780)};{span(840, 1200)}"
    return draft.pick((span(480, 1200), span(480, 1080), span(540, 1140), split))


def _travel_hours(draft: Draft, is_train: bool) -> str | None:
    if is_train:
        return draft.pick(("19:00-08:00", "00:00-24:00", "18:00-10:00"))
    return draft.maybe(0.25, draft.pick((span(360, 1320), span(420, 600) + ";16:00-22:00")))


def _carried(draft: Draft, direction: str, is_train: bool) -> dict[str, object]:
    if is_train:
        gear = "ultrasound;xray;operating_room"
        return {
            "carries": TRAIN,
            "carries_rooms": draft.rng.randint(2, 4),
            "carries_equipment": gear,
        }
    if direction not in CARRIED or not draft.chance(0.4):
        return {}
    kind, gear_list = CARRIED[direction]
    rooms, gear_text = draft.maybe(0.5, draft.rng.randint(1, 2)), ";".join(gear_list)
    return {"carries": kind, "carries_rooms": rooms, "carries_equipment": gear_text}


def _members(draft: Draft, team: str, direction: str, is_train: bool) -> None:
    skills = SKILLS[direction]
    size = draft.rng.randint(5, 8) if is_train else draft.rng.randint(2, 5)
    for number in range(1, size + 1):
        own = [skills[(number - 1) % len(skills)]]
        if draft.chance(0.25):
            own = sorted({*own, draft.pick(skills)})
        draft.add(
            "specialists",
            id=f"{team}.{number}",
            team=team,
            skills=";".join(own),
            languages=draft.maybe(0.5, draft.pick(("kk;ru", "kk;ru", "kk", "ru", "en;kk;ru"))),
            gender=draft.maybe(0.5, draft.pick(("f", "m"))),
            max_hours=draft.maybe(0.3, draft.pick(("4", "6", "7.5", "8", "10"))),
            **names(draft, "specialist", f"{team}.{number}"),
        )
