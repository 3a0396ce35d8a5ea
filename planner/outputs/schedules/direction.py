"""The workbook of a direction's lead."""

from __future__ import annotations

from planner.domain.ids import DirectionId
from planner.outputs.labels.order import sort_key
from planner.outputs.schedules.cover import cover
from planner.outputs.schedules.month import month
from planner.outputs.schedules.people import people_sheet
from planner.outputs.schedules.places import places_sheet
from planner.outputs.schedules.sheets import Book
from planner.outputs.schedules.subjects import Subject
from planner.outputs.schedules.view import View


def book(view: View, subject: Subject) -> Book:
    """Return the workbook of a direction."""
    direction = DirectionId(subject.id)
    members = [
        person
        for team in view.campaign.teams
        if team.direction == direction
        for person in sorted(
            view.campaign.members[team.id], key=lambda row: sort_key(view.person(row.id))
        )
    ]
    kinds = {kind.id for kind in view.campaign.kinds_of[direction]}
    demand = {key: people for key, people in view.campaign.demand.items() if key[1] in kinds}
    lead = view.campaign.direction[direction].lead
    return month(
        view,
        subject,
        cover=cover(view, subject, (view.text("Lead"), lead)),
        people=people_sheet(view, subject.title, members),
        places=places_sheet(view, subject, demand, subject.sessions),
    )
