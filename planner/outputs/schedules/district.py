"""The workbook of a district: everything that comes to its settlements."""

from __future__ import annotations

from planner.outputs.labels.order import sort_key
from planner.outputs.schedules.cover import cover
from planner.outputs.schedules.month import month
from planner.outputs.schedules.people import people_sheet
from planner.outputs.schedules.places import places_sheet
from planner.outputs.schedules.sheets import Book
from planner.outputs.schedules.subjects import Subject
from planner.outputs.schedules.view import View, grouped


def book(view: View, subject: Subject) -> Book:
    """Return the workbook of a district; of its people it tells what they do there."""
    held = grouped((person, row) for row in subject.sessions for person in row.specialists)
    known = view.campaign.specialist
    members = sorted(
        (known[person] for person in held if person in known),
        key=lambda row: sort_key(view.person(row.id)),
    )
    own = {row.id for row in view.campaign.settlements if row.district == subject.id}
    demand = {key: people for key, people in view.campaign.demand.items() if key[0] in own}
    return month(
        view,
        subject,
        cover=cover(view, subject),
        people=people_sheet(view, subject.title, members, held),
        places=places_sheet(view, subject, demand, view.sessions),
        by_direction=True,
    )
