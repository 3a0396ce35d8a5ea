"""Defects of rows against each other."""

from __future__ import annotations

from sample_data.breaking.defects import Defect, cell, row, setting
from sample_data.breaking.tiny import Tables


def _matrix_of_road(tables: Tables) -> None:
    """Give the road, which has links, a matrix too."""
    tables["matrix"] = [
        {"profile": "road", "from": "alga", "to": "bestamak", "km": "37", "min": "40"}
    ]


def _twice_in_matrix(tables: Tables) -> None:
    """Name a journey by rail twice."""
    journey = {"profile": "rail", "from": "alga", "to": "bestamak", "km": "41", "min": "50"}
    tables["links"] = tables["links"][:1]
    tables["matrix"] = [journey, dict(journey)]


UNKNOWN: tuple[Defect, ...] = (
    cell("unknown-district", "E301", "settlements:0:district", "nort"),
    cell("unknown-settlement-of-venue", "E301", "venues:0:settlement", "algaa"),
    cell("unknown-direction-of-team", "E301", "teams:0:direction", "healt"),
    cell("unknown-base", "E301", "teams:0:base", "Alga"),
    cell("unknown-team", "E301", "specialists:0:team", "doctor"),
    cell("unknown-direction-of-kind", "E301", "kinds:0:direction", "culture"),
    cell("unknown-kind-in-after", "E301", "kinds:1:after", "recption@settlement:1"),
    cell("unknown-kind-in-with", "E301", "kinds:3:with", "recption"),
    cell("unknown-kind-in-apart", "E301", "kinds:3:apart", "recption@settlement"),
    cell("unknown-kind-of-demand", "E301", "demand:0:kind", "lectures"),
    cell("unknown-settlement-of-demand", "E301", "demand:0:settlement", "bestomak"),
    cell("unknown-kind-of-case", "E301", "cases:0:kind", "operations"),
    cell("unknown-settlement-of-case", "E301", "cases:0:settlement", "bestomak"),
    cell("unknown-end-of-link", "E301", "links:1:to", "bestomak"),
    cell("unknown-link-in-calendar", "E301", "calendar:1:id", "road:alga>north"),
    cell("unknown-carried-venue", "E301", "calendar:2:id", "@train"),
    cell("unknown-team-of-pin", "E301", "pins:0:team", "doctorz"),
    cell("unknown-specialist-of-pin", "E301", "pins:1:specialists", "s-1;s-9"),
    cell("unknown-venue-of-pin", "E301", "pins:1:venue", "bestamak-clab"),
    cell("unknown-case-of-pin", "E301", "pins:1:case", "c-9"),
    cell("unknown-kind-of-history", "E301", "history:0:kind", "lectures"),
)
DOUBLED: tuple[Defect, ...] = (
    cell("doubled-id", "E302", "specialists:1:id", "s-1"),
    row("doubled-key", "E302", "campaign", key="start", value="2016-10-03"),
    row("doubled-demand", "E302", "demand", settlement="bestamak", kind="lecture", people="10"),
    row("doubled-history", "E302", "history", kind="lecture", settlement="bestamak",
        date="20.09.2016"),
    row("doubled-link", "E302", "links", profile="road", from_="alga", to="bestamak", km="40"),
    row("doubled-link-backwards", "E302", "links", profile="road", from_="bestamak", to="alga",
        km="37"),
    row("doubled-link-one-way", "E302", "links", profile="road", from_="bestamak", to="alga",
        km="37", oneway="yes"),
    Defect("doubled-journey", ("E302",), _twice_in_matrix),
)  # fmt: skip
DATES: tuple[Defect, ...] = (
    setting("campaign-ends-before-it-starts", "E303", "end", "2016-10-01"),
    row("team-ends-before-it-starts", "E303", "teams", id="guests", direction="health",
        base="alga", shift="08:00-20:00", from_="2016-10-06", to="2016-10-04"),
    cell("closed-dates-reversed", "E303", "calendar:1:days", "2016-10-06..2016-10-05"),
    cell("pin-ends-before-it-starts", "E303", "pins:0:end", "2016-10-04T09:00"),
    setting("campaign-too-long", "E304", "end", "2017-10-09"),
    cell("team-starts-after-the-campaign", "E313", "teams:0:from", "2016-11-03"),
    cell("pin-after-the-campaign", "E313", "pins:2:start", "2016-11-03"),
)  # fmt: skip
FITS: tuple[Defect, ...] = (
    cell("more-blocks-at-least-than-at-most", "E305", "kinds:0:min_blocks", "7"),
    cell("block-off-the-grid", "E306", "kinds:0:block_min", "45"),
    cell("block-of-a-case-off-the-grid", "E306", "cases:0:block_min", "100"),
    cell("pin-off-the-grid", "E307", "pins:0:end", "2016-10-04T14:50"),
    row("demand-of-staff", "E308", "demand", settlement="alga", kind="drill", people="5"),
    row("demand-of-cases", "E308", "demand", settlement="alga", kind="operation", people="5"),
    cell("train-without-siding", "E309", "settlements:0:sidings", "0"),
    row("trains-more-than-sidings", "E319", "teams", id="train-2", direction="health",
        profile="rail", base="alga", shift="08:00-20:00"),
    Defect("links-and-matrix", ("E310",), _matrix_of_road),
    row("empty-pin", "E311", "pins", id="p-4", what="session"),
    row("empty-stop", "E311", "pins", id="p-4", what="stop"),
    cell("stop-without-team", "E312", "pins:0:team", ""),
    cell("night-without-date", "E312", "pins:2:start", ""),
    row("link-to-itself", "E314", "links", profile="road", from_="alga", to="alga", km="3"),
    cell("case-of-a-lecture", "E315", "cases:0:kind", "lecture"),
    cell("calendar-without-id", "E316", "calendar:2:id", ""),
    cell("calendar-with-id-of-all", "E316", "calendar:0:id", "alga"),
    cell("calendar-with-malformed-link", "E316", "calendar:1:id", "alga-bestamak"),
    row("unknown-key", "E317", "campaign", key="grid", value="30"),
)  # fmt: skip
ROWS = (*UNKNOWN, *DOUBLED, *DATES, *FITS)
