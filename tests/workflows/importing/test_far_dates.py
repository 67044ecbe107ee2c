"""A completion date that lies far in the future is told when its form comes in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.workflows.importing.imports import HEADER, codes, export, form, register, run, typed


@pytest.mark.parametrize(
    ("day", "found"),
    [
        # Imported on 1 February 2023.
        (date(2023, 3, 4), []),
        (date(2023, 3, 5), ["IMP-017"]),
        (date(2033, 1, 20), ["IMP-017"]),
    ],
)
def test_completed_more_than_a_month_after_the_import(tmp_path: Path, day: date, found: list[str]) -> None:
    path = register(tmp_path / "r.xlsx", {"Audits": [HEADER, typed("QA-1", month=day, done=day)]})
    late = form(1, day=date(2023, 1, 20), completed_on=day, child_id="8000009")
    result = run(export(tmp_path / "f.xlsx", late), path)
    assert codes(result) == found
    places = [(each.sheet, each.row, each.column) for each in result.findings if "-017" in each.code]
    assert places == [("Audits", 3, "Date completed")] * len(found)
    assert codes(run(export(tmp_path / "f.xlsx", late), path)) == []


def test_a_correction_to_such_a_date_is_told_too(tmp_path: Path) -> None:
    path = register(tmp_path / "r.xlsx", {"Audits": [HEADER, typed("QA-1", month=date(2023, 1, 1))]})
    first = form(1, day=date(2023, 1, 20))
    run(export(tmp_path / "f.xlsx", first), path)
    again = run(export(tmp_path / "g.xlsx", first.edited(completed_on=date(2032, 1, 20))), path)
    assert codes(again) == ["IMP-017"]
