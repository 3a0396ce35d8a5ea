"""Protection talks, drills of schools, stations and hospitals, training of units (21 to 25)."""

from __future__ import annotations

from sample_data.building.aktobe.kinds.health import CONSULTED
from sample_data.building.aktobe.kinds.surgery import OPERATED
from sample_data.building.aktobe.kinds.train import SCREENED
from sample_data.building.tables import Row, row


def kinds() -> list[Row]:
    """Return the talk, the three drills and the training."""
    return [_talk(), _school(), _station(), _hospital(), _training()]


def _talk() -> Row:
    return row(
        id="self-protection-talk",
        direction="counter-terrorism",
        category="lecture",
        name_kk="Өзін және отбасын қорғау негіздері",
        name_ru="Беседа об основах защиты себя и семьи",
        name_en="Talk on protecting oneself and one's family",
        needs="anti_terror_trainer:1",
        venue="culture_house;akimat;district_akimat",
        block_min=60,
        people_per_block=120,
        min_people=30,
        hours="10:00-20:30",
        per_settlement=8,
        per_settlement_day=3,
        audience=0.06,
        value=1,
    )


def _school() -> Row:
    return row(
        id="school-drill",
        direction="counter-terrorism",
        category="drill",
        name_kk="Мектеп қызметкерлерімен оқу-жаттығу",
        name_ru="Учение с персоналом школы",
        name_en="Drill with school staff",
        needs="anti_terror_trainer:1;police:1;rescuer:1",
        venue="school",
        block_min=150,
        people_per_block=80,
        min_people=8,
        hours="08:00-14:00",
        weekdays="mon;tue;wed;thu;fri;sat",
        per_venue=1,
        audience="staff",
        value=3,
    )


def _station() -> Row:
    trains = [f"{columns[0]}@settlement" for columns in SCREENED]
    return row(
        id="station-drill",
        direction="counter-terrorism",
        category="drill",
        name_kk="Вокзал қызметкерлерімен оқу-жаттығу",
        name_ru="Учение с персоналом вокзала",
        name_en="Drill with station staff",
        needs="anti_terror_trainer:1;rescuer:1",
        venue="rail_station",
        block_min=120,
        people_per_block=60,
        min_people=6,
        hours="09:00-18:00",
        per_venue=1,
        audience="staff",
        value=4,
        after="law-enforcement-training@district:1",
        apart=trains,
    )


def _hospital() -> Row:
    busy = [columns[0] for columns in (*CONSULTED, *OPERATED)]
    return row(
        id="hospital-drill",
        direction="counter-terrorism",
        category="drill",
        name_kk="Аурухана қызметкерлерімен оқу-жаттығу",
        name_ru="Учение с персоналом больницы",
        name_en="Drill with hospital staff",
        needs="anti_terror_trainer:1;medic:1",
        venue="hospital;polyclinic",
        block_min=150,
        people_per_block=60,
        min_people=15,
        hours="09:00-19:00",
        weekdays="mon;tue;wed;thu;fri",
        per_venue=2,
        audience="staff",
        value=3,
        apart=busy,
    )


def _training() -> Row:
    return row(
        id="law-enforcement-training",
        direction="counter-terrorism",
        category="training",
        name_kk="Құқық қорғау органдарының қызметкерлерін оқыту",
        name_ru="Обучение сотрудников правоохранительных органов",
        name_en="Training of law-enforcement staff",
        needs="anti_terror_trainer:2",
        venue="police_department",
        block_min=300,
        people_per_block=40,
        min_people=15,
        hours="09:00-18:00",
        weekdays="mon;tue;wed;thu;fri",
        per_venue=3,
        audience="staff",
        value=6,
    )
