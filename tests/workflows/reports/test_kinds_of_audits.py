"""Every kind of report on audits, from the sample of 2022 and from registers with next to nothing."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from tests.writing import HEADER, audit, write_workbook

from csc_qa import open_master, report_of
from csc_qa.core.errors import ReportError
from csc_qa.core.report import Report
from csc_qa.workflows.open_master import MasterWorkbook

AS_OF = date(2023, 1, 26)
KINDS = {
    "monthly": "2022-10",
    "quarterly": "2022-Q3",
    "annual": "2022-01/2022-10",
    "area": "2022",
    "headlines": "2022-Q4",
}
FIRST_KEYS = ["period", "grades", "totals", "moderation", "quality"]


def make(master: MasterWorkbook, kind: str, period: str | None = None, *, public: bool = False) -> Report:
    area = "CRS" if kind == "area" else None
    return report_of(master, kind, period or KINDS[kind], as_of=AS_OF, service_area=area, is_public=public)


@pytest.fixture(scope="module")
def master(master_path: Path) -> MasterWorkbook:
    return open_master(master_path)


@pytest.fixture(scope="module", params=list(KINDS))
def report(request: pytest.FixtureRequest, master: MasterWorkbook) -> Report:
    return make(master, request.param)


def test_keys_are_one_of_their_kind_and_charts_name_their_tables(report: Report) -> None:
    sections = [section.key for section in report.sections]
    tables = [table.key for section in report.sections for table in section.tables]
    assert len(set(sections)) == len(sections)
    assert "" not in tables
    assert len(set(tables)) == len(tables)
    assert {chart.table for section in report.sections for chart in section.charts} <= {*tables, ""}


def test_charts_show_what_their_tables_say(report: Report) -> None:
    tables = {table.key: table for section in report.sections for table in section.tables}
    own = [
        chart
        for section in report.sections
        for chart in section.charts
        if chart.value_title == "Graded audits"
    ]
    assert own
    for chart in own:
        table = tables[chart.table]
        titles = [column.title for column in table.columns]
        rows = {str(row[0]): row for row in table.rows}
        for series in chart.series:
            shown = [rows[name][titles.index(series.name)] for name in chart.categories]
            assert list(series.values) == shown


def test_json_begins_as_that_of_the_annual_report(report: Report) -> None:
    assert list(report.figures)[:5] == FIRST_KEYS
    assert {"change", "analysis_areas"} <= set(report.figures)
    json.dumps(report.figures, allow_nan=False)


def test_one_block_asks_for_what_will_be_done(report: Report) -> None:
    blocks = [block for section in report.sections for block in section.blocks if block.key == "actions"]
    assert [block.title for block in blocks] == ["Actions and next steps"]


def test_data_comes_last_so_that_plugins_add_before_it(report: Report) -> None:
    assert report.sections[-1].key == "data"


def test_names_and_cases_are_apart_from_figures(report: Report) -> None:
    hidden = {section.key for section in report.sections if section.holds_details}
    assert not hidden & set(report.figures)


def test_monthly_is_shorter_than_quarterly_than_annual(master: MasterWorkbook) -> None:
    keys = {
        kind: {each.key for each in make(master, kind).sections}
        for kind in ("monthly", "quarterly", "annual")
    }
    assert {"months", "completion"} & keys["monthly"] == set()
    assert {"months", "completion"} <= keys["quarterly"]
    assert "groups" in keys["annual"] - keys["quarterly"]


@pytest.mark.parametrize("kind", list(KINDS))
def test_published_version_is_made(master: MasterWorkbook, kind: str) -> None:
    public = make(master, kind, public=True)
    tables = {table.key for section in public.sections for table in section.tables}
    assert not public.is_confidential
    assert tables >= ({"grades_by_month"} if kind == "area" else {"grades"})


def test_kinds_of_one_period_agree(master: MasterWorkbook) -> None:
    made = [make(master, kind, "2022-Q3") for kind in ("quarterly", "annual", "headlines")]
    for key in (*FIRST_KEYS, "change"):
        assert made[0].figures[key] == made[1].figures[key] == made[2].figures[key], key


@pytest.mark.parametrize("kind", list(KINDS))
def test_period_without_audits_says_so(master: MasterWorkbook, kind: str) -> None:
    empty = make(master, kind, {"monthly": "2019-01", "quarterly": "2019-Q1"}.get(kind, "2019"))
    said = [sentence for section in empty.sections for sentence in section.sentences]
    assert any("so there are no figures: check the period" in sentence for sentence in said)
    assert empty.key_figures[0].value == "0"


@pytest.mark.parametrize("kind", list(KINDS))
def test_one_audit_makes_a_report_without_claims(tmp_path: Path, kind: str) -> None:
    master = open_master(write_workbook(tmp_path / "m.xlsx", {"Q1": [HEADER, audit("A1")]}))
    period = {"monthly": "2022-03", "quarterly": "2022-Q1"}.get(kind, "2022")
    made = make(master, kind, period)
    said = "\n".join(sentence for section in made.sections for sentence in section.sentences)
    for claim in (
        "The share is higher",
        "The share is lower",
        "by more than chance would",
        "1 audits",
        "1 cases",
    ):
        assert claim not in said
    assert make(master, kind, period, public=True).sections


def test_period_not_over_is_told(master: MasterWorkbook) -> None:
    made = report_of(master, "quarterly", "2022-Q4", as_of=date(2022, 12, 5))
    assert made.sections[-1].sentences[0] == (
        "The period was not over on 5 December 2022, when these figures were made."
    )


@pytest.mark.parametrize(("kind", "period"), [("monthly", "2022-Q4"), ("quarterly", "2022-10")])
def test_other_periods_are_refused(master: MasterWorkbook, kind: str, period: str) -> None:
    with pytest.raises(ReportError, match="CSCQA-RPT-021"):
        make(master, kind, period)
