from __future__ import annotations

import os
from pathlib import Path

import pytest

from csc_qa.core.errors import ReportError
from csc_qa.core.period import Period
from csc_qa.core.report import Report
from csc_qa.reports.write import FORMATS, templates_by_format, write_report

STEM = "annual-audit-report-2022-01-to-2022-10"


def test_writes_each_format_in_the_order_asked_for(report: Report, tmp_path: Path) -> None:
    files = write_report(report, tmp_path / "new" / "folder", ["json", "xlsx", "html"])
    assert [file.name for file in files] == [f"{STEM}.json", f"{STEM}.xlsx", f"{STEM}.html"]
    assert sorted(tmp_path.rglob("*.*")) == sorted(files)


@pytest.mark.parametrize(
    ("kind", "period", "stem"),
    [
        ("monthly", "2022-12", "monthly-audit-report-2022-12"),
        ("kpi", "FY2022-23", "kpi-report-FY2022-23"),
        ("area ../Jigsaw", "2022-Q4", "area-jigsaw-audit-report-2022-Q4"),
    ],
)
def test_the_name_says_kind_and_period(
    report: Report, tmp_path: Path, kind: str, period: str, stem: str
) -> None:
    changed = report.model_copy(update={"kind": kind, "period": Period.parse(period)})
    assert write_report(changed, tmp_path, ["json"]) == [tmp_path / f"{stem}.json"]


def test_an_unknown_format_writes_nothing(report: Report, tmp_path: Path) -> None:
    with pytest.raises(ReportError, match=r"CSCQA-RPT-001.*\"pdf\".*xlsx, html, json"):
        write_report(report, tmp_path / "out", ["json", "pdf"])
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_report_gives_the_same_bytes(report: Report, tmp_path: Path, form: str) -> None:
    [first] = write_report(report, tmp_path / "1", [form])
    [second] = write_report(report, tmp_path / "2", [form])
    assert first.read_bytes() == second.read_bytes()


def test_what_a_person_changed_is_kept(report: Report, tmp_path: Path) -> None:
    [file] = write_report(report, tmp_path, ["html"])
    written = file.read_bytes()
    (tmp_path / f"{STEM}.previous.html").write_text("older")
    file.write_text("edited by hand")
    write_report(report, tmp_path, ["html"])
    assert file.read_bytes() == written
    assert (tmp_path / f"{STEM}.previous.html").read_text() == "edited by hand"
    assert len(list(tmp_path.iterdir())) == 2


def test_an_unchanged_file_is_left_alone(report: Report, tmp_path: Path) -> None:
    [file] = write_report(report, tmp_path, ["json"])
    os.utime(file, (0, 0))
    write_report(report, tmp_path, ["json"])
    assert file.stat().st_mtime == 0
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_that_cannot_be_written_is_named(
    report: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    [file] = write_report(report, tmp_path, ["json"])
    file.write_text("edited by hand")

    def refuse(self: Path, target: Path) -> Path:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(ReportError, match=rf"CSCQA-WBK-008.*{STEM}\.json(.|\n)*Close it") as caught:
        write_report(report, tmp_path, ["json"])
    assert caught.value.findings[0].code == "CSCQA-WBK-008"
    assert file.read_text() == "edited by hand"
    assert list(tmp_path.iterdir()) == [file]


def test_the_old_file_comes_back_when_the_new_one_cannot_take_its_place(
    report: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    [file] = write_report(report, tmp_path, ["json"])
    file.write_text("edited by hand")
    replace = Path.replace

    def refuse_new(self: Path, target: Path) -> Path:
        if self.suffix == ".tmp":
            raise PermissionError(13, "Permission denied")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refuse_new)
    with pytest.raises(ReportError):
        write_report(report, tmp_path, ["json"])
    assert file.read_text() == "edited by hand"


def test_a_folder_that_is_a_file_is_named(report: Report, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    with pytest.raises(ReportError, match="CSCQA-WBK-008"):
        write_report(report, tmp_path / "taken", ["json"])


def test_a_template_is_known_by_its_ending(tmp_path: Path) -> None:
    deck, paper = tmp_path / "Council.POTX", tmp_path / "paper.docx"
    for file in (deck, paper):
        file.touch()
    assert templates_by_format([deck, paper]) == {"pptx": deck, "docx": paper}


@pytest.mark.parametrize("name", ["logo.png", "absent.pptx"])
def test_what_can_be_no_template_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "logo.png").touch()
    with pytest.raises(ReportError, match=rf"CSCQA-RPT-051.*{name}"):
        templates_by_format([tmp_path / name])
