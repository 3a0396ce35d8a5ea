"""The campaign table, and the traits that a seed draws."""

from __future__ import annotations

from random import Random

from planner.inputs.generating.draft import Draft, Traits
from planner.inputs.generating.names import HOSTILE

GRIDS = (30, 30, 15, 60, 10, 5)


def draw_traits(rng: Random, settlements: int, teams: int) -> Traits:
    """Return what sort of campaign it is to be; big ones always have road links."""
    is_small = settlements <= 30
    roads = rng.choice(("links", "links", "links", "matrix", "none"))
    rail = rng.choice(("links", "links", "none", "matrix"))
    return Traits(
        grid_min=rng.choice(GRIDS) if is_small else 30,
        roads=roads if is_small else "links",
        rail=(rail if is_small else "links") if settlements > 1 and teams > 1 else "none",
        is_hostile=is_small and rng.random() < 0.2,
        has_dots=rng.random() < 0.15,
        has_nights=rng.random() < 0.2,
    )


def add_campaign(draft: Draft) -> None:
    """Add the campaign's keys; those with a default are often left out."""
    name = draft.pick(HOSTILE) if draft.traits.is_hostile else "made up"
    sure = {
        "name_en": name,
        "start": draft.day(0),
        "end": draft.day(draft.days - 1),
        "grid_min": draft.traits.grid_min,
    }
    perhaps = {
        "name_kk": "Құрастырылған науқан",
        "name_ru": "Выдуманная кампания",
        "timezone": "Asia/Aqtobe",
        "rest_weekdays": draft.pick(("sun", "sun", "sat;sun")),
        "road_speed_kmh": draft.pick(("55", "60", "72.5")),
        "detour": draft.pick(("1.2", "1.3", "1.45")),
        "lunch_min": draft.pick(("0", "30", "60")),
        "lunch_hours": draft.pick(("12:00-15:00", "13:00-14:00", "12:30-14:30")),
        "floor": draft.pick(("0.1", "0.3", "0.6")),
        "floor_bonus": draft.pick(("0", "1", "3")),
        "price_km": draft.pick(("0", "0.02", "0.1")),
        "price_night": draft.pick(("0.5", "2", "5")),
        "price_change": draft.pick(("0", "5", "12")),
    }
    for key, value in sure.items():
        draft.add("campaign", key=key, value=value)
    for key, value in perhaps.items():
        if draft.chance(0.5):
            draft.add("campaign", key=key, value=value)
