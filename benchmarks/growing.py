"""The Aktobe campaign, smaller or larger: sectors of its region, or copies of it around the city.

A half is the settlements of the districts in one sector seen from the city, with half the teams of
each direction; a double is two regions that share the city and nothing else. So distances, kinds
and the teams for each settlement stay what they are, and only the size changes.
"""

from __future__ import annotations

import csv
import math
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

from planner.inputs.generate import Tables

SAMPLE = Path(__file__).parent.parent / "sample_data" / "aktobe-2016"
CITY, CITY_DISTRICT = "aktobe", "aktobe-city"
SIZES: Mapping[str, float] = {"x1/4": 0.25, "x1/2": 0.5, "x1": 1, "x2": 2, "x4": 4}
Row = dict[str, str]


def sized(factor: float) -> Tables:
    """Return the tables of the campaign at ``factor`` times its size (below 1, or whole)."""
    tables = _read(SAMPLE)
    if factor < 1:
        return _sector(tables, factor)
    grown = tables
    for number in range(2, int(factor) + 1):
        grown = _joined(grown, _copy(tables, number, int(factor)))
    return grown


def _read(folder: Path) -> Tables:
    tables: Tables = {}
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8-sig", newline="") as file:
            tables[path.stem] = list(csv.DictReader(file))
    return tables


def _sector(tables: Tables, share: float) -> Tables:
    """Return the campaign of the districts in one sector, with a share of the teams."""
    districts = _districts(tables, share)
    places = {row["id"] for row in tables["settlements"] if row["district"] in districts}
    venues = {row["id"] for row in tables["venues"] if row["settlement"] in places}
    teams = _teams(tables, places, share)
    people = {row["id"] for row in tables["specialists"] if row["team"] in teams}
    known = {
        "district": districts,
        "settlement": places,
        "venue": venues | {f"@{team}" for team in teams} | {""},
        "team": teams,
        "specialist": people,
    }
    ids: dict[str, Callable[[Row], bool]] = {
        "districts": lambda row: row["id"] in districts,
        "settlements": lambda row: row["id"] in places,
        "venues": lambda row: row["id"] in venues,
        "teams": lambda row: row["id"] in teams,
        "specialists": lambda row: row["id"] in people,
        "links": lambda row: {row["from"], row["to"]} <= places,
        "calendar": lambda row: _is_known(row, known),
        "pins": lambda row: row["settlement"] in places and row["team"] in teams | {""},
        "demand": lambda row: row["settlement"] in places,
        "cases": lambda row: row["settlement"] in places,
        "history": lambda row: row["settlement"] in places,
    }
    kept = {name: [*filter(ids.get(name), rows)] for name, rows in tables.items() if name in ids}
    cut = tables | kept
    return cut | {"teams": [row | {"base": _base(row, places)} for row in cut["teams"]]}


def _base(team: Row, places: set[str]) -> str:
    return team["base"] if team["base"] in places else CITY


def _districts(tables: Tables, share: float) -> set[str]:
    """Return the districts met while turning round the city, until the share is reached."""
    size = Counter(row["district"] for row in tables["settlements"])
    found, count = {CITY_DISTRICT}, 0
    for district in sorted(set(size) - found, key=lambda name: _bearing(tables, name)):
        if count + size[district] / 2 <= share * len(tables["settlements"]):
            found.add(district)
            count += size[district]
    return found


def _bearing(tables: Tables, district: str) -> float:
    """Return in which direction from the city a district lies on the whole."""
    (city,) = (row for row in tables["settlements"] if row["id"] == CITY)
    own = [row for row in tables["settlements"] if row["district"] == district]
    north = sum(float(row["lat"]) - float(city["lat"]) for row in own)
    east = sum(float(row["lon"]) - float(city["lon"]) for row in own)
    return math.atan2(east * math.cos(math.radians(float(city["lat"]))), north)


