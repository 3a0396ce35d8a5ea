"""Schools, culture houses, akimats, mosques and other halls: all assumed, by size and rank."""

from __future__ import annotations

from sample_data.building.aktobe.places import CITY
from sample_data.building.facts import Place
from sample_data.building.tables import Row, row

Labels = tuple[str, str, str]

SCHOOL: Labels = ("Мектеп", "Школа", "School")
CLUB: Labels = ("Ауылдық клуб", "Сельский клуб", "Village club")
CULTURE_HOUSE: Labels = ("Мәдениет үйі", "Дом культуры", "Culture house")
AKIMAT: Labels = ("Әкімдік", "Акимат", "Akimat")
MOSQUE: Labels = ("Мешіт", "Мечеть", "Mosque")
STATION: Labels = ("Теміржол вокзалы", "Железнодорожный вокзал", "Railway station")
STADIUM: Labels = ("Стадион", "Стадион", "Stadium")
SQUARE: Labels = ("Орталық алаң", "Центральная площадь", "Main square")
COLLEGE: Labels = ("Колледж", "Колледж", "College")
ENTERPRISE: Labels = ("Кәсіпорынның мәжіліс залы", "Актовый зал предприятия", "Works hall")
POLICE: Labels = ("Ішкі істер бөлімі", "Отдел внутренних дел", "Police department")
CENTRE: Labels = (
    "Халыққа қызмет көрсету орталығы",
    "Центр обслуживания населения",
    "Public service centre",
)
HALL: Labels = ("Облыстық мәжіліс залы", "Областной зал заседаний", "Regional assembly hall")


def hall_rows(place: Place, *, station: bool) -> list[Row]:
    """Return the halls of a settlement."""
    found = [*_schools(place), *_meeting(place), *_mosques(place)]
    if station:
        staff = 60 if place.id == CITY else 30 if place.kind == "town" else 8
        found.append(_hall(place, "rail_station", STATION, 1, seats=40, staff=staff))
    if _is_town(place):
        found += _town(place)
    if place.population >= 1500 or place.centre:
        found.append(_hall(place, "square", SQUARE, 1, hours="09:00-22:00"))
    return found


def _is_town(place: Place) -> bool:
    return place.centre or place.kind in ("town", "city")


def _schools(place: Place) -> list[Row]:
    people = place.population
    if people < 150:
        return []
    count = 12 if place.id == CITY else min(5, 1 + people // 5000)
    return [
        _hall(
            place,
            "school",
            SCHOOL,
            2 if people < 1000 else 3,
            number=number,
            of=count,
            seats=60 if people < 1000 else 100,
            staff=max(10, min(60, people // 40 // count)),
            hours="08:00-20:00",
            equipment=["projector"],
        )
        for number in range(1, count + 1)
    ]


def _meeting(place: Place) -> list[Row]:
    found = []
    people = place.population
    if people >= 300:
        large = people >= 1500 or place.centre
        seats = 400 if people >= 10000 else 250 if large else 100
        found.append(
            _hall(
                place,
                "culture_house",
                CULTURE_HOUSE if large else CLUB,
                2 if large else 1,
                seats=seats,
                hours="09:00-22:00",
                equipment=["projector"],
            )
        )
    if _is_town(place):
        found.append(
            _hall(
                place,
                "district_akimat",
                AKIMAT,
                3,
                seats=60,
                hours="09:00-19:00",
                equipment=["internet", "projector"],
            )
        )
    elif place.rural_centre:
        found.append(
            _hall(
                place,
                "akimat",
                AKIMAT,
                2,
                seats=30,
                hours="09:00-19:00",
                equipment=["internet"] if people >= 200 else [],
            )
        )
    return found


def _mosques(place: Place) -> list[Row]:
    if place.population < 500:
        return []
    count = 4 if place.id == CITY else 2 if place.population >= 20000 else 1
    return [
        _hall(
            place,
            "mosque",
            MOSQUE,
            1,
            number=number,
            of=count,
            seats=60,
            hours="09:00-13:00;14:00-21:00",
        )
        for number in range(1, count + 1)
    ]


def _town(place: Place) -> list[Row]:
    found = [
        _hall(
            place,
            "police_department",
            POLICE,
            1,
            seats=40,
            hours="08:00-20:00",
            staff=120 if place.id == CITY else 40,
        ),
        _hall(
            place,
            "service_centre",
            CENTRE,
            3,
            hours="09:00-20:00",
            equipment=["secure_line", "photo", "internet"],
        ),
        _hall(place, "stadium", STADIUM, 1, hours="09:00-21:00"),
    ]
    if place.population >= 9000:
        found += [
            _hall(place, "college", COLLEGE, 2, seats=100, staff=30, hours="08:00-19:00"),
            _hall(place, "enterprise", ENTERPRISE, 1, seats=80, hours="06:00-22:00"),
        ]
    if place.id == CITY:
        found.append(_hall(place, "regional_hall", HALL, 1, seats=800, hours="09:00-21:00"))
    return found


def _hall(
    place: Place,
    kind: str,
    labels: Labels,
    rooms: int,
    *,
    number: int = 1,
    of: int = 1,
    seats: int | None = None,
    staff: int | None = None,
    hours: str | None = None,
    equipment: list[str] | None = None,
) -> Row:
    kk, ru, en = labels
    if of > 1:
        kk, ru, en = f"№ {number} {kk.lower()}", f"{ru} № {number}", f"{en} No. {number}"
    stem = f"{kind.replace('_', '-')}-{place.id}"
    return row(
        id=stem if of == 1 else f"{stem}-{number}",
        settlement=place.id,
        kind=kind,
        name_kk=f"{kk}, {place.kk}",
        name_ru=f"{ru}, {place.ru}",
        name_en=f"{en}, {place.en}",
        seats=seats,
        rooms=rooms,
        staff=staff,
        equipment=equipment or None,
        hours=hours,
    )
