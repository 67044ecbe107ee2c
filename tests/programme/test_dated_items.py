"""The programme on its days, by the framework's section 9.3 and the calendar of 2023."""

from __future__ import annotations

from collections import Counter
from datetime import date, time

from csc_qa import Catalogue, Framework
from csc_qa.core.dated_item import DatedItem, ItemKind
from csc_qa.core.day_off import DayOff
from csc_qa.core.framework import AsArranged, DaysOfYear, ProcessStep
from csc_qa.core.programme import EventKind, ProgrammeEvent, ProgrammeItem
from csc_qa.programme.dated_items import items_of_month, items_of_year


def month(catalogue: Catalogue, year: int, number: int) -> list[DatedItem]:
    return items_of_month(catalogue.framework, catalogue.programme(year), date(year, number, 1))


def named(items: list[DatedItem], name: str) -> DatedItem:
    [item] = [item for item in items if item.name == name]
    return item


def event(name: str, start: date, end: date | None = None, **more: object) -> ProgrammeEvent:
    given: dict[str, object] = {"kind": EventKind.SURVEY, "start": start, "end": end or start, **more}
    return ProgrammeEvent.model_validate({"name": name, **given})


def test_january_2023_is_what_the_framework_says(catalogue: Catalogue) -> None:
    assert [(f"{item.due_on:%d %b}", item.name) for item in month(catalogue, 2023, 1)] == [
        ("03 Jan", "Allocation list distributed"),
        ("06 Jan", "Quarterly audit analysis report"),
        ("19 Jan", "Heads of service moderation panel (dip sample)"),
        ("28 Jan", "Audit completed with the case holder"),
        ("28 Jan", "Social worker, team manager and service lead notified"),
        ("28 Jan", "Themed audit: Contextual Safeguarding"),
        ("28 Jan", "Themed audit: Application of threshold"),
        ("28 Jan", "Themed audit: YOS Education"),
        ("31 Jan", "Headlines to the Learning and Improvement Forum"),
        ("06 Feb", "Service lead oversight recorded"),
        ("06 Feb", "Audit uploaded to the child's file"),
        ("09 Feb", "Monthly audit analysis report"),
    ]


def test_month_has_the_end_of_the_cycle_before_and_says_whose_it_is(catalogue: Catalogue) -> None:
    february = month(catalogue, 2023, 2)
    before = named(february, "Service lead oversight recorded: audits of January 2023")
    own = named(february, "Service lead oversight recorded")
    assert (before.due_on, own.due_on) == (date(2023, 2, 6), date(2023, 3, 6))
    # The framework begins with January 2023: December 2022 has no cycle of it.
    assert not [item for item in month(catalogue, 2023, 1) if "December" in item.name]


def test_deadline_on_a_saturday_is_noted_and_stays(catalogue: Catalogue) -> None:
    completed = named(month(catalogue, 2023, 1), "Audit completed with the case holder")
    assert completed.due_on.isoweekday() == 6
    assert "Friday 27 January" in completed.day_note


def test_deadlines_move_by_the_rule_and_events_do_not(catalogue: Catalogue) -> None:
    framework = catalogue.framework.model_copy(update={"day_off": DayOff.BEFORE})
    items = items_of_year(framework, catalogue.programme(2023), 2023)
    weeks = [item for item in items if item.kind is ItemKind.PRACTICE_WEEK]
    assert [item.ends_on.isoweekday() for item in weeks] == [5, 6, 6, 6]
    january = [item for item in items if item.key == "2023-01-audit_completed"]
    assert [item.due_on for item in january] == [date(2023, 1, 27)]


def test_panel_takes_day_hours_and_members_from_schedule_and_framework(catalogue: Catalogue) -> None:
    panel = named(month(catalogue, 2023, 1), "Heads of service moderation panel (dip sample)")
    assert (panel.starts_on, panel.hours) == (date(2023, 1, 19), (time(15), time(17)))
    assert panel.who == "Heads of service and Quality Assurance Unit"
    assert not [item for item in month(catalogue, 2023, 1) if item.name == "Moderation panel"]


def test_what_has_a_month_and_no_day_is_due_by_its_end(catalogue: Catalogue) -> None:
    december = month(catalogue, 2023, 12)
    for name in ("Annual audit report", "Quarterly moderation"):
        item = named(december, name)
        assert (item.due_on, item.is_approximate) == (date(2023, 12, 31), True)
        assert "No day is given" in item.note
    survey = named(month(catalogue, 2023, 4), "Children and families survey 1")
    assert (survey.starts_on, survey.due_on) == (date(2023, 4, 1), date(2023, 4, 30))


