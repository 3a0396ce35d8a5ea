"""Decisions already taken: assemblies (dates documented), the leader's days, stops, a night."""

from __future__ import annotations

from sample_data.building.tables import Row, row


def pins() -> list[Row]:
    """Return the pins."""
    return [*_leader(), *_stops()]


def _leader() -> list[Row]:
    return [
        _held("opening", "opening-assembly", "aktobe", "2016-09-29T10:00", "regional-hall-aktobe"),
        _held(
            "kandyagash-business",
            "leader-entrepreneurs",
            "kandyagash",
            "2016-10-05T11:00",
            "district-akimat-kandyagash",
        ),
        _held(
            "khromtau-business",
            "leader-entrepreneurs",
            "khromtau",
            "2016-10-12T10:00",
            "district-akimat-khromtau",
        ),
        _held(
            "khromtau-reception",
            "leader-reception",
            "khromtau",
            "2016-10-12T12:00",
            "district-akimat-khromtau",
        ),
        _held(
            "shalkar-students",
            "leader-students",
            "shalkar",
            "2016-10-19T10:00",
            "college-shalkar",
        ),
        _held("closing", "closing-assembly", "aktobe", "2016-10-28T15:00", "regional-hall-aktobe"),
    ]


def _held(name: str, kind: str, place: str, start: str, venue: str) -> Row:
    return row(
        id=name,
        what="session",
        kind=kind,
        settlement=place,
        venue=venue,
        start=start,
        team="leadership-1",
    )


def _stops() -> list[Row]:
    return [
        row(
            id="train-khromtau",
            what="stop",
            team="health-train",
            settlement="khromtau",
            start="2016-10-18T08:00",
            end="2016-10-19T19:00",
        ),
        row(
            id="social-shubarkuduk",
            what="stop",
            team="social-1",
            settlement="shubarkuduk",
            start="2016-10-11T11:00",
            end="2016-10-11T17:00",
        ),
        row(
            id="doctors-irgiz",
            what="night",
            team="health-3",
            settlement="irgiz",
            start="2016-10-12",
        ),
    ]
