"""When something is closed, and the sessions of earlier campaigns: assumed, one of each sort."""

from __future__ import annotations

from sample_data.building.aktobe.kinds import religion
from sample_data.building.tables import Row, row

PRAYER = "12:30-14:00"
CLOSED = (
    ("all", None, "2016-09-29..2016-10-28", "22:00-06:00", "Тыныш түнгі уақыт"),
    ("kind", "explanatory-talk", "fri", PRAYER, "Жұма намазы"),
    ("kind", "self-protection-talk", "fri", PRAYER, "Жұма намазы"),
    ("district", "kobda", "2016-10-08", "08:00-14:00", "Районная ярмарка урожая"),
    ("district", "martuk", "2016-10-15", "08:00-14:00", "Районная ярмарка урожая"),
    ("settlement", "shubarkuduk", "sat", "09:00-12:00", "Базарный день"),
    ("settlement", "irgiz", "sun", "09:00-12:00", "Базарный день"),
    ("venue", "college-aktobe", "2016-10-10..2016-10-12", None, "Экзамены"),
    ("venue", "culture-house-khromtau", "2016-10-21", None, "Юбилейный вечер посёлка"),
    ("venue", "@health-train", "2016-10-09", None, "Техническое обслуживание вагонов"),
    ("venue", "mosque-alga-1", "fri", "12:00-14:30", "Жұма намазы"),
    ("team", "social-2", "2016-10-14", None, "Ремонт автомобиля"),
    ("team", "culture-1", "2016-10-20", "10:00-14:00", "Репетиция"),
    ("specialist", "cardiologist-2", "2016-10-10..2016-10-14", None, "Отпуск"),
    ("specialist", "justice-4", "2016-10-17;2016-10-18", None, "Болезнь"),
    ("specialist", "leader-1", "2016-10-20..2016-10-21", None, "Совещание в столице"),
    ("link", "road:karabutak>ulgaysyn", "2016-10-13", None, "Ремонт моста"),
    ("link", "road:emba>shalkar", "2016-10-25", "08:00-12:00", "Перегон тяжёлой техники"),
    ("link", "rail:kandyagash>zhurun", "mon;wed;fri", "21:00-22:00", "Пассажирский поезд"),
    ("link", "rail:kauylzhyr>shalkar", "tue;thu", "02:00-03:00", "Пассажирский поезд"),
)
HELD = (
    ("religion-seminar", "alga", "2016-09-27"),
    ("religion-seminar", "shubarkuduk", "2016-09-28"),
    ("religion-seminar", "aktobe", "2016-09-26"),
    ("religion-seminar", "emba", "2016-09-27"),
    ("concert", "aktobe", "2016-09-27"),
    ("concert", "khromtau", "2016-09-28"),
    ("doctor-home-visits", "kandyagash", "2016-09-26"),
    ("doctor-home-visits", "kenkiyak", "2016-09-26"),
)


def calendar() -> list[Row]:
    """Return the closed times; no kind on religion is held at Friday prayer."""
    prayer = [("kind", kind["id"], "fri", PRAYER, "Жұма намазы") for kind in religion.kinds()]
    return [
        row(scope=scope, id=name, days=days, hours=hours, note=note)
        for scope, name, days, hours, note in (*prayer, *CLOSED)
    ]


def history() -> list[Row]:
    """Return sessions held just before the campaign, for ``gap_days``."""
    return [row(kind=kind, settlement=place, date=date) for kind, place, date in HELD]
