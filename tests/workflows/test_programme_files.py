from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from csc_qa import load_catalogue
from csc_qa.core.errors import ProgrammeError
from csc_qa.workflows.programme_files import days_off, write_programme

CATALOGUE = load_catalogue()


def test_files_are_written_and_again_they_are_the_same(tmp_path: Path) -> None:
    for _ in range(2):
        found, files = write_programme(2023, CATALOGUE, folder=tmp_path / "new", today=date(2022, 12, 1))
        names = [file.name for file in files]
        assert names == ["audit-programme-2023.ics", "audit-programme-2023.xlsx"]
        assert sorted(path.name for path in (tmp_path / "new").iterdir()) == names
        assert len(found.items) == 150


def test_programme_that_has_changed_keeps_the_older_files(tmp_path: Path) -> None:
    for number in (1, 2):
        write_programme(2023, CATALOGUE, folder=tmp_path, today=date(2022, 12, number))
    assert {path.name for path in tmp_path.iterdir()} == {
        f"audit-programme-2023{version}.{extension}"
        for version in ("", ".previous")
        for extension in ("ics", "xlsx")
    }


def test_year_without_a_programme_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(ProgrammeError, match="CSCQA-PRG-003"):
        write_programme(2024, CATALOGUE, folder=tmp_path / "new", today=date(2023, 12, 1))
    assert list(tmp_path.iterdir()) == []


def test_days_off_of_2023_are_weekends_and_nine_bank_holidays() -> None:
    # 105 days of weekends, and none of the nine falls on one.
    assert len(days_off(2023)) == 105 + 9
    assert {date(2023, 1, 2), date(2023, 5, 8), date(2023, 12, 26)} <= days_off(2023)
