"""A reader of calendars of our own: it shares no code with the library that wrote them.

It knows what a telephone knows: unfolding, escapes, and the offsets that the file itself states.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta


@dataclass(frozen=True)
class Entry:
    uid: str
    sequence: int
    start: datetime
    end: datetime
    summary: str
    location: str
    description: str
    status: str


def entries(data: bytes) -> list[Entry]:
    """Return the events of a calendar, in UTC by the VTIMEZONE of the file."""
    lines = re.sub(r"\r\n[ \t]", "", data.decode("utf-8")).split("\r\n")
    offsets = _offsets(lines)
    return [_entry(block, offsets) for block in _blocks(lines, "VEVENT")]


def _blocks(lines: list[str], name: str) -> list[list[str]]:
    starts = [n for n, line in enumerate(lines) if line == f"BEGIN:{name}"]
    ends = [n for n, line in enumerate(lines) if line == f"END:{name}"]
    return [lines[a + 1 : b] for a, b in zip(starts, ends, strict=True)]


def _fields(block: list[str]) -> dict[str, str]:
    return {re.split(r"[;:]", line, maxsplit=1)[0]: line for line in block}


def _value(line: str) -> str:
    text = line.split(":", 1)[1] if line else ""
    return re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], text)


def _offsets(lines: list[str]) -> list[tuple[datetime, timedelta]]:
    """Return from which wall-clock moment on which offset holds."""
    found = []
    for name in ("STANDARD", "DAYLIGHT"):
        for block in _blocks(lines, name):
            fields = _fields(block)
            offset = _value(fields["TZOFFSETTO"])
            minutes = int(offset[1:3]) * 60 + int(offset[3:5])
            shift = timedelta(minutes=-minutes if offset[0] == "-" else minutes)
            first = _value(fields["DTSTART"])
            days = [first, *(_value(line) for line in block if line.startswith("RDATE"))]
            found += [(datetime.fromisoformat(day), shift) for day in days]
    return sorted(found)


def _moment(line: str, offsets: list[tuple[datetime, timedelta]]) -> datetime:
    wall = datetime.fromisoformat(_value(line))
    shift = next(shift for since, shift in reversed(offsets) if since <= wall)
    return (wall - shift).replace(tzinfo=UTC)


def _entry(block: list[str], offsets: list[tuple[datetime, timedelta]]) -> Entry:
    fields = _fields(block)
    return Entry(
        uid=_value(fields["UID"]),
        sequence=int(_value(fields["SEQUENCE"])),
        start=_moment(fields["DTSTART"], offsets),
        end=_moment(fields["DTEND"], offsets),
        summary=_value(fields["SUMMARY"]),
        location=_value(fields.get("LOCATION", "")),
        description=_value(fields.get("DESCRIPTION", "")),
        status=_value(fields.get("STATUS", "")),
    )
