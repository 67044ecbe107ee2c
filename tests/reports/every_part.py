"""A report that has every part that a report can have: committee paper, icons, small charts, appendices."""

from __future__ import annotations

from math import nan

from csc_qa.core.report import (
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

from .sample_report import areas_section, moderation_section, sample_report

MONTHS = ("Apr 22", "May 22", "Jun 22", "Jul 22", "Aug 22", "Sep 22", "Oct 22", "Nov 22", "Dec 22")
# Shares of re-referrals, of assessments and of visits in time: invented, but of the size of those printed.
SHARES = {
    "Re-referrals within 12 months": (22, 24, 21, 25, 23, 26, 24, 27, 25),
    "Assessments completed within 45 working days": (84, 86, 81, 79, 83, 85, 88, 90, 91),
    "Children on a plan visited within ten working days of the last visit & seen alone": (
        *(71, 74, 69, 73, 78, 77, 72, 75),
        nan,
    ),
}
CARDS = (
    IconCard(
        label="Re-referrals within 12 months",
        value="25%",
        target="23%",
        variation="concern",
        assurance="fail",
        rag="Amber",
    ),
    IconCard(
        label="Assessments completed within 45 working days",
        value="91%",
        target="84%",
        variation="improvement",
        assurance="inconsistent",
        rag="Green",
    ),
    IconCard(
        label="Referrals in the month",
        value="412",
        variation="neutral",
        rag="Not judged",
    ),
    IconCard(
        label="Children on a plan visited within ten working days of the last visit & seen alone",
        value="75%",
        target="90%",
        variation="common cause",
        assurance="pass",
        rag="Red",
    ),
    IconCard(label="Care leavers in touch <monthly>", value="–"),
)
COMMENTARY = TextBlock(
    key="commentary",
    title="Commentary",
    paragraphs=(
        "Re-referrals stood above their target in six of the nine months; the last month is no exception.",
        "=SUM(A1) is text, as are <this> & that.",
    ),
)
ACTIONS = TextBlock(key="actions", title="Actions", prompt="Write who does what, and by when.")
WRITTEN = TextBlock(
    key="view", title="The service's view", paragraphs=("Seen and agreed by the service.",), is_draft=False
)


def small_chart(title: str, values: tuple[float, ...]) -> Chart:
    target = (80.0,) * len(values)
    return Chart(
        title=title,
        kind=ChartKind.LINES,
        categories=MONTHS,
        series=(
            Series(name="Value", values=values),
            Series(name="Target", values=target, look=LineLook.DASHED, colour="#B3261E"),
        ),
        alt=f"{title}, April to December 2022, against a target of 80%.",
        value_title="Percent",
        is_small=True,
    )


def indicators_table() -> Table:
    columns = (
        TableColumn(title="Indicator"),
        *(TableColumn(title=month, format=ColumnFormat.PERCENT) for month in MONTHS),
        TableColumn(title="Target", format=ColumnFormat.PERCENT),
        TableColumn(title="Variation", format=ColumnFormat.VARIATION),
        TableColumn(title="Assurance", format=ColumnFormat.ASSURANCE),
        TableColumn(title="Status", format=ColumnFormat.RAG),
    )
    said = (
        ("concern", "fail", "Amber"),
        ("improvement", "inconsistent", "Green"),
        ("common cause", None, "Red"),
    )
    rows = tuple(
        (name, *values, target, *words)
        for (name, values), target, words in zip(SHARES.items(), (23, 84, 90), said, strict=True)
    )
    return Table(
        title="Indicators by month", columns=columns, rows=rows, note="Targets are those of the year."
    )


def indicators_section() -> Section:
    return Section(
        key="kpi",
        title="Effective assessment",
        sentences=("One of three indicators meets its target.", "One cannot be judged in the last month."),
        icons=CARDS,
        tables=(indicators_table(),),
        charts=tuple(small_chart(name, values) for name, values in SHARES.items()),
        blocks=(COMMENTARY, ACTIONS, WRITTEN),
    )


def every_part(**changes: object) -> Report:
    appendix = areas_section().model_copy(update={"is_appendix": True})
    recommendations = Section(
        key="recommendations",
        title="Recommendations",
        sentences=("That the panel notes the report.", "That the panel asks for the next one in June."),
    )
    report = sample_report(
        about="Brief Intervention Team",
        sections=(appendix, recommendations, indicators_section(), moderation_section()),
        facts=(
            ("Meeting", "Scrutiny panel"),
            ("Date", "26 January 2023"),
            ("Report of", "Director of a service"),
        ),
        notes=(
            "Small numbers are left out, so that nobody can be told from them.",
            "Figures are provisional.",
        ),
        is_paper=True,
    )
    return report.model_copy(update=changes)
