"""Who is in which team: 230 specialists in 45 teams (the number 230 is documented)."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Crew:
    """A team: its direction, base, members by role, and the cells that differ from the rule."""

    direction: str
    base: str
    members: str
    cells: dict[str, object] = field(default_factory=dict)

    @property
    def roles(self) -> list[str]:
        """Return the role of each member."""
        return self.members.split()


CLINIC: dict[str, object] = {
    "carries": "mobile_clinic",
    "carries_rooms": 2,
    "carries_equipment": "ecg;ultrasound",
    "speed_factor": 0.9,
}
OFFICE: dict[str, object] = {
    "carries": "mobile_office",
    "carries_rooms": 3,
    "carries_equipment": "secure_line;photo",
}
EVENING: dict[str, object] = {"shift": "09:00-21:00"}
STAGE: dict[str, object] = {"shift": "10:00-22:00", "rest_weekdays": "mon", "speed_factor": 0.9}

DOCTORS = "cardiologist neurologist paediatrician gynaecologist nurse nurse"
THEATRE = "surgeon orthopaedist eye-surgeon anaesthetist scrub-nurse scrub-nurse"
BELIEF = "theologian theologian imam psychologist"
SAFETY = "anti-terror-trainer anti-terror-trainer police rescuer medic"
HELP = "employment social-protection justice cadastre social-worker"
BUSINESS = "finance-adviser business-adviser accountant accountant"
CUSTOMS = "finance-adviser business-adviser accountant customs"
TALK = "lawyer information-officer theologian lawyer"
STAGES = "artist artist sports-organiser sports-organiser"
ON_BOARD = (
    "therapist " * 4
    + "ophthalmologist " * 2
    + "ent " * 2
    + "dentist " * 4
    + "neurologist " * 3
    + "gynaecologist " * 3
    + "paediatrician " * 4
    + "train-surgeon " * 2
    + "diagnostician " * 4
    + "train-psychologist train-lawyer"
)

CREWS: tuple[Crew, ...] = (
    Crew("health", "aktobe", DOCTORS, CLINIC),
    Crew("health", "aktobe", DOCTORS, CLINIC | {"rest_weekdays": "none"}),
    Crew("health", "aktobe", DOCTORS),
    Crew("health", "kandyagash", DOCTORS, CLINIC),
    Crew("health", "shalkar", DOCTORS, CLINIC),
    Crew("health", "khromtau", DOCTORS),
    Crew("health", "shubarkuduk", DOCTORS, CLINIC),
    Crew("health", "aktobe", THEATRE),
    Crew("health", "kandyagash", THEATRE, {"from": "2016-10-03"}),
    Crew("religion", "aktobe", BELIEF),
    Crew("religion", "aktobe", BELIEF),
    Crew("religion", "aktobe", BELIEF),
    Crew("religion", "kandyagash", BELIEF),
    Crew("religion", "shalkar", "theologian imam psychologist"),
    Crew("religion", "khromtau", "theologian imam psychologist"),
    Crew("counter-terrorism", "aktobe", SAFETY),
    Crew("counter-terrorism", "aktobe", SAFETY, {"max_nights_away": 5}),
    Crew("counter-terrorism", "aktobe", SAFETY),
    Crew("counter-terrorism", "kandyagash", SAFETY),
    Crew("counter-terrorism", "shalkar", "anti-terror-trainer anti-terror-trainer police rescuer"),
    Crew(
        "counter-terrorism",
        "temirbek-zhurgenov",
        "anti-terror-trainer anti-terror-trainer police rescuer",
    ),
    Crew("social", "aktobe", HELP, OFFICE),
    Crew("social", "aktobe", HELP, OFFICE),
    Crew("social", "aktobe", HELP, OFFICE | {"rest_weekdays": "none"}),
    Crew("social", "kandyagash", HELP, OFFICE),
    Crew("social", "shalkar", HELP, OFFICE),
    Crew("social", "khromtau", HELP, OFFICE),
    Crew("social", "shubarkuduk", HELP, OFFICE),
    Crew("business", "aktobe", BUSINESS),
    Crew("business", "aktobe", CUSTOMS, {"rest_weekdays": "sat;sun"}),
    Crew("business", "aktobe", BUSINESS),
    Crew("business", "kandyagash", CUSTOMS),
    Crew("business", "shalkar", BUSINESS),
    Crew("business", "martuk", BUSINESS),
    Crew("explanation", "aktobe", TALK, EVENING),
    Crew("explanation", "aktobe", TALK, EVENING),
    Crew("explanation", "aktobe", TALK, EVENING | {"rest_weekdays": "none"}),
    Crew("explanation", "kandyagash", "lawyer information-officer theologian", EVENING),
    Crew("explanation", "shalkar", "lawyer information-officer theologian", EVENING),
    Crew("culture", "aktobe", STAGES, STAGE),
    Crew("culture", "kandyagash", STAGES, STAGE),
    Crew("culture", "aktobe", STAGES, STAGE | {"from": "2016-10-07", "to": "2016-10-23"}),
    Crew(
        "leadership",
        "aktobe",
        "leader aide aide aide",
        {"shift": "09:00-20:00", "max_nights_away": 4, "speed_factor": 1.1},
    ),
    Crew("leadership", "aktobe", "deputy aide aide", {"shift": "09:00-20:00"}),
)
TRAIN = Crew("health", "kandyagash", ON_BOARD)
