"""The performance report: the published tables of December 2022 come out whole; every part says the same."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from tests.kpi_tables import CATALOGUE, MONTHS, TableSources, table_of

from csc_qa.core.errors import JudgingError, ReportError
from csc_qa.core.kpi_section import KpiSection
from csc_qa.core.kpi_table import KpiTable
from csc_qa.core.period import Period
from csc_qa.core.report import ColumnFormat, Report, Table
from csc_qa.core.spelling import fold
from csc_qa.core.target import Comparator, Target
from csc_qa.indicators.chapters import short_name
from csc_qa.reports.write import write_report
from csc_qa.sample.kpi_tables import write_kpi_tables, write_kpi_targets
from csc_qa.workflows.kpi_check import check_kpi_table, kpi_finding_json, open_kpi_table
from csc_qa.workflows.kpi_status import kpi_status, kpi_status_json
from csc_qa.workflows.reports.kind import ReportOrder
from csc_qa.workflows.reports.kpi import kpi_report

AS_OF = date(2023, 1, 26)
PRINTED = Path(__file__).parents[4] / "shared" / "data" / "kpi_tables_2022_23.csv"
WITH_TABLES = (
    "Effective Assessment and Intervention",
    "Purposeful Direct Contact",
    "Management Support for Better Practice",
    "Right Service at the Right Time",
    "Robust Corporate Parenting",
)


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> KpiTable:
    folder = tmp_path_factory.mktemp("kpi")
    tables = write_kpi_tables(folder / "tables.xlsx", CATALOGUE.indicators)
    limits: list[Target | Comparator] = [*CATALOGUE.targets, *CATALOGUE.comparators]
    targets = write_kpi_targets(folder / "targets.csv", CATALOGUE.indicators, limits)
    return open_kpi_table(tables, CATALOGUE, targets=targets)


@pytest.fixture(scope="module")
def report(table: KpiTable) -> Report:
    return made_of(table)


def made_of(table: KpiTable, month: str = "2022-12", *, is_public: bool = False) -> Report:
    return kpi_report(TableSources(table), ReportOrder(Period.parse(month), AS_OF, is_public=is_public))


def table_in(report: Report, title: str, ending: str) -> Table:
    section = next(each for each in report.sections if each.title == title)
    return next(each for each in section.tables if each.key.endswith(ending))


def standing(report: Report, section: str, label: str) -> dict[str, object]:
    found = table_in(report, section, ".standing")
    row = next(row for row in found.rows if row[0] == label)
    return dict(zip((column.title for column in found.columns), row, strict=True))


def test_the_sections_of_the_printed_report(report: Report) -> None:
    titles = [section.title for section in report.sections]
    own = [*WITH_TABLES, "Performance Culture", "Rigorous Quality Assurance"]
    assert titles == [
        "Every indicator on a page",
        "What needs attention",
        *own,
        "Figures to check",
        "What the indicators count",
    ]
    assert [s.title for s in report.sections if any(t.key.endswith(".months") for t in s.tables)] == [
        *WITH_TABLES
    ]


def test_published_figures_of_december_2022(report: Report) -> None:
    effective, right = WITH_TABLES[0], WITH_TABLES[3]
    rate = standing(report, effective, "Single assessments per 10,000")
    assert (rate["Value"], rate["Target"], rate["RAG"], rate["Forecast"]) == (
        "591 since April",
        "700",
        "Red",
        "788",
    )
    assert [
        rate[group] for group in ("Previous year", "Statistical neighbours", "South East", "England")
    ] == [
        "672",
        "637",
        "554",
        "518",
    ]
    contacts = standing(report, right, "Contacts")
    assert (contacts["Value"], contacts["Target"]) == ("15,682 since April", "<17,000")
    name = "Percentage of C&F assessments completed within 45 working days"
    months = table_in(report, effective, ".months")
    assert next(row for row in months.rows if row[0] == name)[-1] == "78% (254/325)"
    assert [column.title for column in months.columns][1:] == [f"{month:%b %y}" for month in MONTHS]


@pytest.mark.skipif(not PRINTED.is_file(), reason="the transcribed figures are not here")
def test_every_printed_row_stands_in_its_section(report: Report) -> None:
    with PRINTED.open(encoding="utf-8") as file:
        printed = list(csv.DictReader(file))
    assert len({(row["section"], row["indicator"]) for row in printed}) == 37
    found = {
        (fold(title), fold(str(row[0])), f"{month:%Y-%m}"): cell
        for title in WITH_TABLES
        for row in table_in(report, title, ".months").rows
        for month, cell in zip(MONTHS, row[1:], strict=True)
    }
    rows = {(fold(e["section"]), fold(e["indicator"]), e["month"]): e["printed"] for e in printed}
    assert {key: found[key] for key in rows} == rows
    assert set(found) == set(rows)


def test_a_section_prints_its_own_target(report: Report) -> None:
    contact = standing(report, WITH_TABLES[1], "CLA visits in timescale")
    parenting = standing(report, WITH_TABLES[4], "CLA visits in timescale")
    assert (contact["Target"], parenting["Target"]) == ("100%", "97% (judged against 100%)")
    assert contact["RAG"] == parenting["RAG"] == "Red"


def test_json_is_what_the_commands_print_and_the_tables_show(report: Report, table: KpiTable) -> None:
    status = kpi_status(table, CATALOGUE, "2022-12")
    assert report.figures["status"] == kpi_status_json(status)["status"]
    assert report.figures["findings"] == [
        kpi_finding_json(each) for each in check_kpi_table(table, CATALOGUE)
    ]
    assert report.figures["period"] == {"start": "2022-12-01", "end": "2022-12-31"}
    rows = {row["indicator"]: row for row in report.figures["status"]}  # type: ignore[attr-defined]
    labels = {short_name(each): each.indicator.id for each in status.statuses}
    shown = 0
    for title in WITH_TABLES:
        for row in table_in(report, title, ".standing").rows:
            cells = standing(report, title, str(row[0]))
            as_json = rows[labels[str(row[0])]]
            assert [cells[name] for name in ("RAG", "Variation", "Assurance")] == [
                as_json[name] for name in ("rag", "variation", "assurance")
            ]
            shown += 1
    assert shown == 37


def test_icons_of_every_indicator_once(report: Report) -> None:
    summary = report.sections[0]
    assert (summary.sentences, summary.tables, summary.charts) == ((), (), ())
    assert len(summary.icons) == len({card.label for card in summary.icons}) == 30
    groups = [card.group for card in summary.icons]
    assert list(dict.fromkeys(groups)) == [*WITH_TABLES]
    assert groups == sorted(groups, key=WITH_TABLES.index)
    contacts = next(card for card in summary.icons if card.label == "Contacts since April")
    assert (contacts.value, contacts.target, contacts.rag) == ("15,682", "<17,000", "Red")


def test_what_each_indicator_counts(report: Report) -> None:
    definitions = report.sections[-1]
    assert definitions.is_appendix
    assert len(definitions.tables[0].rows) == 30
    row = next(row for row in definitions.tables[0].rows if row[0] == "Re-referrals")
    assert row[1] == "Percentage of re-referrals within 12 months"
    assert all(row[2:4])


def test_charts_and_commentary_stand_once_worst_first(report: Report) -> None:
    charts = [chart.title for section in report.sections for chart in section.charts]
    assert len(charts) == len(set(charts)) == 29  # one has no figures yet
    assert all(chart.is_small and chart.title in chart.alt for s in report.sections for chart in s.charts)
    management = next(section for section in report.sections if section.key == "kpi.management_support")
    commentary, actions = management.blocks
    first_words = [paragraph.split(":")[0] for paragraph in commentary.paragraphs]
    assert first_words == [
        "Percentage of CLA who had their supervision and was within the timescale",
        "Percentage of Care Leavers who had their supervision and was within the timescale",
        "Percentage of children who had their supervision and was within the timescales",
    ]
    assert (actions.title, actions.paragraphs, bool(actions.prompt)) == ("Actions and next steps", (), True)
    right = next(section for section in report.sections if section.key == "kpi.right_service")
    assert any("stand under Effective Assessment and Intervention" in each for each in right.sentences)


def test_sections_without_tables_ask_to_be_written(report: Report) -> None:
    culture = next(section for section in report.sections if section.key == "kpi.performance_culture")
    assert (culture.tables, culture.charts) == ((), ())
    assert all(block.prompt and not block.paragraphs for block in culture.blocks)


def test_attention_names_what_is_missed(report: Report) -> None:
    said = report.sections[1].sentences
    assert said[0] == (
        "20 of 30 indicators have a target to be judged against: "
        "6 met, 4 narrowly missed and 10 missed by more."
    )
    late = next(each for each in said if each.startswith("Forecast to miss"))
    assert "Contacts (15,682 since April, 20,909 at the year's end; target <17,000)" in late
    counts = {figure.label: int(figure.value) for figure in report.key_figures}
    rags = [row["rag"] for row in report.figures["status"]]  # type: ignore[attr-defined]
    assert [counts[rag] for rag in ("Green", "Amber", "Red")] == [
        rags.count(rag) for rag in ("Green", "Amber", "Red")
    ]


def test_an_earlier_month_knows_nothing_later(table: KpiTable) -> None:
    months = table_in(made_of(table, "2022-06"), WITH_TABLES[0], ".months")
    assert [column.title for column in months.columns][1:] == ["Apr 22", "May 22", "Jun 22"]


def test_not_a_month() -> None:
    with pytest.raises(ReportError, match="CSCQA-RPT-030"):
        made_of(table_of({"": {"cla": ["5"] * 9}}), "2022-Q4")
    with pytest.raises(JudgingError, match="CSCQA-JDG-002"):
        made_of(table_of({"": {"cla": ["5"] * 9}}), "2023-02")


def test_without_sections_indicators_stand_where_they_are_declared_to() -> None:
    report = made_of(table_of({"": {"cla": ["540"] * 9, "care_plans_up_to_date": ["80%"] * 9}}))
    with_rows = {
        each.title for each in report.sections if any(t.key.endswith(".months") for t in each.tables)
    }
    assert with_rows == {WITH_TABLES[3], WITH_TABLES[4], "Other indicators"}
    assert [row[0] for row in table_in(report, "Other indicators", ".standing").rows] == [
        "Care plans up to date"
    ]


def test_another_authority_brings_its_own_sections() -> None:
    own = KpiSection(key="home", title="A Home for Life", aliases=("Homes",), indicators=("cla_uasc",))
    framework = CATALOGUE.framework.model_copy(update={"kpi_sections": (own,)})
    changed = type(CATALOGUE)(**{**CATALOGUE.__dict__, "framework": framework})
    table = table_of({"homes": {"cla": ["540"] * 9}, "Elsewhere": {"cla_uasc": ["30"] * 9}})
    order = ReportOrder(Period.parse("2022-12"), AS_OF)
    report = kpi_report(TableSources(table, changed), order)
    rows = table_in(report, "A Home for Life", ".months").rows
    assert [row[0] for row in rows] == [CATALOGUE.indicators[name].name for name in ("cla_uasc", "cla")]
    assert table_in(report, "Elsewhere", ".months").rows[0][1] == "30"


def test_published_tables_hide_their_small_numbers(table: KpiTable) -> None:
    report = made_of(table, is_public=True)
    visits = table_in(report, WITH_TABLES[1], ".months").rows[1]
    # 285 of 289 and 283 of 286 leave 4 and 3 children; 302 of 309 leaves 7.
    assert visits[-3:] == ("98% (302/309)", "c", "c")
    assert standing(report, WITH_TABLES[1], "CPP visits in 20 working days")["RAG"] is None
    rows = {row["indicator"]: row for row in report.figures["status"]}  # type: ignore[attr-defined]
    assert rows["cpp_visits_in_20_working_days"]["value"] is None
    assert rows["contacts"]["value"] == 15_682
    assert all(section.key != "findings" for section in report.sections)


def test_the_workbook_says_the_same(report: Report, tmp_path: Path) -> None:
    (path,) = write_report(report, tmp_path, ("xlsx",))
    book = openpyxl.load_workbook(path)
    cells = {str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value}
    for title in WITH_TABLES:
        for table in (table_in(report, title, ".months"), table_in(report, title, ".standing")):
            wanted = {str(cell) for row in table.rows for cell in row if cell}
            assert {each for each in wanted if table.columns[0].format is ColumnFormat.TEXT} <= cells
