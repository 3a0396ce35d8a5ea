"""The plan as KML: a folder of settlements, and one of sessions and journeys for every day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from xml.etree import ElementTree as ET

from planner.domain.campaign import Campaign
from planner.domain.names import Language
from planner.domain.plan import Plan
from planner.outputs.features import Feature, features
from planner.outputs.labels import translator
from planner.outputs.tables import one_line

SPACE = "http://www.opengis.net/kml/2.2"
COLOURS = {"road": "ffb4771f", "rail": "ff2827d6"}
"""Lines by profile, as KML writes colours: opacity, blue, green, red."""
_LABELS = {
    "district": "District",
    "served": "Served",
    "demand": "Demand",
    "sessions": "Sessions",
    "direction": "Direction",
    "venue": "Venue",
    "people": "People",
    "teams": "Teams",
    "depart": "Departure",
    "arrive": "Arrival",
    "km": "km",
}


def kml_bytes(campaign: Campaign, plan: Plan, language: Language = "kk") -> bytes:
    """Return the plan as KML; what is not a place (a leg from nowhere) is left out."""
    _ = translator(language)
    placed = [row for row in features(campaign, plan, language) if row["geometry"] is not None]
    kml = ET.Element("kml", xmlns=SPACE)
    document = _sub(kml, "Document")
    _sub(document, "name", campaign.names.text(language, campaign.horizon.start.isoformat()))
    for profile, colour in COLOURS.items():
        line = _sub(ET.SubElement(document, "Style", id=profile), "LineStyle")
        _sub(line, "color", colour)
        _sub(line, "width", "3")
    _folder(document, _("Places"), _of(placed, "settlement"), language)
    dated = [*_of(placed, "session"), *_of(placed, "leg")]
    for day in sorted({row["properties"]["day"] for row in dated}):
        of_day = [row for row in dated if row["properties"]["day"] == day]
        _folder(document, day, of_day, language, day)
    ET.indent(kml, " ")
    found: bytes = ET.tostring(kml, encoding="utf-8", xml_declaration=True)
    return found + b"\n"


def _of(rows: Sequence[Feature], what: str) -> list[Feature]:
    return [row for row in rows if row["properties"]["what"] == what]


def _folder(
    parent: ET.Element, name: str, rows: Iterable[Feature], language: Language, day: str = ""
) -> None:
    """Add a folder with a placemark for every row."""
    folder = _sub(parent, "Folder")
    _sub(folder, "name", name)
    for row in rows:
        mark = _sub(folder, "Placemark")
        _sub(mark, "name", row["properties"]["name"])
        if day:
            _sub(_sub(mark, "TimeStamp"), "when", day)
            if "profile" in row["properties"]:
                _sub(mark, "styleUrl", f"#{row['properties']['profile']}")
        _data(mark, row["properties"], language)
        _shape(mark, row["geometry"])


def _data(mark: ET.Element, properties: dict[str, Any], language: Language) -> None:
    """Add what map programs show in a table when a placemark is clicked."""
    data = _sub(mark, "ExtendedData")
    for name, value in properties.items():
        field = ET.SubElement(data, "Data", name=name)
        if name in _LABELS:
            _sub(field, "displayName", translator(language)(_LABELS[name]))
        _sub(field, "value", "" if value is None else str(value))


def _shape(mark: ET.Element, geometry: dict[str, Any]) -> None:
    points = geometry["coordinates"]
    if geometry["type"] == "Point":
        points = [points]
    shape = _sub(mark, geometry["type"])
    if geometry["type"] == "LineString":
        _sub(shape, "tessellate", "1")
    _sub(shape, "coordinates", " ".join(f"{lon},{lat}" for lon, lat in points))


def _sub(parent: ET.Element, tag: str, text: str = "") -> ET.Element:
    """Return a new element; its text has no sign that XML refuses."""
    found = ET.SubElement(parent, tag)
    found.text = one_line(text) or None
    return found
