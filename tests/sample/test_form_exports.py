from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from tests.sources.exports import TOOLS

from csc_qa.core.finding_codes import Severity
from csc_qa.core.form_answer import FormAnswer
from csc_qa.core.grade import OFSTED_SCALE, GradeScale
from csc_qa.sample.audits import sample_audits
from csc_qa.sample.form_exports import MONTHS, write_form_exports
from csc_qa.sources import FormExport, read_form_export

MEDALS = GradeScale.of("medals", {"gold": "Gold", "silver": "Silver", "none": "No medal"})


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return write_form_exports(tmp_path_factory.mktemp("forms"), TOOLS, OFSTED_SCALE, seed=1)


@pytest.fixture(scope="module")
def exports(files: list[Path]) -> list[FormExport]:
    return [read_form_export(file, TOOLS) for file in files]


def cases(export: FormExport) -> Counter[tuple[object, object]]:
    return Counter((each.fields["child_id"], each.fields["audit_month"]) for each in export.answers)


def twice(export: FormExport) -> list[FormAnswer]:
    """Return the answers on a child and month that has more than one."""
    counts = cases(export)
    of = ((answer.fields["child_id"], answer.fields["audit_month"]) for answer in export.answers)
    return [answer for answer, case in zip(export.answers, of, strict=True) if counts[case] > 1]


def test_an_export_for_every_tool_and_two_as_csv(files: list[Path], exports: list[FormExport]) -> None:
    books = [export.tool.id for file, export in zip(files, exports, strict=True) if file.suffix == ".xlsx"]
    assert books == list(TOOLS)
    assert [file.suffix for file in files].count(".csv") == 2
    assert all(f"(1-{len(each.answers) + len(each.set_aside)})" in each.source for each in exports)


def test_three_to_eight_answers_without_a_fault(exports: list[FormExport]) -> None:
    for export in exports:
        assert 3 <= len(export.answers) <= 8
        assert all(finding.severity is Severity.INFO for finding in export.findings)
        assert export.rejected == ()


def test_csv_says_what_the_workbook_says(files: list[Path], exports: list[FormExport]) -> None:
    by_name = dict(zip(files, exports, strict=True))
    for file in files:
        if file.suffix == ".csv":
            book = by_name[file.with_suffix(".xlsx")]
            assert [each.fields for each in by_name[file].answers] == [each.fields for each in book.answers]
            assert [each.completed_at for each in by_name[file].answers] == [
                each.completed_at for each in book.answers
            ]


@pytest.mark.parametrize("seed", [1, 2])
def test_same_seed_gives_the_same_bytes(seed: int, tmp_path: Path) -> None:
    folders = [tmp_path / name for name in "ab"]
    for folder in folders:
        folder.mkdir()
    first, second = (write_form_exports(folder, TOOLS, OFSTED_SCALE, seed=seed) for folder in folders)
    assert [file.name for file in first] == [file.name for file in second]
    assert [file.read_bytes() for file in first] == [file.read_bytes() for file in second]


def test_another_seed_gives_other_answers(tmp_path: Path, exports: list[FormExport]) -> None:
    others = [
        read_form_export(file, TOOLS) for file in write_form_exports(tmp_path, TOOLS, OFSTED_SCALE, seed=3)
    ]
    assert {cases(each).most_common()[0] for each in others}.isdisjoint(
        {cases(each).most_common()[0] for each in exports}
    )


def test_what_comes_between_is_there(exports: list[FormExport]) -> None:
    assert any(export.set_aside for export in exports)
    again = [twice(export) for export in exports]
    auditors = [{each.fields["auditor"] for each in pair} for pair in again if pair]
    assert {len(each) for each in auditors} == {1, 2}
    assert any(each.modified_at for export in exports for each in export.answers)
    for pair in again:
        assert len(pair) in {0, 2}
        assert len({str(each.answers) for each in pair}) == len(pair)


def test_dirt_of_real_exports_is_there(files: list[Path]) -> None:
    headers: list[str] = []
    cells: list[object] = []
    for file in files:
        if file.suffix == ".xlsx":
            sheet = openpyxl.load_workbook(file).active
            first, *rows = [list(row) for row in sheet.iter_rows(values_only=True)]
            headers += first
            cells += [cell for row in rows for cell in row]
    texts = [cell for cell in cells if isinstance(cell, str)]
    for pool in (headers, texts):
        assert any("\u00a0" in text for text in pool)
        assert any("\n" in text for text in pool)
        assert any(text != text.rstrip() for text in pool)
    assert any(text.count(";") == 2 and text.endswith(";") for text in texts)
    assert any(text.startswith("Points - ") for text in headers)
    assert any(isinstance(cell, date) for cell in cells)


def test_nobody_is_of_the_sample_register(exports: list[FormExport]) -> None:
    known = {audit.child_id for audit in sample_audits()}
    assert known.isdisjoint(each.fields["child_id"] for export in exports for each in export.answers)
    assert {each.fields["audit_month"] for export in exports for each in export.answers} == set(MONTHS)


def test_another_scale(tmp_path: Path) -> None:
    for file in write_form_exports(tmp_path, TOOLS, MEDALS, seed=1):
        export = read_form_export(file, TOOLS, scale=MEDALS)
        assert {each.fields["grade"] for each in export.answers} <= set(MEDALS.keys)
