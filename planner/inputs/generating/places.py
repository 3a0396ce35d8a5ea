"""Districts, settlements and venues."""

from __future__ import annotations

from math import cos, exp, pi, sin, sqrt

from planner.inputs.generating.draft import Draft, span
from planner.inputs.generating.names import names

VENUE_KINDS = ("hospital", "polyclinic", "school", "college", "culture_house", "akimat", "mosque")
SMALL = ("school", "culture_house", "mosque")
GEAR = ("ultrasound", "xray", "operating_room", "projector")


def add_districts(draft: Draft) -> None:
    """Add one district for about every eight settlements, two at least where there are two."""
    count = max(min(2, draft.settlements), round(draft.settlements / 24))
    for number in range(1, count + 1):
        floor = draft.maybe(0.4, draft.pick(("0", "0.25", "0.5", "1")))
        draft.add("districts", id=f"d{number}", floor=floor, **names(draft, "district", number))


def add_settlements(draft: Draft) -> None:
    """Add settlements around a centre; the first is the biggest, and has beds enough."""
    districts = [row["id"] for row in draft.rows("districts")]
    width = 0.16 * sqrt(draft.settlements)  # degrees: as dense as a steppe with villages
    for number in range(draft.settlements):
        turn, far = draft.rng.uniform(0, 2 * pi), width * sqrt(draft.rng.random())
        lat, lon = (
            (50.0 + far * sin(turn), 57.0 + 1.5 * far * cos(turn)) if number else (50.0, 57.0)
        )
        draft.points.append((round(lat, 5), round(lon, 5)))
        near = districts[int(turn / (2 * pi) * len(districts)) % len(districts)]
        people = 20_000 if number == 0 else int(exp(draft.rng.gauss(6.3, 0.9)))
        _settlement(draft, number, near if number else districts[0], people)


def _settlement(draft: Draft, number: int, district: str, people: int) -> None:
    lat, lon = draft.points[number]
    languages = ("kk;ru", "kk", "ru", "kk;ru", "en;kk")
    draft.add(
        "settlements",
        id=f"s{number + 1:03d}",
        district=district,
        lat=lat,
        lon=lon,
        population=people,
        need=draft.maybe(0.8, "0.3" if number == 0 else draft.pick(("0.8", "1", "1.25", "1.6"))),
        beds=100 if number == 0 else draft.maybe(0.8, draft.pick((0, 2, 3, 4, 6, 8, 12))),
        languages=draft.maybe(0.7, draft.pick(languages)),
        **names(draft, "settlement", number + 1),
    )


def add_venues(draft: Draft) -> None:
    """Add venues: all kinds in the first settlement, a few in the others, none in some."""
    for number, row in enumerate(draft.rows("settlements")):
        kinds = VENUE_KINDS if number == 0 else SMALL
        if number and int(row["population"]) > 800:
            kinds = VENUE_KINDS
        chosen = list(kinds) if number == 0 else draft.some(kinds, 0 if draft.chance(0.1) else 1, 3)
        for kind in chosen:
            _venue(draft, row["id"], kind)


def _venue(draft: Draft, settlement: str, kind: str) -> None:
    is_clinic = kind in ("hospital", "polyclinic")
    gear = draft.some(GEAR, 1, 4) if is_clinic or draft.chance(0.3) else []
    day = draft.pick((span(480, 1080), span(540, 1080), f"{span(480, 780)};{span(840, 1140)}"))
    late = f"{span(480, 720)};18:00-01:00"
    hours = late if draft.traits.has_nights and draft.chance(0.15) else day
    number = len(draft.rows("venues")) + 1
    draft.add(
        "venues",
        id=f"{settlement}.{kind}",
        settlement=settlement,
        kind=kind,
        seats=draft.maybe(0.5, draft.pick((10, 25, 60, 200))),
        rooms=draft.maybe(0.5, draft.pick((1, 1, 2, 3))),
        staff=draft.maybe(0.7, draft.rng.randint(0, 40)),
        ward_beds=draft.rng.randint(1, 4) if kind == "hospital" else draft.maybe(0.05, 1),
        equipment=";".join(gear),
        hours=draft.maybe(0.6, hours),
        **names(draft, "venue", number),
    )