def _teams(tables: Tables, places: set[str], share: float) -> set[str]:
    """Return a share of each direction's teams, road and rail, those based inside first."""
    groups: dict[tuple[str, bool], list[Row]] = {}
    for row in tables["teams"]:
        groups.setdefault((row["direction"], row["profile"] == "rail"), []).append(row)
    return {
        row["id"]
        for rows in groups.values()
        for row in sorted(rows, key=lambda row: row["base"] not in places)[
            : math.floor(len(rows) * share + 0.5)
        ]
    }


def _is_known(row: Row, known: Mapping[str, set[str]]) -> bool:
    if row["scope"] == "link":
        return set(row["id"].split(":")[1].split(">")) <= known["settlement"]
    return row["id"] in known.get(row["scope"], {row["id"]})


def _copy(tables: Tables, number: int, count: int) -> Tables:
    """Return what a further region adds: everything but the city, under ids of its own."""
    mark = f"-{number}"

    def place(name: str) -> str:
        return name if name in (CITY, CITY_DISTRICT, "") else name + mark

    def own(name: str) -> str:
        return name + mark if name else ""

    venues = {row["id"] for row in tables["venues"] if row["settlement"] == CITY}

    def venue(name: str) -> str:
        return name if name in venues else own(name)

    renamed = {
        "districts": {"id": place},
        "settlements": {"id": place, "district": place},
        "venues": {"id": own, "settlement": place},
        "teams": {"id": own, "base": place},
        "specialists": {"id": own, "team": own},
        "links": {"from": place, "to": place},
        "demand": {"settlement": place},
        "cases": {"id": own, "settlement": place},
        "history": {"settlement": place},
        "pins": {"id": own, "settlement": place, "venue": venue, "team": own},
    }
    added = {
        name: [_renamed(row, rules) for row in tables[name] if _is_outside(name, row)]
        for name, rules in renamed.items()
    }
    angle = 2 * math.pi * (number - 1) / count
    added["settlements"] = [_turned(row, tables, angle) for row in added["settlements"]]
    added["calendar"] = [
        row | {"id": _link(row["id"], place) if row["scope"] == "link" else own(row["id"])}
        for row in tables["calendar"]
        if row["scope"] not in ("all", "kind") and row["id"] not in venues
    ]
    return added


def _is_outside(name: str, row: Row) -> bool:
    """Return whether a row belongs to the region outside the city."""
    if name in ("districts", "settlements"):
        return row["id"] not in (CITY, CITY_DISTRICT)
    return name in ("teams", "specialists", "links") or row["settlement"] != CITY


def _renamed(row: Row, rules: Mapping[str, Callable[[str], str]]) -> Row:
    return row | {column: rule(row[column]) for column, rule in rules.items()}


def _link(name: str, place: Callable[[str], str]) -> str:
    profile, ends = name.split(":")
    return f"{profile}:{'>'.join(map(place, ends.split('>')))}"


def _turned(row: Row, tables: Tables, angle: float) -> Row:
    """Return a settlement turned round the city (its links keep their length)."""
    (city,) = (other for other in tables["settlements"] if other["id"] == CITY)
    narrow = math.cos(math.radians(float(city["lat"])))
    north = float(row["lat"]) - float(city["lat"])
    east = (float(row["lon"]) - float(city["lon"])) * narrow
    turned_north = north * math.cos(angle) - east * math.sin(angle)
    turned_east = north * math.sin(angle) + east * math.cos(angle)
    return row | {
        "lat": f"{float(city['lat']) + turned_north:.6f}",
        "lon": f"{float(city['lon']) + turned_east / narrow:.6f}",
    }


def _joined(tables: Tables, added: Tables) -> Tables:
    """Return both, with room in the city for the trains and guests of both."""
    joined = {name: [*rows, *added.get(name, [])] for name, rows in tables.items()}
    joined["settlements"] = [_roomier(row) for row in joined["settlements"]]
    return joined


def _roomier(row: Row) -> Row:
    if row["id"] != CITY:
        return row
    return row | {"beds": str(int(row["beds"]) + 400), "sidings": str(int(row["sidings"]) + 2)}
