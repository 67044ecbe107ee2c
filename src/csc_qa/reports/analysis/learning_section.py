"""The sections on what good audits teach, made from their figures alone: counts, and some of the words."""

from __future__ import annotations

import calendar
from collections.abc import Sequence

from csc_qa.core.report import Cell, Chart, ChartKind, Section, Series, Table, TableColumn
from csc_qa.reports.analysis.learning_figures import AreaStrength, LearningFigures, LearningRecords, Lesson
from csc_qa.reports.analysis.measured import (
    FEW_NOTE,
    count_column,
    counted,
    has_few,
    say_count,
    say_list,
    say_measured,
    share_cells,
    share_columns,
)

_MOST_LESSONS = 12
_AREAS_TABLE = "learning_areas"
_RECORDS = {
    "both": "Learning and strengths",
    "learning_only": "Learning only",
    "strengths_only": "Strengths only",
    "neither": "Neither",
}
_FORUMS = (
    "They are to be shown in practice forums; the sheet QA Practice forums lists them. Which were shown, and "
    "where and when, is not recorded."
)


def learning_section_of(figures: LearningFigures) -> Section:
    """Return the section of counts."""
    return Section(
        key="learning",
        title=f"Learning from {_graded(figures)} audits",
        sentences=_sentences(figures),
        tables=tuple(_tables(figures)) if figures.learning.of else (),
        charts=(_chart(figures.areas),) if len(figures.areas) > 1 and not figures.missing else (),
    )


def learning_details_of(figures: LearningFigures) -> Section | None:
    """Return the section of words; None where there are none."""
    lessons = figures.lessons[:_MOST_LESSONS]
    if not lessons:
        return None
    found = say_count(len(figures.lessons), "different text")
    shown = f"; the first {_MOST_LESSONS} are shown" if len(figures.lessons) > len(lessons) else ""
    return Section(
        key="learning_details",
        title="Learning in the auditors' words",
        sentences=(
            f"{found} of learning, the best grade first, then the newest{shown}.",
            "Take out what would tell who the family or the worker is before a text is passed on.",
        ),
        tables=(_lessons_table(lessons),),
        holds_details=True,
    )


def _graded(figures: LearningFigures) -> str:
    return " and ".join(figures.grades)


def _sentences(figures: LearningFigures) -> tuple[str, ...]:
    graded = " or ".join(figures.grades)
    if not figures.learning.of:
        return (f"No audit completed in {figures.period.label} is graded {graded}.",)
    audits = say_count(figures.learning.of, "audit", "audits")
    are = "is" if figures.learning.of == 1 else "are"
    missing = f"The register has no column for {say_list(figures.missing)}." if figures.missing else ""
    said = {"learning": figures.learning, "strengths": figures.strengths}
    shares = [
        f"{say_measured(share)} {'records' if share.part == 1 else 'record'} {name}."
        for name, share in said.items()
        if name not in figures.missing
    ]
    in_force = f"{are} graded {graded}, by the panel's grade where it gave one"
    return (
        f"{audits} completed in {figures.period.label} {in_force}.",
        *(f"Of these, {each}" for each in shares),
        *([missing] if missing else []),
        _FORUMS,
    )


def _tables(figures: LearningFigures) -> list[Table]:
    graded = [_analysis_table(figures.analysis_areas, figures)] if figures.analysis_areas else []
    # Without its column, a table of what is recorded would say that people left it out.
    if figures.missing:
        return graded
    themes = _records_table("learning_themes", "What they record, by theme", "Theme", figures.themes)
    return [
        _records_table(_AREAS_TABLE, "What they record, by service area", "Service area", figures.areas),
        *([themes] if figures.themes else []),
        *graded,
    ]


def _records_table(key: str, title: str, first: str, rows: Sequence[LearningRecords]) -> Table:
    columns = (
        TableColumn(key="group", title=first),
        *(count_column(name, column) for name, column in _RECORDS.items()),
        count_column("audits", "Audits", tuple(_RECORDS)),
    )
    cells: list[tuple[Cell, ...]] = [(each.label, *_counts(each), each.total) for each in rows]
    return counted(key, title, "audits of the period for practice forums", columns, cells)


def _counts(records: LearningRecords) -> tuple[int, ...]:
    return records.both, records.learning_only, records.strengths_only, records.neither


def _analysis_table(areas: Sequence[AreaStrength], figures: LearningFigures) -> Table:
    """Return the analysis areas; an audit grades several, so they are no counts that add up."""
    graded = " or ".join(figures.grades)
    columns = (
        TableColumn(title="Analysis area"),
        count_column("good", graded),
        count_column("graded", "Audits that grade it"),
        *share_columns(f"{graded}, %", ("good",), "graded"),
    )
    rows = tuple((each.area, each.good.part, each.good.of, *share_cells(each.good)) for each in areas)
    note = FEW_NOTE if has_few([each.good for each in areas]) else ""
    title = "What is good in them, by analysis area"
    return Table(key="learning_analysis_areas", title=title, columns=columns, rows=rows, note=note)


def _chart(areas: Sequence[LearningRecords]) -> Chart:
    spoken = "; ".join(f"{each.label}: {each.both + each.learning_only} of {each.total}" for each in areas)
    return Chart(
        title="What good audits record, by service area",
        kind=ChartKind.STACKED_BARS,
        categories=tuple(each.label for each in areas),
        series=tuple(
            Series(name=title, values=tuple(_counts(each)[at] for each in areas))
            for at, title in enumerate(_RECORDS.values())
        ),
        alt=f"Audits that record learning, by service area. {spoken}.",
        table=_AREAS_TABLE,
    )


def _lessons_table(lessons: Sequence[Lesson]) -> Table:
    titles = ("Grade", "Service area", "Theme", "Month", "Learning")
    rows = tuple(
        (each.grade, each.service_area, each.theme or None, _month(each), each.text) for each in lessons
    )
    columns = tuple(TableColumn(title=title) for title in titles)
    return Table(key="lessons", title="Learning recorded", columns=columns, rows=rows)


def _month(lesson: Lesson) -> str | None:
    return f"{calendar.month_name[lesson.month.month]} {lesson.month.year}" if lesson.month else None
