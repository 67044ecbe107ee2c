"""A report with every part of the contract, invented."""

from __future__ import annotations

from math import nan

from csc_qa.core.rag import Rag
from csc_qa.core.report import (
    Cell,
    Chart,
    ChartKind,
    ColumnFormat,
    IconCard,
    LineLook,
    Report,
    Section,
    Series,
    Table,
    TableColumn,
    TextBlock,
)
from csc_qa.core.spc import Assurance, Variation

from ..sample_report import grade_chart, sample_report

MONTHS = tuple(
    f"{name} 22"
    for name in ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
)
RAGS, VARIATIONS, ASSURANCES = tuple(Rag), tuple(Variation), tuple(Assurance)
PROMPT = "Say what the figures mean for children, and what is to be done."
LONG = " ".join(f"Sentence {number} of a long text says what was seen in the cases." for number in range(60))
VALUES = (61.0, 64.5, 63.0, nan, 70.0, 72.5, 71.0, 69.0, 74.0, 78.5, 80.0, 79.0)


def line_chart(title: str, *, is_small: bool = False) -> Chart:
    return Chart(
        title=title,
        kind=ChartKind.LINES,
        categories=MONTHS,
        series=(
            Series(name="Value", values=VALUES, colour="#34495E"),
            Series(name="Mean", values=(71.0,) * 12, look=LineLook.PLAIN, colour="#16191C"),
            Series(name="Upper limit", values=(83.0,) * 12, look=LineLook.DASHED, colour="#505A64"),
            Series(
                name="Special cause: improvement",
                values=(*(nan,) * 9, *VALUES[9:]),
                look=LineLook.POINTS,
                colour="#1F77B4",
            ),
        ),
        alt=f"{title}: twelve months, rising from 61 to 79; April is missing.",
        value_title="%",
        is_small=is_small,
    )


def indicator_name(number: int) -> str:
    return f"Indicator {number}: assessments completed within 45 working days of referral"


def icon_cards(count: int) -> tuple[IconCard, ...]:
    return tuple(
        IconCard(
            label=indicator_name(at + 1),
            value=f"{50 + at}.4%",
            target="90%",
            variation=VARIATIONS[at % 4],
            assurance=ASSURANCES[at % 3],
            rag=RAGS[at % 4],
        )
        for at in range(count)
    )


def kpi_section() -> Section:
    columns = (
        TableColumn(title="Indicator"),
        *(TableColumn(title=month, format=ColumnFormat.PERCENT) for month in MONTHS),
        TableColumn(title="Target"),
        TableColumn(title="Status", format=ColumnFormat.RAG),
        TableColumn(title="Variation", format=ColumnFormat.VARIATION),
        TableColumn(title="Assurance", format=ColumnFormat.ASSURANCE),
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            indicator_name(at + 1),
            *(value + at for value in VALUES),
            "90%",
            RAGS[at % 4],
            VARIATIONS[at % 4],
            ASSURANCES[at % 3],
        )
        for at in range(9)
    )
    return Section(
        key="kpi",
        title="Timeliness",
        sentences=("Three of nine indicators meet their targets.", "A line\nbroken by a person."),
        icons=icon_cards(36),
        tables=(Table(title="Timeliness of assessments", columns=columns, rows=rows, note="Invented."),),
        charts=(
            line_chart("Assessments within 45 days"),
            *(line_chart(indicator_name(at + 1), is_small=True) for at in range(8)),
        ),
        blocks=(
            TextBlock(key="commentary", title="Commentary", paragraphs=("It rose.", "It may rise on.")),
            TextBlock(key="actions", title="Actions", prompt=PROMPT),
            TextBlock(key="more", title="Outlook", paragraphs=("Unchanged by the drafter.",), is_draft=False),
        ),
    )


def long_section() -> Section:
    return Section(
        key="long",
        title="A section whose title alone is so long that it takes two lines of any slide, and says little",
        sentences=("Short.", LONG, *(f"Sentence number {at} stands alone." for at in range(30))),
        charts=(
            grade_chart("Nothing", ChartKind.GROUPED_COLUMNS, {}),
            grade_chart(
                "Grades by team", ChartKind.GROUPED_COLUMNS, {f"Team {at}": (1, 2, 3, 0) for at in range(5)}
            ),
        ),
    )


def appendix() -> Section:
    columns = (
        TableColumn(title="Case"),
        TableColumn(title="What was found"),
        TableColumn(title="Seen on", format=ColumnFormat.DATE),
        *(TableColumn(title=f"Measurement {at}", format=ColumnFormat.COUNT) for at in range(20)),
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (f"Case {at}", LONG if at == 3 else "Short", "2022-01-28", *range(at, at + 20)) for at in range(30)
    )
    total: tuple[Cell, ...] = ("All", None, None, *(435 + 30 * at for at in range(20)))
    table = Table(title="Cases", columns=columns, rows=rows, total=total, note="Every case is invented.")
    return Section(key="cases", title="Cases", tables=(table,), is_appendix=True)


def whole_report() -> Report:
    report = sample_report()
    odd = Section(key="odd", title="Odd \x00signs\x0b", sentences=("Bell \x07 and half a letter \ud800.",))
    empty = Section(key="empty", title="Nothing here")
    return report.model_copy(
        update={
            "about": "Jigsaw (children with disabilities)",
            "facts": (("Meeting", "Scrutiny Panel"), ("Date", "26 January 2023")),
            "notes": ("Numbers from 1 to 4 are left out.",),
            "sections": (appendix(), *report.sections, kpi_section(), long_section(), odd, empty),
        }
    )
