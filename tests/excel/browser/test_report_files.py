"""Report files, pressed in the real pane: the files are offered, and downloaded as they were made."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from zipfile import is_zipfile

from tests.excel.browser.axe import check_with_axe
from tests.excel.browser.pane import OpenPane, Pane
from tests.excel.browser.seeds import seeds_of_rows
from tests.writing import HEADER, Rows, audit

from csc_qa.core.own_sheet import MADE_BY, SETTINGS_TITLES

NAMES = ["monthly-audit-report-2022-12.docx", "monthly-audit-report-2022-12.html"]


def opened(open_pane: OpenPane, formats: str = "docx, html") -> Pane:
    register: Rows = [HEADER, *(audit(f"A{at}", done=date(2022, 12, 1 + at)) for at in range(3))]
    settings: Rows = [("Settings",), (f"{MADE_BY} 1.",), SETTINGS_TITLES, ("Report formats", formats)]
    return open_pane(seeds_of_rows({"Audits": register, "QA Settings": settings}))


def test_files_are_offered_and_can_be_downloaded(open_pane: OpenPane, tmp_path: Path) -> None:
    pane = opened(open_pane)
    assert not pane.page.is_visible("#files-part")
    assert pane.press("Report files") == "Report files: done. See the sheet QA Report files."
    links = pane.page.locator("#files a")
    assert links.all_inner_texts() == NAMES
    assert pane.text("#files-count") == "2 files are ready."
    for link, name in zip(links.all(), NAMES, strict=True):
        with pane.page.expect_download() as waiting:
            link.click()
        waiting.value.save_as(tmp_path / waiting.value.suggested_filename)
        assert (tmp_path / name).is_file()
    assert is_zipfile(tmp_path / NAMES[0])
    assert "December 2022" in (tmp_path / NAMES[1]).read_text(encoding="utf-8")
    listed = [row[0] for row in pane.sheets()["QA Report files"]["values"]]
    assert set(NAMES) <= set(listed)


def test_from_the_ribbon_the_pane_is_shown_and_a_second_press_replaces_the_files(open_pane: OpenPane) -> None:
    pane = opened(open_pane, "html")
    assert pane.excel("invoke", "report_files") == 1
    assert pane.page.is_visible("#files a")
    assert pane.excel("isPaneShown")
    pane.press("Report files")
    assert pane.page.locator("#files a").all_inner_texts() == NAMES[1:]


def test_offered_files_can_be_used_by_everybody(open_pane: OpenPane) -> None:
    pane = opened(open_pane, "html")
    pane.press("Report files")
    check_with_axe(pane.page)


def test_a_setting_that_cannot_be_used_offers_nothing(open_pane: OpenPane) -> None:
    pane = opened(open_pane, "pdf")
    pane.expects_errors = True
    pane.press("Report files")
    assert "CSCQA-RPT-001" in pane.fault()
    assert not pane.page.is_visible("#files-part")
