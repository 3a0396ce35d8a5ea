"""The documented facts, read from the tables beside this package."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Place:
    """A settlement of the register; ``centre`` and ``rural_centre`` tell which akimat it has."""

    id: str
    kk: str
    ru: str
    en: str
    district: str
    lat: float
    lon: float
    population: int
    kind: str
    centre: bool
    rural_centre: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """A link between two settlements, of a road class or a rail line."""

    start: str
    end: str
    km: float
    sort: str


@dataclass(frozen=True, slots=True)
class Hospital:
    """A hospital, polyclinic or outpatient clinic and the settlement it stands in."""

    id: str
    ru: str
    en: str
    settlement: str
    level: str


@dataclass(frozen=True, slots=True)
class Facts:
    """All facts the campaigns are built from."""

    places: tuple[Place, ...]
    districts: tuple[dict[str, str], ...]
    roads: tuple[Stretch, ...]
    rails: tuple[Stretch, ...]
    stations: tuple[str, ...]
    hospitals: tuple[Hospital, ...]

    def place(self, name: str) -> Place:
        """Return the settlement of that id."""
        return next(place for place in self.places if place.id == name)


def read(folder: Path) -> Facts:
    """Return the facts of the tables in ``folder``."""
    halts = {r["id"]: r["settlement_id"] for r in _rows(folder / "rail_stations.csv")}
    return Facts(
        places=tuple(map(_place, _rows(folder / "settlements.csv"))),
        districts=tuple(_rows(folder / "districts.csv")),
        roads=tuple(
            Stretch(r["from_id"], r["to_id"], float(r["km"]), r["road_class"])
            for r in _rows(folder / "road_links.csv")
        ),
        rails=tuple(
            Stretch(
                halts[r["from_id"]] or r["from_id"],
                halts[r["to_id"]] or r["to_id"],
                float(r["km"]),
                r["line"],
            )
            for r in _rows(folder / "rail_links.csv")
        ),
        stations=tuple(name for name in halts.values() if name),
        hospitals=tuple(
            Hospital(r["id"], r["name_ru"], r["name_en"], r["settlement_id"], r["level"])
            for r in _rows(folder / "hospitals.csv")
            if r["settlement_id"]
        ),
    )


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _place(r: dict[str, str]) -> Place:
    return Place(
        id=r["id"],
        kk=r["name_kk"],
        ru=r["name_ru"],
        en=r["name_en"],
        district=r["district_id"],
        lat=float(r["lat"]),
        lon=float(r["lon"]),
        population=int(r["population"]),
        kind=r["kind"],
        centre=r["is_district_centre"] == "1",
        rural_centre=r["is_rural_district_centre"] == "1",
    )
