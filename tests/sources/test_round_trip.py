"""Whatever auditors type comes back from the export as they typed it."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.sources.exports import CRS_1, FORMS, TOOLS, Table, make_table, write_cells, write_csv

from csc_qa.core.errors import FormError
from csc_qa.core.excel_errors import EXCEL_ERRORS
from csc_qa.core.grade import OFSTED_SCALE
from csc_qa.sources import FormExport, read_form_export
from csc_qa.sources.grid import is_blank

UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60)
TEXTS = TEXTS.filter(lambda text: text not in EXCEL_ERRORS)
FREE = [each.id for each in CRS_1.questions if each.kind == "text"]
EMPTY = make_table(rows=0)


@st.composite
def tables(draw: st.DrawFn) -> tuple[Table, list[dict[str, object]]]:
    """Draw an export and the fields or answers that are to come back, row by row."""
    table = make_table(rows=draw(st.integers(1, 3)))
    expected: list[dict[str, object]] = []
    for row in range(len(table.rows)):
        typed: dict[str, object] = {
            question: draw(TEXTS) for question in draw(st.sets(st.sampled_from(FREE)))
        }
        for question, cell in typed.items():
            table.put(question, cell, row)
        day, yes = draw(st.dates(date(1990, 1, 1), date(2090, 1, 1))), draw(st.booleans())
        grade, child = draw(st.sampled_from(OFSTED_SCALE.grades)), str(draw(st.integers(10**5, 10**9)))
        table.put("completed_on", day, row).put("family_view_sought", "Yes" if yes else "No", row)
        table.put("grade", grade.name, row).put("child_id", child, row)
        fixed = {"completed_on": day, "family_view_sought": yes, "grade": grade.key, "child_id": child}
        expected.append(typed | fixed)
    return table, expected


def assert_came_back(export: FormExport, expected: list[dict[str, object]]) -> None:
    assert export.tool == CRS_1
    assert [answer.row for answer in export.answers] == list(range(2, len(expected) + 2))
    for answer, wanted in zip(export.answers, expected, strict=True):
        for question, value in wanted.items():
            if question not in FREE:
                assert answer.fields[question] == value
            else:
                fit = UNFIT.sub("", str(value))
                assert answer.answers.get(question) == (None if is_blank(fit) else fit)


def in_folder(write: Callable[[Path], Path]) -> FormExport:
    with TemporaryDirectory() as folder:
        return read_form_export(write(Path(folder)), TOOLS)


@settings(max_examples=40, deadline=None)
@given(tables())
def test_workbook(drawn: tuple[Table, list[dict[str, object]]]) -> None:
    table, expected = drawn
    assert_came_back(in_folder(lambda folder: write_cells(folder / "a.xlsx", table.cells)), expected)


@settings(max_examples=40, deadline=None)
@given(tables(), st.sampled_from(["utf-8-sig", "utf-8", "utf-16"]), st.sampled_from([",", ";", "\t"]))
def test_csv(drawn: tuple[Table, list[dict[str, object]]], encoding: str, separator: str) -> None:
    table, expected = drawn
    export = in_folder(lambda folder: write_csv(folder / "a.csv", table.cells, encoding, separator))
    assert_came_back(export, expected)


@settings(max_examples=25, deadline=None)
@given(st.randoms(use_true_random=False), st.sampled_from([",", ";"]))
def test_columns_in_any_order_with_surplus_space(rng: random.Random, separator: str) -> None:
    table = make_table()
    order = list(range(len(FORMS), len(table.headers)))
    rng.shuffle(order)
    columns = [*range(len(FORMS)), *order]
    spaces = (" ", "\n", "\u00a0", "  ")
    dirty = [re.sub(" ", lambda _: rng.choice(spaces), table.headers[column]) for column in columns]
    cells = [
        [f"{header}{rng.choice(spaces)}" for header in dirty],
        *([row[column] for column in columns] for row in table.rows),
    ]
    export = in_folder(lambda folder: write_csv(folder / "a.csv", cells, separator=separator))
    assert export.findings == ()
    plain = in_folder(lambda folder: write_csv(folder / "a.csv", make_table().cells))
    assert [answer.fields for answer in export.answers] == [answer.fields for answer in plain.answers]


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=400), st.sampled_from([".csv", ".xlsx"]), st.integers(0, 3000), st.integers(0, 60))
def test_no_damage_gives_a_traceback(noise: bytes, ending: str, place: int, gone: int) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"a{ending}"
        write = write_csv if ending == ".csv" else write_cells
        content = write(path, make_table().cells).read_bytes()
        path.write_bytes(content[:place] + noise + content[place + gone :])
        with suppress(FormError):
            assert read_form_export(path, TOOLS).tool.id in TOOLS
