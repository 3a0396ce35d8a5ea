"""The colour of each category of kinds: light enough to print black text on."""

from __future__ import annotations

COLOURS: dict[str, str] = {
    "reception": "#D6EAF8",
    "surgery": "#F5B7B1",
    "seminar": "#D5F5E3",
    "lecture": "#E8F8C8",
    "drill": "#FAD7A0",
    "training": "#FCF3CF",
    "masterclass": "#FDEBD0",
    "screening": "#D1F2EB",
    "consultation": "#D4E6F1",
    "meeting": "#E8DAEF",
    "mass_event": "#FADBD8",
    "home_visits": "#E5E7E9",
}
HEADER = "#1F4E79"
STRONG = "#D9D9D9"
