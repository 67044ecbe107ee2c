"""More than one form for a child and month: both are kept, and both are flagged."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.sources.exports import TOOLS
from tests.workflows.importing.imports import (
    HEADER,
    audits,
    codes,
    export,
    form,
    register,
    run,
    told,
    typed,
)

ONE = form(1)
OTHER = ONE.resent(2, auditor="Ada Okafor", grade="Inadequate")
FEWER = {"all": HEADER, "no auditor": tuple(header for header in HEADER if header != "Auditor")}


@pytest.mark.parametrize("columns", FEWER.values(), ids=FEWER)
@pytest.mark.parametrize("at_once", [True, False])
def test_two_auditors_of_one_child_and_month(tmp_path: Path, columns: tuple[str, ...], at_once: bool) -> None:
    kept = [HEADER.index(name) for name in columns]
    path = register(
        tmp_path / "m.xlsx", {"Audits": [[row[at] for at in kept] for row in (HEADER, typed("QA-1"))]}
    )
    if at_once:
        result = run(export(tmp_path / "both.xlsx", ONE, OTHER), path)
        assert told(result) == (2, 0, 0)
    else:
        run(export(tmp_path / "one.xlsx", ONE), path)
        result = run(export(tmp_path / "other.xlsx", OTHER), path)
        assert told(result) == (1, 0, 0)
    assert codes(result) == ["IMP-001"]
    flagged = next(each for each in result.findings if each.code == "CSCQA-IMP-001")
    assert (flagged.sheet, flagged.row) == ("Audits", 4)
    assert 'sheet "Audits", row 3' in flagged.message
    assert sorted(each["grade"] for each in audits(path)[1:]) == ["good", "inadequate"]


@pytest.mark.parametrize("column", [None, "Audit tool"])
@pytest.mark.parametrize("at_once", [True, False])
def test_two_tools_of_one_auditor(tmp_path: Path, column: str | None, at_once: bool) -> None:
    """Also where the register does not say the tool: the row of the one form is not that of the other."""
    kept = [at for at, name in enumerate(HEADER) if name != column]
    path = register(
        tmp_path / "m.xlsx", {"Audits": [[row[at] for at in kept] for row in (HEADER, typed("QA-1"))]}
    )
    one = export(tmp_path / "crs1.xlsx", ONE)
    other = export(tmp_path / "crs2.xlsx", ONE.but(grade="Inadequate"), tool=TOOLS["crs_2"])
    added = [run([one, other], path)] if at_once else [run(one, path), run(other, path)]
    assert sum(each.added for each in added) == 2
    assert len(audits(path)) == 3
    assert told(run([one, other], path)) == (0, 0, 2)


def test_names_of_children_and_auditors_are_in_no_finding(tmp_path: Path) -> None:
    path = register(tmp_path / "m.xlsx")
    result = run(export(tmp_path / "both.xlsx", ONE, OTHER), path)
    said = " ".join(f"{each.message} {each.hint}" for each in result.findings)
    assert "8123401" not in said
    assert "Okafor" not in said
    assert "8123401" not in repr(result)
    assert "Okafor" not in repr(result)


def test_twin_of_an_audit_typed_by_hand(tmp_path: Path) -> None:
    path = register(tmp_path / "m.xlsx", {"Audits": [HEADER, typed("QA-1", child="8123401", month="Nov-22")]})
    result = run(export(tmp_path / "one.xlsx", ONE), path)
    assert (told(result), codes(result)) == ((1, 0, 0), ["IMP-001"])
