"""Roles of the specialists: their names in three languages and the skills they bring."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Role:
    """What a specialist is called, can do, and speaks."""

    kk: str
    ru: str
    en: str
    skills: str
    languages: str = "kk;ru"
    max_hours: int = 8


HEALTH = {
    "cardiologist": Role("Кардиолог", "Кардиолог", "Cardiologist", "cardiologist;home_doctor"),
    "neurologist": Role("Невролог", "Невролог", "Neurologist", "neurologist"),
    "paediatrician": Role("Педиатр", "Педиатр", "Paediatrician", "paediatrician"),
    "gynaecologist": Role("Гинеколог", "Гинеколог", "Gynaecologist", "gynaecologist"),
    "nurse": Role("Мейіргер", "Медицинская сестра", "Nurse", "nurse"),
    "surgeon": Role("Хирург", "Хирург", "Surgeon", "surgeon;consulting_surgeon"),
    "orthopaedist": Role(
        "Ортопед", "Ортопед", "Orthopaedist", "orthopaedist;consulting_surgeon", "ru"
    ),
    "eye-surgeon": Role(
        "Офтальмохирург", "Офтальмохирург", "Eye surgeon", "eye_surgeon;consulting_surgeon"
    ),
    "anaesthetist": Role("Анестезиолог", "Анестезиолог", "Anaesthetist", "anaesthetist"),
    "scrub-nurse": Role("Ота мейіргері", "Операционная сестра", "Scrub nurse", "scrub_nurse;nurse"),
}
TRAIN = {
    "therapist": Role("Терапевт", "Терапевт", "Therapist", "therapist;home_doctor"),
    "ophthalmologist": Role("Офтальмолог", "Офтальмолог", "Ophthalmologist", "ophthalmologist"),
    "ent": Role("ЛОР-дәрігер", "ЛОР-врач", "ENT doctor", "ent"),
    "dentist": Role("Стоматолог", "Стоматолог", "Dentist", "dentist"),
    "train-surgeon": Role(
        "Пойыз хирургі", "Хирург поезда", "Train surgeon", "train_surgeon;consulting_surgeon"
    ),
    "diagnostician": Role("Диагност", "Врач-диагност", "Diagnostician", "diagnostician"),
    "train-psychologist": Role(
        "Пойыз психологы", "Психолог поезда", "Train psychologist", "counsellor;psychologist"
    ),
    "train-lawyer": Role("Пойыз заңгері", "Юрист поезда", "Train lawyer", "counsellor"),
}
BELIEF = {
    "theologian": Role("Теолог", "Теолог", "Theologian", "theologian"),
    "imam": Role("Имам", "Имам", "Imam", "imam", "kk"),
    "psychologist": Role("Психолог", "Психолог", "Psychologist", "psychologist"),
    "lawyer": Role("Заңгер", "Юрист", "Lawyer", "lawyer"),
    "information-officer": Role(
        "Ақпарат маманы", "Специалист по информации", "Information officer", "information_officer"
    ),
}
SAFETY = {
    "anti-terror-trainer": Role(
        "Терроризмге қарсы нұсқаушы",
        "Инструктор по антитеррору",
        "Counter-terrorism trainer",
        "anti_terror_trainer",
    ),
    "police": Role("Полиция қызметкері", "Сотрудник полиции", "Police officer", "police"),
    "rescuer": Role("Құтқарушы", "Спасатель", "Rescuer", "rescuer"),
    "medic": Role("Апат медицинасының дәрігері", "Врач медицины катастроф", "Medic", "medic"),
}
HELP = {
    "employment": Role(
        "Жұмыспен қамту маманы",
        "Специалист по занятости и образованию",
        "Employment and education officer",
        "employment;education_officer",
    ),
    "social-protection": Role(
        "Әлеуметтік қорғау маманы",
        "Специалист по социальной защите",
        "Social protection officer",
        "social_protection",
    ),
    "justice": Role("Әділет маманы", "Специалист юстиции", "Justice officer", "justice_officer"),
    "cadastre": Role(
        "Кадастр маманы", "Специалист кадастра", "Cadastre officer", "cadastre_officer"
    ),
    "social-worker": Role(
        "Әлеуметтік қызметкер", "Социальный работник", "Social worker", "social_worker"
    ),
    "business-adviser": Role(
        "Бизнес кеңесшісі", "Консультант по бизнесу", "Business adviser", "business_adviser"
    ),
    "finance-adviser": Role(
        "Қаржы кеңесшісі",
        "Консультант по финансам",
        "Finance adviser",
        "business_adviser;finance_adviser",
    ),
    "accountant": Role("Бухгалтер", "Бухгалтер", "Accountant", "accountant"),
    "customs": Role(
        "Кеден қызметкері", "Сотрудник таможни", "Customs officer", "customs_officer;accountant"
    ),
}
STAGE = {
    "artist": Role("Әртіс", "Артист", "Artist", "artist"),
    "sports-organiser": Role(
        "Спорт ұйымдастырушысы", "Организатор спорта", "Sports organiser", "sports_organiser"
    ),
    "leader": Role("Жоба басшысы", "Руководитель проекта", "Project leader", "leader", "kk;ru", 6),
    "deputy": Role("Басшының орынбасары", "Заместитель руководителя", "Deputy leader", "leader"),
    "aide": Role("Басшының көмекшісі", "Помощник руководителя", "Leader's aide", "aide"),
}
ROLES = {**HEALTH, **TRAIN, **BELIEF, **SAFETY, **HELP, **STAGE}
