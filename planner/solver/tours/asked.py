"""What the labelling is given: the team's part of the month, its ways, its chances to work."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

NONE = -1

Ints = npt.NDArray[np.int32]
Shorts = npt.NDArray[np.int16]
Bytes = npt.NDArray[np.int8]
Bools = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]


class Asked(NamedTuple):
    """A part of a team's month, in slots from ``first`` to ``last``, and its tour rules.

    ``start`` and ``end`` are places; ``run_days`` and ``nights_away`` lie behind it already.
    ``leave[t]`` is 1 where a wait may end; ``held_day[d]`` says that the day has sessions anyway;
    ``must[t]`` is the place where the team has to be (−1: anywhere); ``blocked[t, i]`` where it
    may not stand (one row: nowhere); ``night_ok[d, i]`` where it may sleep.
    """

    first: int
    last: int
    per_day: int
    home: int
    start: int
    end: int
    run_days: int
    nights_away: int
    max_drive: int
    max_run: int
    max_away: int
    aboard: bool
    night_price: float
    leave: Bytes
    held_day: Bools
    must: Shorts
    blocked: Bools
    night_ok: Bools


class Ways(NamedTuple):
    """A team's network: legs in slots by day class, arrays over places.

    ``near[i]`` are the places worth a leg from i (−1 pads); ``legs`` and ``costs`` (points) run
    over (class, place, neighbour); 0 slots mean no journey. ``reach`` is the exact travel time in
    slots by (class, from, to). ``until[t]`` is the slot by which a leg begun at t must end (0:
    none may begin). The ``shut`` arrays are the links closed by the hour: ``shut_first[d]`` begins
    day d's; start and end are places, the rest are slots.
    """

    near: Ints
    legs: Ints
    costs: Floats
    reach: Floats
    until: Ints
    day_class: Ints
    shut_first: Ints
    shut_start: Ints
    shut_end: Ints
    shut_slots: Floats
    shut_opens: Floats
    shut_closes: Floats


class Chances(NamedTuple):
    """What work brings: options by (place, sort of day, stage), flat from ``first`` on.

    ``of_day[d]`` is the sort of a day (−1: no work). An option is work from ``anchor`` to ``end``
    (slots of the day) for ``gain`` points, or up to ``slack`` slots later; stage s is the
    (s + 1)-th day of work there.
    ``begins[i, sort, slot]`` says whether any option can begin then.
    """

    of_day: Ints
    first: Ints
    anchor: Ints
    end: Ints
    gain: Floats
    slack: Ints
    begins: Bools
