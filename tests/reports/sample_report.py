"""A realistic annual report: the published grade counts of 2022, the rest invented."""

from __future__ import annotations

from calendar import month_name
from collections.abc import Mapping

from csc_qa.core.grade import OFSTED_SCALE
from csc_qa.core.period import Period
from csc_qa.core.report import (
    Cell,
    Chart,
    ChartKind,
    ColumnFormat,
    KeyFigure,
    Report,
    Section,
    Series,
    Table,
    TableColumn,
)

GRADES = OFSTED_SCALE.grades
COUNTS: dict[str, tuple[int, int, int, int, int]] = {
    "Children Resource Service": (3, 47, 8, 0, 0),
    "Brief Intervention Team": (2, 12, 13, 2, 0),
    "Pathways Through Care": (0, 5, 4, 4, 276),
    "Children & Families First": (2, 17, 11, 3, 0),
    "Social Work with Families": (1, 14, 17, 2, 14),
    "Integrated Children's Assessment Service (ICAS)": (6, 14, 2, 0, 10),
    "Jigsaw (children with disabilities)": (1, 12, 10, 0, 0),
    "Young People's Service": (0, 7, 2, 1, 0),
    "Permanency": (5, 11, 3, 0, 0),
}
COUNT, PERCENT = ColumnFormat.COUNT, ColumnFormat.PERCENT


def grade_columns(*more: str) -> tuple[TableColumn, ...]:
    columns = [TableColumn(title=one.name, format=COUNT, grade=one.key) for one in GRADES]
    return (*columns, *(TableColumn(title=title, format=COUNT) for title in more))


def grade_chart(title: str, kind: ChartKind, rows: Mapping[str, tuple[int, ...]]) -> Chart:
    series = tuple(
        Series(name=one.name, grade=one.key, values=tuple(float(row[at]) for row in rows.values()))
        for at, one in enumerate(GRADES)
    )
    alt = f"{title}: one bar for each of {len(rows)}, divided by grade."
    return Chart(title=title, kind=kind, categories=tuple(rows), series=series, alt=alt)


def areas_section() -> Section:
    rows = tuple(
        (area, *counts, sum(counts), 100 * sum(counts[:2]) / sum(counts[:4]))
        for area, counts in COUNTS.items()
    )
    table = Table(
        title="Grades by service area",
        columns=(
            TableColumn(title="Service area"),
            *grade_columns("Ungraded", "Total"),
            TableColumn(title="Good or better", format=PERCENT),
        ),
        rows=rows,
        total=("All service areas", 20, 139, 70, 12, 300, 541, 100 * 159 / 241),
        note="Good or better is a share of graded audits; ungraded themed reviews are left out of it.",
    )
    return Section(
        key="areas",
        title="Grades by service area",
        sentences=(
            "Of 541 audits and reviews, 241 were graded; 159 of these (66%) were Good or Outstanding and 12 "
            "(5%) Inadequate.",
            "Pathways Through Care had the largest share of Inadequate audits: 4 of 13 graded. Its other 276 "
            "reviews were themed and ungraded, so that little can be said about the quality of its casework.",
            "Children Resource Service was graded most often and had no Inadequate audit.",
        ),
        tables=(table,),
        charts=(grade_chart("Graded audits by service area", ChartKind.STACKED_BARS, dict(COUNTS)),),
    )


def moderation_section() -> Section:
    matrix = ((2, 1, 0, 0), (0, 82, 23, 0), (0, 4, 43, 2), (0, 0, 5, 7))
    names = [one.name for one in GRADES]
    columns = (TableColumn(title="Auditor's grade"), *grade_columns("Total"))
    rows = tuple((name, *row, sum(row)) for name, row in zip(names, matrix, strict=True))
    table = Table(
        title="Auditor's grade (rows) and grade after moderation (columns)",
        columns=columns,
        rows=rows,
        total=("After moderation", 2, 87, 71, 9, 169),
    )
    before, after = (3.0, 105.0, 49.0, 12.0), (2.0, 87.0, 71.0, 9.0)
    chart = Chart(
        title="Grades before and after moderation",
        kind=ChartKind.GROUPED_COLUMNS,
        categories=tuple(names),
        series=(
            Series(name="Auditor's grade", values=before),
            Series(name="After moderation", values=after),
        ),
        alt="Good falls from 105 to 87 and Requires Improvement rises from 49 to 71.",
    )
    sentences = ("Moderation changed 35 of 169 grades: 26 went down and 9 went up.",)
    return Section(
        key="moderation", title="Moderation", sentences=sentences, tables=(table,), charts=(chart,)
    )


