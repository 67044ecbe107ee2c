"""All forms at once, or export by export: the register has the same audits afterwards."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.sources.exports import CRS_1
from tests.workflows.importing.imports import (
    HEADER,
    PTC,
    Form,
    audits,
    codes,
    export,
    form,
    register,
    run,
    told,
    typed,
)

AUDITORS = ["Umber Thimblewick", "Ada Okafor"]
GRADES = ["Good", "Inadequate", "Outstanding", None]
NOVEMBER_ROW: dict[str, Any] = {"month": date(2022, 11, 1), "auditor": None}
WAITING = typed("QA-3", child="8000003", done=None, grade=None, strengths=None, **NOVEMBER_ROW)
# No form has what the unit typed here, so that none of it is corrected.
BY_HAND = typed(
    "QA-4", child="8000004", grade="RI", strengths="Typed.", **{**NOVEMBER_ROW, "auditor": AUDITORS[0]}
)
COLUMNS = [HEADER, HEADER[1:], tuple(name for name in HEADER if name not in ("Audit tool", "Audit ref"))]


@st.composite
def forms_sent(draw: st.DrawFn) -> list[tuple[str, Form]]:
    """Return forms of two tools in the order in which they were sent: new, edited and sent again.

    Some are left open for weeks, so that others are begun and sent before them.
    """
    sent: list[tuple[str, Form]] = []
    for number in range(1, draw(st.integers(2, 7)) + 1):
        text = f"Text {number}."
        kind = draw(st.sampled_from(["new", "new", "edit", "again"])) if sent else "new"
        answers: dict[str, Any] = {"grade": draw(st.sampled_from(GRADES)), "strengths": text}
        if kind == "new":
            tool = draw(st.sampled_from(["crs_1", "ptc"]))
            child, auditor = str(8_000_001 + draw(st.integers(0, 4))), draw(st.sampled_from(AUDITORS))
            fresh = form(
                number, day=date(2022, 11, draw(st.integers(1, 28))), child_id=child, auditor=auditor
            )
            left_open = timedelta(hours=draw(st.sampled_from([1, 24 * 20])), minutes=number)
            sent.append((tool, replace(fresh.but(**answers), sent=fresh.started + left_open)))
            continue
        tool, earlier = draw(st.sampled_from(sent))
        hours = 24 * 40 * number
        again = (
            earlier.edited(hours, **answers) if kind == "edit" else earlier.resent(number, hours, **answers)
        )
        sent.append((tool, again))
    return sorted(sent, key=lambda each: _sent(each[1]))


def _sent(each: Form) -> datetime:
    return each.modified or each.sent or each.started + timedelta(minutes=30)


def written(folder: Path, name: str, forms: Sequence[tuple[str, Form]]) -> list[Path]:
    """Write an export for each tool; of two answers with one Id Forms has only the newer."""
    paths = []
    for tool in (CRS_1, PTC):
        newest = {each.number: each for tool_id, each in forms if tool_id == tool.id}
        if newest:
            paths.append(export(folder / f"{name} {tool.id}.xlsx", *newest.values(), tool=tool))
    return paths


def said(path: Path) -> list[str]:
    """Return the audits without their references and places, in any order."""
    kept = ("audit_id", "sheet", "row")
    return sorted(str({name: each[name] for name in each if name not in kept}) for each in audits(path))


def new_register(path: Path, columns: Sequence[str]) -> Path:
    rows = [HEADER, typed("QA-1"), WAITING, BY_HAND]
    return register(path, {"Audits": [[row[HEADER.index(name)] for name in columns] for row in rows]})


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(forms_sent(), st.sampled_from(COLUMNS), st.data())
def test_at_once_or_one_after_another(
    sent: list[tuple[str, Form]], columns: tuple[str, ...], data: st.DataObject
) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        at_once, in_turn = (new_register(folder / f"{each}.xlsx", columns) for each in ("a", "b"))
        everything = written(folder, "all", sent)
        run(everything, at_once)
        cuts = sorted(data.draw(st.lists(st.integers(1, len(sent)), max_size=3)))
        parts = pairwise([0, *cuts, len(sent)])
        exports = [written(folder, f"{end}", sent[start:end]) for start, end in parts]
        for paths in filter(None, data.draw(st.permutations(exports)) if is_free(sent) else exports):
            run(data.draw(st.permutations(paths)), in_turn)
        assert said(in_turn) == said(at_once)
        for path in (at_once, in_turn):
            before = path.read_bytes()
            assert told(run(everything, path))[:2] == (0, 0)
            assert path.read_bytes() == before


def test_the_form_that_was_begun_first_fills_the_row_even_if_it_was_edited_since(tmp_path: Path) -> None:
    child = {"child_id": "8000003"}
    first = form(1, day=date(2022, 11, 1), auditor=AUDITORS[0], **child)
    other = form(2, day=date(2022, 11, 1), auditor=AUDITORS[1], **child)
    edited = first.edited(24 * 200, strengths="Edited.")
    at_once, in_turn = (new_register(tmp_path / f"{each}.xlsx", HEADER) for each in ("a", "b"))
    everything = written(tmp_path, "all", [("crs_1", edited), ("crs_1", other)])
    run(everything, at_once)
    run(written(tmp_path, "1", [("crs_1", first)]), in_turn)
    run(everything, in_turn)
    assert said(in_turn) == said(at_once)


def both_forms(*, open_for: timedelta) -> list[tuple[str, Form]]:
    """Return forms of two auditors for the audit that waits: the first is begun first and left open."""
    child = {"child_id": "8000003"}
    one = form(1, day=date(2022, 11, 1), auditor=AUDITORS[0], strengths="One.", **child)
    two = form(2, day=date(2022, 11, 18), auditor=AUDITORS[1], strengths="Two.", **child)
    return [("crs_1", replace(one, sent=one.started + open_for)), ("crs_1", two)]


def test_a_form_that_was_left_open_comes_after_those_sent_before_it(tmp_path: Path) -> None:
    one, two = both_forms(open_for=timedelta(days=30))
    at_once, in_turn = (new_register(tmp_path / f"{each}.xlsx", HEADER) for each in ("a", "b"))
    everything = written(tmp_path, "all", [one, two])
    run(everything, at_once)
    run(written(tmp_path, "1", [two]), in_turn)
    run(everything, in_turn)
    assert said(in_turn) == said(at_once)
    assert {each["strengths"]: each["allocated_on"] is None for each in audits(at_once)} == {
        "Plan is clear.": False,
        "Typed.": False,
        "Two.": False,
        "One.": True,
    }


def test_a_form_that_comes_late_takes_no_row_from_another(tmp_path: Path) -> None:
    one, two = both_forms(open_for=timedelta(hours=1))
    path = new_register(tmp_path / "a.xlsx", HEADER)
    run(written(tmp_path, "2", [two]), path)
    late = run(written(tmp_path, "1", [one]), path)
    assert (told(late), codes(late)) == ((1, 0, 0), ["IMP-001"])
    rows = {each["strengths"]: each["row"] for each in audits(path)}
    assert rows["Two."] == 3
    assert rows["One."] == 5


def is_free(sent: list[tuple[str, Form]]) -> bool:
    """Say whether the order of imports makes no difference: none is of an audit that stood there before."""
    return not any(each.fields["child_id"] in ("8000003", "8000004") for _, each in sent)
