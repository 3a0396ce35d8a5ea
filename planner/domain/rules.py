"""The rule book: every hard rule, stated once in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Part = Literal["tours", "sessions", "plan"]


@dataclass(frozen=True, slots=True)
class Rule:
    """A hard rule: its code (forever), what it says, and what to do when it is broken."""

    code: str
    part: Part
    title: str
    advice: str


RULES: tuple[Rule, ...] = (
    Rule(
        "grid",
        "plan",
        "every start, end, departure and arrival lies on the grid",
        "move it to the nearest step of the campaign's grid",
    ),
    Rule(
        "place",
        "tours",
        "a team is in one place at a time, starts and ends at its base, and travels only from "
        "where it is to another settlement within its dates",
        "put the legs in order, or add the missing leg",
    ),
    Rule(
        "travel",
        "tours",
        "a leg takes exactly the travel time and km of the network open on its day",
        "set arrival and km to the journey's own",
    ),
    Rule(
        "shift",
        "tours",
        "a team's sessions and legs lie in its shift, its legs in its travel hours where given",
        "move it into the shift, or change the team's shift",
    ),
    Rule(
        "drive",
        "tours",
        "a team's legs of one day last at most max_drive_min",
        "sleep on the way, or leave a stop out",
    ),
    Rule(
        "rest",
        "tours",
        "no leg and no session starts on a team's rest weekday or touches its closed time",
        "move it to another day",
    ),
    Rule(
        "run",
        "tours",
        "at most max_run_days days in a row hold a leg or a session of a team",
        "give the team a day without legs and sessions",
    ),
    Rule(
        "night",
        "tours",
        "at 24:00 a team is in a settlement with beds for its members, or sleeps on board",
        "sleep in a settlement with more beds",
    ),
    Rule(
        "away",
        "tours",
        "a team spends at most max_nights_away nights in a row away from its base",
        "bring the team home in between",
    ),
    Rule(
        "link",
        "tours",
        "no leg uses a link while the link is closed",
        "depart at another time, or on another day",
    ),
    Rule(
        "siding",
        "tours",
        "rail teams stop only at sidings, and no more of them at once than sidings",
        "stop elsewhere, or move one of the trains",
    ),
    Rule(
        "present",
        "sessions",
        "the teams of a session's specialists are in its settlement from start to end",
        "hold it while the teams are there",
    ),
    Rule(
        "double",
        "sessions",
        "a specialist holds one session at a time",
        "give one of the sessions to someone else",
    ),
    Rule(
        "needs",
        "sessions",
        "the specialists match the kind's needs one to one by skill, none superfluous",
        "choose specialists with the skills that the kind asks for",
    ),
    Rule(
        "language",
        "sessions",
        "each specialist shares a language with the settlement, "
        "and with the kind where it names some",
        "choose a specialist who speaks the language",
    ),
    Rule(
        "venue",
        "sessions",
        "the venue is of a kind, and has the equipment, that the session's kind asks for",
        "use another venue",
    ),
    Rule(
        "room",
        "sessions",
        "a venue holds at most as many sessions at a time as it has rooms",
        "move one of the sessions, or use another venue",
    ),
    Rule(
        "hours",
        "sessions",
        "a session lies in one stretch of its kind's and its venue's hours "
        "and touches no closed time",
        "move it into the opening hours",
    ),
    Rule(
        "length",
        "sessions",
        "a session lasts its blocks, between min_blocks and max_blocks",
        "set the end to start + blocks × block_min",
    ),
    Rule(
        "seats",
        "sessions",
        "people lie between min_people and blocks × min(people_per_block, seats)",
        "invite fewer people, or hold more blocks",
    ),
    Rule(
        "demand",
        "sessions",
        "no more people of a settlement are served than its demand, and its reach, allow",
        "invite people of other settlements, or fewer",
    ),
    Rule(
        "quota",
        "sessions",
        "sessions of a kind stay within per_settlement, per_settlement_day and per_venue",
        "leave a session out, or hold it elsewhere",
    ),
    Rule(
        "gap",
        "sessions",
        "two session days of a kind in a settlement are the same or at least gap_days apart",
        "hold it on the same day, or later",
    ),
    Rule(
        "after",
        "sessions",
        "the kinds that must come before have been held, in the place and the days asked for",
        "hold the earlier session first",
    ),
    Rule(
        "with",
        "sessions",
        "each kind named by with holds a session in the same settlement on the same day",
        "hold the other session that day too",
    ),
    Rule(
        "apart",
        "sessions",
        "sessions of the kinds named by apart never overlap with it in the same place",
        "move one of the two",
    ),
    Rule(
        "lunch",
        "sessions",
        "a specialist working before and after the middle of the lunch hours has a lunch break",
        "leave a free stretch inside the lunch hours",
    ),
    Rule(
        "load",
        "sessions",
        "a specialist's sessions of a day last at most max_hours",
        "give a session to someone else",
    ),
    Rule(
        "last",
        "sessions",
        "no session of a kind in the last not_last_days days",
        "hold it earlier",
    ),
    Rule(
        "case",
        "sessions",
        "a session of a cases kind serves exactly one case of that kind, once, and in time",
        "name one case of the kind that no other session serves",
    ),
    Rule(
        "ward",
        "sessions",
        "patients in a venue's ward on a night are at most its ward_beds",
        "operate on another day, or elsewhere",
    ),
    Rule(
        "pin",
        "plan",
        "every pin is kept",
        "put back what the pin asks for, or take the pin out",
    ),
    Rule(
        "table",
        "plan",
        "the plan's tables agree with each other and with the campaign",
        "correct the cell that is named",
    ),
    Rule(
        "unplanned",
        "plan",
        "every demand not fully served has a row with the people left and a reason",
        "correct the row that is named",
    ),
)

BY_CODE = {rule.code: rule for rule in RULES}

REASONS = ("capacity", "price", "unreachable", "no_specialist", "no_venue")
"""Reasons for demand left unserved that are no rules; rule codes are reasons too."""