def quality_section() -> Section:
    rows: tuple[tuple[Cell, ...], ...] = (
        ("Names at least one area for improvement", 198, 541, 36.6),
        ("Names an action with an owner and a date", 143, 541, 26.4),
        ("Practitioner took part in the audit", 119, 541, 22.0),
        ("Family's view was sought", 58, 541, 10.7),
        ("Uploaded to the child's record within five working days", None, None, None),
    )
    table = Table(
        title="What the audits themselves contain",
        columns=(
            TableColumn(title="Measure"),
            TableColumn(title="Audits that do", format=COUNT),
            TableColumn(title="Audits", format=COUNT),
            TableColumn(title="Share", format=PERCENT),
        ),
        rows=rows,
        note="– : the register has no column for it.",
    )
    sentences = ("Fewer than four in ten audits name an area for improvement.",)
    return Section(key="quality", title="Quality of audits", sentences=sentences, tables=(table,))


def months_section() -> Section:
    rows = {name: (2, 12 + at % 4, 6 + at % 3, at % 2) for at, name in enumerate(month_name[1:11])}
    table = Table(
        title="Graded audits by month",
        columns=(TableColumn(title="Month"), *grade_columns("Total")),
        rows=tuple((f"{name} 2022", *row, sum(row)) for name, row in rows.items()),
    )
    chart = grade_chart("Graded audits by month", ChartKind.STACKED_COLUMNS, dict(rows))
    return Section(
        key="months",
        title="Month by month",
        sentences=("There is no trend that chance would not give.",),
        tables=(table,),
        charts=(chart,),
    )


def themes_section() -> Section:
    names = (
        "Chronologies are out of date or are lists of events without analysis of their meaning for the child",
        "Supervision records direction but not reflection, and does not return to actions agreed before",
        "Fathers and other men in the household are not part of the assessment",
        "=1+1 looks like a formula and must stay text",
        "The child's voice is heard and recorded & changes the plan <in most cases>",
    )
    table = Table(
        title="Themes in strengths and areas for improvement",
        columns=(
            TableColumn(title="Theme"),
            TableColumn(title="Kind"),
            TableColumn(title="Audits", format=COUNT),
            TableColumn(title="Share", format=PERCENT),
            TableColumn(title="First seen", format=ColumnFormat.DATE),
        ),
        rows=tuple(
            (name, "Improvement", 40 - at * 7, 16.6 - at * 2.5, "2022-01-28") for at, name in enumerate(names)
        ),
    )
    actions = Table(
        title="Actions not yet done",
        columns=(TableColumn(title="Owner"), TableColumn(title="Open", format=COUNT)),
        rows=(),
    )
    return Section(key="themes", title="Themes: what recurs / what to do", tables=(table, actions))


def sample_report(**changes: object) -> Report:
    report = Report(
        kind="annual",
        title="Annual audit report",
        authority="Southampton City Council",
        unit="Children & Learning, Quality Assurance Unit",
        period=Period.parse("2022-01/2022-10"),
        key_figures=(
            KeyFigure(label="Audits and reviews", value="541", detail="in nine service areas"),
            KeyFigure(label="Graded", value="241", detail="45% of all"),
            KeyFigure(label="Good or Outstanding", value="66%", detail="159 of 241 graded"),
            KeyFigure(label="Inadequate", value="12", detail="5% of graded; all were escalated"),
            KeyFigure(label="Moderated down", value="26 of 169", detail="15% of moderated audits"),
        ),
        sections=(
            areas_section(),
            moderation_section(),
            quality_section(),
            months_section(),
            themes_section(),
        ),
        figures={"totals": {"graded": 241, "share": float("nan")}, "areas": ["Children & Families – First"]},
        sources=(
            "Master audit register, sheets Q1 to Q4, read on the period's last day; 541 rows.",
            "Quality Assurance Framework 2023 to 2025, sections 10 and 23: grades, moderation.",
        ),
    )
    return report.model_copy(update=changes)
