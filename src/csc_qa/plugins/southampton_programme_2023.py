"""Southampton's audit programme for 2023: the themes of each month and the dated events.

Source: Quality Assurance Framework 2023 to 2025, section 9.3, audit schedule. The conditions on the lists are
this project's reading of the themes' names.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

import narwhals as nw

from csc_qa.core.case_condition import OnList
from csc_qa.core.programme import EventKind, ProgrammeEvent, ProgrammeItem, ThemedAudit
from csc_qa.hooks.markers import hookimpl

YEAR = 2023

_SOCIAL_WORK = "managers across social work teams"
_MANAGERS = f"{_SOCIAL_WORK}; Early Help"
_THRESHOLD = "Q&A; CRS; Housing; Education; Health; Police"
_SEND = (
    "Head of SEND; SEND manager; CWD manager; educational psychologist; safeguarding service lead; "
    "Health representative"
)
_CARE_LEAVERS = (
    "Care Leavers "
    "(direct work, accommodation, EET, local offer, involvement of young people in pathway plans)"
)
_DOMESTIC_ABUSE = "Q&A; IDVA; Education; Health; Housing; Police; CSC; C&FF"

# Month to its themes, each with who completes the audits, in the order of the programme's numbers.
THEMES = {
    1: (
        ("Contextual Safeguarding", _MANAGERS),
        ("Application of threshold", _THRESHOLD),
        ("YOS Education", "YOS; Q&A"),
    ),
    2: (("Neglect", _MANAGERS), ("Supervision", "Q&A"), (_CARE_LEAVERS, "Q&A; PTC managers")),
    3: (("Physical Abuse", _MANAGERS), ("SEND", _SEND), ("Stability", "Q&A")),
    4: (("Sexual Abuse", _MANAGERS), ("Application of threshold", _THRESHOLD), ("Supervision", "Q&A")),
    5: (("Emotional Abuse", _MANAGERS), ("Section 47", "service leads across social work teams")),
    6: (
        ("Cases stepped down to C&FF", _MANAGERS),
        ("Domestic Abuse (partnership audit)", _DOMESTIC_ABUSE),
        ("Supervision", "Q&A"),
    ),
    7: (("Reunification", _SOCIAL_WORK), ("Application of threshold", "Q&A; CRS")),
    8: (
        ("Education", _MANAGERS),
        ("Elective Home Education", "Inclusion Service"),
        ("Supervision", "Q&A"),
    ),
    9: (("Repeat CP Plan", _MANAGERS), ("SEND", _SEND)),
    10: (
        ("Missing Children", _MANAGERS),
        ("Application of threshold", "CRS partners"),
        ("Supervision", "Q&A"),
    ),
    11: (
        ("Children with Disabilities", _MANAGERS),
        ("Impact of Locality Working (partnership audit)", "partners"),
    ),
    12: (
        ("Radicalisation", _MANAGERS),
        ("Annual Fostering", "Q&A; Fostering; external partners"),
        ("Supervision", "Q&A"),
    ),
}

OTHER_AGENCIES = frozenset(
    {
        "Housing",
        "Education",
        "Health",
        "Health representative",
        "Police",
        "IDVA",
        "partners",
        "CRS partners",
        "external partners",
    }
)

PANEL_DAYS = (19, 16, 16, 20, 18, 15, 20, 17, 21, 19, 16, 21)
SURVEY_MONTHS = (4, 10)
CRH_DAYS = ((3, 23), (6, 22), (9, 22), (12, 13))
# Month, first and last day, as printed.
PRACTICE_WEEKS = ((3, 6, 10), (6, 6, 10), (9, 26, 30), (12, 5, 9))
PARTNERSHIP_THEMES = (
    (2, "MET / CCE / CSE"),
    (5, "Multi-agency safeguarding arrangements"),
    (9, "Neglect"),
)

_UNIT = "Quality Assurance Unit"
_PARTNERSHIP = "Southampton Safeguarding Children Partnership"
# Who audits what, in the words of a roster: a manager of any social work team is one of the managers.
GROUP_OF = {_SOCIAL_WORK: "Managers"}


def _in_category(category: str) -> tuple[OnList, ...]:
    """Return the condition that a child's plan is for a category of abuse.

    Of children in need or in care without a plan the lists say "abuse or neglect" and not which; they count.
    """
    meets = nw.col("latest_category") == category
    return (
        OnList(number=7, needs=("latest_category",), meets=meets),
        OnList(number=6, needs=("primary_need",), meets=nw.col("primary_need") == "N1"),
        OnList(number=8, needs=("category_of_need",), meets=nw.col("category_of_need") == "N1"),
    )


def _at_least(number: int, field: str, least: int) -> tuple[OnList, ...]:
    return (OnList(number=number, needs=(field,), meets=nw.col(field) >= least),)


# Themes that Annex A's lists have a column for. No list says anything of exploitation, education, special
# needs, supervision, radicalisation or cases stepped down, so those themes declare no condition.
CRITERIA: dict[str, tuple[OnList, ...]] = {
    "Application of threshold": (OnList(number=3),),
    "Neglect": _in_category("Neglect"),
    _CARE_LEAVERS: (OnList(number=9),),
    "Physical Abuse": _in_category("Physical abuse"),
    "Stability": _at_least(8, "placements_in_12_months", 3),
    "Sexual Abuse": _in_category("Sexual abuse"),
    "Emotional Abuse": _in_category("Emotional abuse"),
    "Section 47": (OnList(number=5),),
    "Reunification": (
        OnList(number=8, needs=("ceased_reason",), meets=nw.col("ceased_reason").is_in(["E4A", "E4B"])),
    ),
    "Repeat CP Plan": _at_least(7, "previous_plans", 1),
    "Missing Children": _at_least(8, "missing_episodes", 1),
    "Children with Disabilities": tuple(
        OnList(number=number, needs=("has_disability",), meets=nw.col("has_disability"))
        for number in (4, 5, 6, 7, 8, 9, 10)
    ),
    "Annual Fostering": (
        OnList(
            number=8,
            needs=("placement_type",),
            meets=nw.col("placement_type").is_in(["U1", "U2", "U3", "U4", "U5", "U6"]),
        ),
    ),
}

_NO_MONTH = "The print gives no exact month; it was read from where the entry stands in the schedule."
_NO_YEAR = "The print gives no year; it was read as the schedule's."
_WEEKEND = "As printed, Tuesday to Saturday: in 2022 these days ran from Monday to Friday. Ask the unit."


@hookimpl
def csc_qa_programme(year: int) -> list[ProgrammeItem]:
    """Return the themed audits and events of 2023; nothing for other years."""
    return [*_themed_audits(), *_events()] if year == YEAR else []


def _themed_audits() -> Iterator[ThemedAudit]:
    for month, themes in THEMES.items():
        for number, (theme, completed_by) in enumerate(themes, start=1):
            auditors = tuple(completed_by.split("; "))
            yield ThemedAudit(
                month=date(YEAR, month, 1),
                number=number,
                theme=theme,
                completed_by=auditors,
                is_partnership=not OTHER_AGENCIES.isdisjoint(auditors),
                auditor_groups=tuple(GROUP_OF.get(each, each) for each in auditors),
                criteria=CRITERIA.get(theme, ()),
            )


def _events() -> Iterator[ProgrammeEvent]:
    for month, day in enumerate(PANEL_DAYS, start=1):
        yield _on("Moderation panel", EventKind.MODERATION_PANEL, date(YEAR, month, day), "15:00-17:00")
    for number, month in enumerate(SURVEY_MONTHS, start=1):
        yield _some_time_in(month, f"Children and families survey {number}", EventKind.SURVEY, _UNIT)
    for month, day in CRH_DAYS:
        crh = _on("CRH audit", EventKind.AUDIT, date(YEAR, month, day), "13:30-16:30")
        yield crh.model_copy(update={"is_approximate": True, "note": _NO_YEAR, "who": _UNIT})
    for month, first, last in PRACTICE_WEEKS:
        yield _practice_week(date(YEAR, month, first), date(YEAR, month, last))
    for month, theme in PARTNERSHIP_THEMES:
        name = f"Safeguarding partnership thematic: {theme}"
        yield _some_time_in(month, name, EventKind.PARTNERSHIP_THEME, _PARTNERSHIP)


def _on(name: str, kind: EventKind, day: date, times: str) -> ProgrammeEvent:
    return ProgrammeEvent(name=name, kind=kind, start=day, end=day, times=times)


def _some_time_in(month: int, name: str, kind: EventKind, who: str) -> ProgrammeEvent:
    start = date(YEAR, month, 1)
    end = start.replace(day=monthrange(YEAR, month)[1])
    return ProgrammeEvent(
        name=name, kind=kind, start=start, end=end, is_approximate=True, note=_NO_MONTH, who=who
    )


def _practice_week(start: date, end: date) -> ProgrammeEvent:
    has_weekend = end.weekday() > 4
    return ProgrammeEvent(
        name="Practice week",
        kind=EventKind.PRACTICE_WEEK,
        start=start,
        end=end,
        note=_WEEKEND if has_weekend else "",
        who=_UNIT,
    )
