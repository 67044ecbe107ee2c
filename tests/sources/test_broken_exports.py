"""A corpus of broken exports: each is refused or read with the finding that says what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.sources.broken_answers import ANSWERS
from tests.sources.broken_csv import CSV_FILES
from tests.sources.broken_files import FILES, BrokenFile
from tests.sources.broken_tables import TABLES, BrokenTable, two_sheets
from tests.sources.exports import PRIVATE, TOOLS, make_table, write_cells, write_sheets

from csc_qa.core.errors import FormError
from csc_qa.core.finding import Finding
from csc_qa.core.finding_codes import Severity
from csc_qa.sources import read_form_export


def findings_of(path: Path, tool: str | None = None) -> list[Finding]:
    """Return what is found, and check that nothing of a case is told."""
    try:
        findings = list(read_form_export(path, TOOLS, tool=tool).findings)
    except FormError as error:
        findings = error.findings
        assert all(finding.severity is Severity.ERROR for finding in findings)
    for finding in findings:
        assert path.name in finding.message
        assert not any(private in str(finding) for private in PRIVATE)
    return findings


def codes_of(findings: list[Finding]) -> set[str]:
    return {finding.code.removeprefix("CSCQA-FRM-") for finding in findings}


@pytest.mark.parametrize(("make", "codes"), FILES + CSV_FILES, ids=lambda each: getattr(each, "__name__", ""))
def test_file(make: BrokenFile, codes: set[str], tmp_path: Path) -> None:
    assert codes_of(findings_of(make(tmp_path))) == codes


@pytest.mark.parametrize(
    ("change", "codes"), ANSWERS + TABLES, ids=lambda each: getattr(each, "__name__", "")
)
def test_table(change: BrokenTable, codes: set[str], tmp_path: Path) -> None:
    table = make_table()
    change(table)
    assert codes_of(findings_of(write_cells(tmp_path / "export.xlsx", table.cells))) == codes


def test_more_than_one_sheet(tmp_path: Path) -> None:
    path = write_sheets(tmp_path / "two.xlsx", two_sheets())
    assert codes_of(findings_of(path)) == {"016"}


@pytest.mark.parametrize(
    ("tool", "codes"), [("crs_9", {"010"}), ("fostering", {"019", "036"}), ("CRS1", set())]
)
def test_tool_that_is_named(tool: str, codes: set[str], tmp_path: Path) -> None:
    path = write_cells(tmp_path / "named.xlsx", make_table().cells)
    assert codes_of(findings_of(path, tool)) == codes


def test_corpus_is_large() -> None:
    assert len(FILES) + len(CSV_FILES) + len(ANSWERS) + len(TABLES) >= 50
