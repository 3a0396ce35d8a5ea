"""The smallest campaign that uses every table, as texts of cells, sound in everything."""

from __future__ import annotations

from copy import deepcopy

Tables = dict[str, list[dict[str, str]]]

_TINY: Tables = {
    "campaign": [
        {"key": "name_kk", "value": "Шағын"},
        {"key": "name_ru", "value": "Малая"},
        {"key": "start", "value": "2016-10-03"},
        {"key": "end", "value": "2016-10-09"},
        {"key": "rest_weekdays", "value": "sun"},
        {"key": "floor", "value": "0.2"},
    ],
    "directions": [{"id": "health", "name_ru": "Здоровье", "lead": "Управление здравоохранения"}],
    "districts": [{"id": "north", "name_ru": "Север", "floor": "0.3"}],
    "settlements": [
        {"id": "alga", "name_ru": "Алга", "district": "north", "lat": "49.9", "lon": "57.33",
         "population": "20000", "beds": "20", "sidings": "1"},
        {"id": "bestamak", "name_ru": "Бестамак", "district": "north", "lat": "49.97",
         "lon": "57.05", "population": "1000", "need": "1.5", "beds": "8"},
    ],
    "venues": [
        {"id": "alga-hospital", "settlement": "alga", "kind": "hospital", "rooms": "2",
         "staff": "40", "ward_beds": "4", "equipment": "laser;x_ray", "hours": "08:00-18:00"},
        {"id": "bestamak-club", "settlement": "bestamak", "kind": "culture_house",
         "seats": "120"},
    ],
    "teams": [
        {"id": "doctors", "direction": "health", "base": "alga", "shift": "08:00-20:00",
         "max_drive_min": "480", "carries": "mobile_clinic"},
        {"id": "train", "direction": "health", "profile": "rail", "base": "alga",
         "shift": "08:00-20:00", "travel_hours": "19:00-08:00", "sleeps_on_board": "yes"},
    ],
    "specialists": [
        {"id": "s-1", "team": "doctors", "skills": "surgeon;therapist"},
        {"id": "s-2", "team": "doctors", "skills": "nurse", "languages": "kk;ru;en"},
        {"id": "s-3", "team": "train", "skills": "therapist", "max_hours": "6.5"},
    ],
    "kinds": [
        {"id": "reception", "direction": "health", "category": "reception", "needs": "therapist:1",
         "venue": "culture_house;mobile_clinic;hospital", "block_min": "60",
         "people_per_block": "6", "max_blocks": "6", "audience": "0.1", "reach": "15:1;40:0.5"},
        {"id": "operation", "direction": "health", "category": "surgery",
         "needs": "surgeon:1;nurse:1", "venue": "hospital", "equipment": "laser",
         "block_min": "90", "people_per_block": "1", "audience": "cases", "reach": "500:1",
         "after": "reception@settlement:1-5", "value": "20"},
        {"id": "drill", "direction": "health", "category": "drill", "needs": "therapist:1",
         "venue": "hospital", "block_min": "60", "people_per_block": "40", "audience": "staff"},
        {"id": "lecture", "direction": "health", "category": "lecture", "needs": "therapist:1",
         "venue": "culture_house", "block_min": "90", "people_per_block": "100",
         "min_people": "20", "weekdays": "mon;tue;wed", "gap_days": "3",
         "apart": "reception@settlement", "with": "reception"},
    ],
    "demand": [{"settlement": "bestamak", "kind": "lecture", "people": "200"}],
    "cases": [{"id": "c-1", "kind": "operation", "settlement": "bestamak",
               "latest": "2016-10-08", "stay_days": "1"}],
    "calendar": [
        {"scope": "all", "days": "fri", "hours": "13:00-14:30", "note": "Friday prayer"},
        {"scope": "link", "id": "road:bestamak>alga", "days": "2016-10-05..2016-10-06"},
        {"scope": "venue", "id": "@doctors", "days": "sat"},
    ],
    "links": [
        {"profile": "road", "from": "alga", "to": "bestamak", "km": "37"},
        {"profile": "rail", "from": "alga", "to": "bestamak", "km": "41.5", "min": "50"},
    ],
    "matrix": [],
    "pins": [
        {"id": "p-1", "what": "stop", "team": "doctors", "settlement": "bestamak",
         "start": "2016-10-04T10:00", "end": "2016-10-04T15:00"},
        {"id": "p-2", "what": "session", "kind": "lecture", "settlement": "bestamak",
         "start": "2016-10-04", "people": "60"},
        {"id": "p-3", "what": "night", "team": "doctors", "settlement": "alga",
         "start": "2016-10-03"},
    ],
    "history": [{"kind": "lecture", "settlement": "bestamak", "date": "2016-09-20"}],
}  # fmt: skip


def tiny() -> Tables:
    """Return a copy of the campaign, to be broken."""
    return deepcopy(_TINY)
