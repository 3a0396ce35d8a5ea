"""Venues: hospitals are documented, the others are assumed from the size of a settlement."""

from __future__ import annotations

from sample_data.building.aktobe.halls import hall_rows
from sample_data.building.facts import Facts, Hospital, Place
from sample_data.building.tables import Row, row

OPERATING = frozenset(
    (
        "h-amc",
        "h-bsmp",
        "h-children",
        "h-mugalzhar",
        "h-shalkar",
        "h-khromtau",
        "h-temir",
        "h-martuk",
        "h-ayteke-bi",
    )
)
"""Hospitals with an operating room: documented for the children's hospital only."""
LEVELS = {
    # level: venue kind, rooms, staff, ward beds, equipment
    "regional": ("hospital", 6, 120, 30, ["ecg", "ultrasound", "xray"]),
    "district": ("hospital", 4, 60, 12, ["ecg", "ultrasound", "xray"]),
    "polyclinic": ("polyclinic", 4, 40, 0, ["ecg", "ultrasound"]),
    "outpatient": ("outpatient", 2, 8, 0, ["ecg"]),
}
OUTPATIENT_FROM = 1200
"""Settlements of this many people are assumed to have an outpatient clinic."""


def venues(facts: Facts) -> list[Row]:
    """Return the venues of every settlement, in the order of the settlements."""
    found: list[Row] = []
    for place in facts.places:
        own = [h for h in facts.hospitals if h.settlement == place.id]
        found += [_hospital(h, place) for h in own]
        if not own and place.population >= OUTPATIENT_FROM:
            found.append(_clinic(place))
        found += hall_rows(place, station=place.id in facts.stations)
    return found


def _hospital(h: Hospital, place: Place) -> Row:
    kind, rooms, staff, ward_beds, equipment = LEVELS[h.level]
    return row(
        id=h.id,
        settlement=h.settlement,
        kind=kind,
        name_kk=_kazakh(h, place),
        name_ru=h.ru,
        name_en=h.en,
        rooms=rooms,
        staff=staff,
        ward_beds=ward_beds or None,
        equipment=[*equipment, "operating_room"] if h.id in OPERATING else equipment,
        hours="08:00-20:00",
    )


def _kazakh(h: Hospital, place: Place) -> str:
    """Return the sort of hospital and its place (the facts hold no Kazakh name)."""
    sorts = {
        "regional": "Облыстық аурухана",
        "district": "Аудандық аурухана",
        "polyclinic": f"№ {h.id[-1]} қалалық емхана",
        "outpatient": "Дәрігерлік амбулатория",
    }
    special = {
        "h-amc": "Ақтөбе медициналық орталығы",
        "h-bsmp": "Жедел медициналық жәрдем ауруханасы",
        "h-children": "Облыстық көпбейінді балалар ауруханасы",
    }
    return special.get(h.id) or f"{sorts[h.level]}, {place.kk}"


def _clinic(place: Place) -> Row:
    kind, rooms, staff, _, equipment = LEVELS["outpatient"]
    return row(
        id=f"clinic-{place.id}",
        settlement=place.id,
        kind=kind,
        name_kk=f"Дәрігерлік амбулатория, {place.kk}",
        name_ru=f"Врачебная амбулатория, {place.ru}",
        name_en=f"Outpatient clinic, {place.en}",
        rooms=rooms,
        staff=staff,
        equipment=equipment,
        hours="08:00-18:00",
    )
