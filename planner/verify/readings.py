"""How each rule is read where its sentence leaves room: the small print of the rule book."""

from __future__ import annotations

from collections.abc import Mapping

READINGS: Mapping[str, tuple[str, ...]] = {
    "grid": ("`grid_min` is counted from midnight of every day.",),
    "place": (
        "A team stands at its base from 00:00 of its first day; it is back by 24:00 of its last.",
        "Departing at the very moment of arrival is allowed; a leg to the same settlement is not.",
    ),
    "travel": (
        "Minutes are the exact sum over the quickest path (fewest minutes, then fewest km) "
        "÷ `speed_factor`, rounded up once to the grid, at least one step; an excess under "
        "0.001 min does not count.",
        "The network is that of links not closed all day on the departure day. A road pair "
        "with no path although nothing is closed takes the great circle × `detour` ÷ speed; "
        "a pair cut by closures has no journey that day.",
        "Stated km may differ from the exact ones by 0.05 (they are rounded to 0.1); points "
        "use the exact km.",
    ),
    "shift": (
        "Shifts of all days are joined where they touch, the one that opened on the day "
        "before the campaign included; one joined stretch must hold the whole session or "
        "leg.",
    ),
    "drive": ("A leg counts whole on the day on which it departs.",),
    "rest": (
        "On a rest weekday nothing may start; what started the evening before may run into it.",
        "Time closed by the calendar for the team must not be touched at all.",
    ),
    "run": ("A day counts when a leg departs or a session starts on it.",),
    "night": (
        "A team that departs or arrives at 24:00 sharp is in the settlement.",
        "Guests are the specialists of teams that are neither at their base nor sleep on board.",
    ),
    "away": ("A night on the road is a night away.",),
    "link": (
        "A link closed all day leaves the network of the days that it is closed for whole; "
        "any other closure must not meet the leg while it is on that link.",
        "Each link is used from departure + the minutes before it to departure + the "
        "minutes after it, both ÷ `speed_factor`; one clean path of several equally quick "
        "ones is enough.",
        "Minutes and km that fit only the network with nothing closed break this rule, not "
        "`travel`.",
    ),
    "siding": ("A stay is `[arrive, depart)`; the train's base needs a siding too.",),
    "present": (
        "A session outside the campaign's days breaks this rule and is judged by no other.",
    ),
    "double": ("A session may start at the moment at which another one ends.",),
    "needs": (
        "As many specialists as the counts add up to, and each can be given a place of its "
        "own by skill; nobody fills two places.",
    ),
    "language": (
        "One language for all three: specialist, settlement, and kind where it names some.",
    ),
    "venue": (
        "A carried venue `@TEAM` is in a settlement while its team is; other teams may use "
        "it then.",
    ),
    "room": ("A carried venue has `carries_rooms` rooms.",),
    "hours": (
        "One stretch is one listed span of the kind and one of the venue; listed spans that "
        "touch are not joined, and neither are 24:00 and 00:00.",
        "A kind's span belongs to the weekday on which it opens; spans that opened on the "
        "day before the campaign count.",
        "Closed times of all, the district, the settlement, the venue, the kind and the "
        "specialists must not be touched; those of teams are a matter of `rest`.",
    ),
    "length": ("A case with its own `block_min` takes one block of it.",),
    "seats": ("`people` ≤ `blocks` × the smaller of `people_per_block` and the venue's `seats`.",),
    "demand": (
        "Residents of the session's own settlement may always come; the steps of `reach` "
        "are for the others, by km of the quickest road journey from their settlement with "
        "nothing closed.",
        "For every share s, all sessions of the kind held where these residents' share is "
        "at most s serve at most floor(s × demand) of them.",
        "Staff is served in its own venue only, at most `staff` over all sessions; a case "
        "goes to its own settlement or where its kind's share is above 0.",
    ),
    "quota": ("Only this campaign's sessions count; a carried venue is one venue everywhere.",),
    "gap": ("Sessions of earlier campaigns count.",),
    "after": (
        "`:0` has ended when the session starts, with a greatest number of days also within "
        "it; from 1 day on only the days on which the two start count.",
        "For a case, the settlement is its own or one to which the named kind lets its "
        "residents go, and the district is its own. Earlier campaigns do not count.",
    ),
    "with": ("It binds the kind that names, not the one named.",),
    "apart": ("It holds whichever of the two kinds names the other; a kind may name itself.",),
    "lunch": (
        "The sessions that start on the day decide; sessions of the specialist and legs of "
        "the team are no break. `lunch_min` 0 switches the rule off.",
    ),
    "load": ("A session counts whole on the day on which it starts.",),
    "last": ("The day on which the session starts counts.",),
    "case": ("`latest` is the last day on which the session may start.",),
    "ward": (
        "A bed is taken in the nights of day d to d + `stay_days` − 1; nights past the "
        "campaign do not count. A carried venue has no ward.",
    ),
    "pin": (
        "A bare date in a session pin's `start` or `end` fixes the day only. A stop holds "
        "from its start to its end within one stay.",
        'On a replan, pins wholly before "now" are not judged, of a stop only what is still '
        "to come.",
    ),
    "table": (
        "A row with an unknown id, a doubled session and a venue of another settlement are "
        "reported here and left out by the other rules.",
        "Nights must be those that the legs lead to.",
    ),
    "unplanned": (
        "One row a settlement and kind; staff of several venues and cases are summed up.",
        "The reason is a rule's code or `capacity`, `price`, `unreachable`, "
        "`no_specialist`, `no_venue`.",
    ),
}