def test_quarterly_moderation_is_in_the_last_month_of_each_quarter(catalogue: Catalogue) -> None:
    items = items_of_year(catalogue.framework, catalogue.programme(2023), 2023)
    found = [item.due_on.month for item in items if item.name == "Quarterly moderation"]
    assert found == [3, 6, 9, 12]


def test_year_has_every_item_of_the_schedule(catalogue: Catalogue) -> None:
    items = items_of_year(catalogue.framework, catalogue.programme(2023), 2023)
    counts = Counter(item.kind for item in items)
    assert counts[ItemKind.THEMED_AUDIT] + counts[ItemKind.PARTNERSHIP_AUDIT] == 32
    assert counts[ItemKind.PARTNERSHIP_AUDIT] == 8
    calendar = (
        ItemKind.MODERATION_PANEL,
        ItemKind.SURVEY,
        ItemKind.AUDIT,
        ItemKind.PRACTICE_WEEK,
        ItemKind.PARTNERSHIP_THEME,
    )
    assert [counts[kind] for kind in calendar] == [12, 2, 4, 4, 3]
    # Four quarterly reports and the annual one; twelve cycles of six steps.
    assert counts[ItemKind.REPORT] == 5
    cycles = [item for item in items if item.kind is ItemKind.STEP and item.audit_month]
    assert len(cycles) == 72
    assert items == sorted(items, key=lambda item: item.due_on)


def test_keys_are_stable_and_each_its_own(catalogue: Catalogue) -> None:
    once, again = (items_of_year(catalogue.framework, catalogue.programme(2023), 2023) for _ in range(2))
    assert [item.key for item in once] == [item.key for item in again]
    assert len({item.key for item in once}) == len(once)


def test_event_keeps_its_key_when_its_day_changes(catalogue: Catalogue) -> None:
    for start in (date(2023, 6, 1), date(2023, 6, 8)):
        programme: list[ProgrammeItem] = [event("Open day", date(2023, 3, 1)), event("Open day", start)]
        items = items_of_month(catalogue.framework, programme, date(2023, 6, 1))
        assert named(items, "Open day").key == "2023-open-day-2"


def test_event_that_began_before_the_month_is_in_it(catalogue: Catalogue) -> None:
    programme: list[ProgrammeItem] = [event("Survey", date(2023, 3, 20), date(2023, 4, 4))]
    for number, is_there in ((3, True), (4, True), (5, False)):
        items = items_of_month(catalogue.framework, programme, date(2023, number, 1))
        assert ("Survey" in [item.name for item in items]) == is_there


def test_hours_that_cannot_be_read_are_not_lost(catalogue: Catalogue) -> None:
    programme: list[ProgrammeItem] = [event("Forum", date(2023, 3, 1), times="after lunch")]
    forum = named(items_of_month(catalogue.framework, programme, date(2023, 3, 1)), "Forum")
    assert (forum.hours, forum.note) == (None, "Hours as printed: after lunch.")


def test_before_its_years_the_framework_asks_for_nothing(catalogue: Catalogue) -> None:
    assert items_of_year(catalogue.framework, [], 2022) == []


def test_after_its_years_the_framework_goes_on(catalogue: Catalogue) -> None:
    names = [item.name for item in month(catalogue, 2026, 1)]
    assert "Allocation list distributed" in names
    assert "Service lead oversight recorded: audits of December 2025" in names


def test_day_that_the_month_has_not_is_its_last(catalogue: Catalogue) -> None:
    step = ProcessStep(key="review", name="Review", who="Unit", due=DaysOfYear(days=((2, 30),)))
    framework = catalogue.framework.model_copy(update={"process_steps": (step,)})
    assert [item.due_on for item in items_of_year(framework, [], 2024)] == [date(2024, 2, 29)]


def test_two_days_of_a_month_are_two_entries(catalogue: Catalogue) -> None:
    step = ProcessStep(key="review", name="Review", who="Unit", due=DaysOfYear(days=((5, 21), (5, 7))))
    framework = catalogue.framework.model_copy(update={"process_steps": (step,)})
    items = items_of_year(framework, [], 2024)
    assert [(item.key, item.due_on.day) for item in items] == [
        ("2024-05-review", 7),
        ("2024-05-review-2", 21),
    ]


def test_rhythm_that_is_not_known_gives_no_dates(catalogue: Catalogue) -> None:
    step = ProcessStep(key="review", name="Review", who="Unit", due=AsArranged(every="fortnight"))
    framework = catalogue.framework.model_copy(update={"process_steps": (step,)})
    assert items_of_year(framework, [], 2024) == []


def test_step_without_day_or_rhythm_is_not_listed(catalogue: Catalogue) -> None:
    framework: Framework = catalogue.framework.model_copy(
        update={"process_steps": (ProcessStep(key="x", name="X", who="Unit", due=AsArranged()),)}
    )
    assert items_of_year(framework, [], 2024) == []
