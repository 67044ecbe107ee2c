"""Sheets of reports: the sections of the report itself, of the period and service area in the settings."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.writing import HEADER, Rows, audit, write_workbook

from csc_qa import load_catalogue, open_master, report_of
from csc_qa.core.errors import MacroError, PeriodError, ReportError
from csc_qa.core.page import Page
from csc_qa.core.period import Period
from csc_qa.core.report import KeyFigure, Report, Section
from csc_qa.workflows.masters import FileMaster
from csc_qa.workflows.pages.kpi_settings import KPI_MONTH
from csc_qa.workflows.pages.report import report_page
from csc_qa.workflows.pages.report_settings import AREA_SETTING, PERIOD_SETTING
from csc_qa.workflows.reports.kind import ReportKind, ReportOrder, ReportSources

CATALOGUE = load_catalogue()
TODAY = date(2023, 1, 26)
MARK = ("Made by csc_qa 0.1.0 on 1 March 2022.",)
DAYS = (date(2022, 8, 3), date(2022, 11, 20), date(2022, 12, 5), date(2023, 1, 9))
ROWS: Rows = [HEADER, *(audit(f"A{at}", done=day) for at, day in enumerate(DAYS)), audit("B1", area="PTC")]


KPIS: Rows = [
    ("Indicator", "Target", "Oct-22", "Nov-22", "Dec-22"),
    ("Number of contacts", "<17K", 1400, 1410, None),
]


def written(folder: Path, rows: Rows = ROWS, **settings: str) -> Path:
    table = settings.items()
    own = [("Settings",), MARK, ("Setting", "Value"), *table]
    return write_workbook(folder / "m.xlsx", {"Q1": rows, "KPIs": KPIS, "QA Settings": own})


def page_of(path: Path, kind: str) -> Page:
    return report_page(FileMaster(path, CATALOGUE, TODAY), kind)


@pytest.mark.parametrize(
    ("kind", "sheet", "period"),
    [
        ("monthly", "QA Monthly report", "2022-12"),
        ("quarterly", "QA Quarterly report", "2022-Q4"),
        ("headlines", "QA Headlines", "2022-Q4"),
        ("annual", "QA Annual report", "2023"),
    ],
)
def test_page_is_the_report_of_the_last_period_that_has_audits(
    kind: str, sheet: str, period: str, tmp_path: Path
) -> None:
    path = written(tmp_path)
    page = page_of(path, kind)
    report = report_of(open_master(path), kind, period, as_of=TODAY)
    assert page.sections[1:] == report.sections
    assert (page.sheet, page.title) == (sheet, f"{report.title}, {Period.parse(period).label}")


def test_area_report_is_about_the_service_area_that_is_set(tmp_path: Path) -> None:
    path = written(tmp_path, **{AREA_SETTING: "ptc", PERIOD_SETTING: "2022"})
    page = page_of(path, "area")
    report = report_of(open_master(path), "area", "2022", as_of=TODAY, service_area="PTC")
    assert page.sections[1:] == report.sections
    assert "Pathways Through Care" in page.sections[0].sentences[0]


def test_area_report_asks_for_its_area(tmp_path: Path) -> None:
    with pytest.raises(MacroError, match=r'(?s)CSCQA-MAC-022.*"Report service area"'):
        page_of(written(tmp_path), "area")
    with pytest.raises(ReportError, match="CSCQA-RPT-022"):
        page_of(written(tmp_path, **{AREA_SETTING: "the zoo"}), "area")


@pytest.mark.parametrize(
    ("kind", "setting", "label"),
    [
        ("monthly", "2022-08", "August 2022"),
        ("monthly", "2022-Q3", "December 2022"),
        ("quarterly", "FY2022-23-Q2", "July to September 2022"),
        ("quarterly", "2022-08", "October to December 2022"),
        ("headlines", "2022-08", "August 2022"),
        ("annual", "2022-08", "August 2022"),
    ],
)
def test_setting_holds_where_it_fits(kind: str, setting: str, label: str, tmp_path: Path) -> None:
    page = page_of(written(tmp_path, **{PERIOD_SETTING: setting}), kind)
    assert page.title.endswith(f", {label}")


@pytest.mark.parametrize(
    ("kind", "settings", "label"),
    [
        ("kpi", {}, "November 2022"),
        ("kpi", {KPI_MONTH: "2022-10", PERIOD_SETTING: "2022-11"}, "October 2022"),
        ("kpi", {PERIOD_SETTING: "2022-10"}, "October 2022"),
        ("kpi", {PERIOD_SETTING: "2022"}, "November 2022"),
        ("scrutiny", {}, "April to November 2022"),
        ("scrutiny", {KPI_MONTH: "2022-10"}, "April to October 2022"),
        ("scrutiny", {PERIOD_SETTING: "2022-01/2022-10"}, "January to October 2022"),
    ],
)
def test_reports_on_indicators_are_of_a_month_of_the_tables_or_of_the_year_up_to_it(
    kind: str, settings: dict[str, str], label: str, tmp_path: Path
) -> None:
    page = page_of(written(tmp_path, **settings), kind)
    assert page.title.endswith(label)
    assert page.sheet == {"kpi": "QA KPI report", "scrutiny": "QA Scrutiny pack"}[kind]


def test_month_that_is_not_over_is_reported_on_only_if_there_is_no_other(tmp_path: Path) -> None:
    path = written(tmp_path, [HEADER, audit("A1", done=date(2023, 1, 9))])
    assert page_of(path, "monthly").title.endswith("January 2023")


def test_setting_that_is_no_period_is_an_error(tmp_path: Path) -> None:
    path = written(tmp_path, **{PERIOD_SETTING: "lately"})
    for kind in ("monthly", "annual"):
        with pytest.raises(PeriodError, match="CSCQA-PER-001"):
            page_of(path, kind)


def test_kind_that_is_none_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match=r'CSCQA-RPT-003.*"weekly"'):
        page_of(written(tmp_path), "weekly")


def test_head_says_what_the_report_says_of_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def build(_sources: ReportSources, order: ReportOrder) -> Report:
        return Report(
            kind="fake",
            title="Fake paper",
            about="PTC",
            authority="Council",
            unit="Unit",
            period=order.period,
            key_figures=(KeyFigure(label="Audits", value="5", detail="all graded"),),
            sections=(Section(key="one", title="One"),),
            facts=(("Meeting", "26 January"),),
            notes=("Small numbers are left out.",),
        )

    fake = ReportKind("fake", "Fake paper", "A fake.", build, reads_audits=False)
    monkeypatch.setattr("csc_qa.workflows.pages.report.find_report_kind", lambda _: fake)
    page = page_of(written(tmp_path), "fake")
    head, *sections = page.sections
    assert [section.key for section in sections] == ["one"]
    assert page.sheet == "QA Fake paper"
    assert head.sentences[0].startswith("Council, PTC.")
    assert any(sentence.startswith("Confidential") for sentence in head.sentences)
    assert head.sentences[-2:] == ("Meeting: 26 January.", "Small numbers are left out.")
    assert head.tables[0].rows == (("Audits (all graded)", "5"),)
