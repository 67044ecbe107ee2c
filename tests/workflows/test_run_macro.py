from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import pytest

from csc_qa.core.errors import ConsentError, CscQaError, MacroError, WorkbookError
from csc_qa.core.front_end import Macro
from csc_qa.core.page import Page
from csc_qa.core.report import Section, Table, TableColumn
from csc_qa.reports.pages.layout import lay_out
from csc_qa.workflows.run_macro import check_may_write, run_macro

TABLE = Table(title="T", columns=(TableColumn(title="Name"),), rows=(("Good",),))
PAGE = Page(sheet="QA Medals", title="Medals", sections=(Section(key="m", title="", tables=(TABLE,)),))
ENTRIES = PAGE.model_copy(update={"entry_columns": (0,)})
OTHER = PAGE.model_copy(update={"sheet": "QA More"})
Cells = list[Sequence[object]]


def run(function: Callable[[Any], Any], master: Any = None) -> list[Page]:
    macro = Macro(name="medals", label="Medals", group="Kinship", summary="Medals.", function=function)
    return list(run_macro(macro, master).pages)


def sheet_of(page: Page, changes: dict[tuple[int, int], object] | None = None) -> Cells:
    """Return the cells of a page as they are read back, some of them typed over."""
    layout = lay_out(page, version="0.1.0", day=date(2022, 3, 1))
    rows: list[list[object]] = [[*cells, ""] for cells in layout.grid()]
    rows.append(["", ""])
    rows[1][0] = layout.mark
    for (row, column), value in (changes or {}).items():
        rows[row][column] = value
    return list(rows)


@pytest.mark.parametrize(("made", "pages"), [(PAGE, 1), ([PAGE], 1), ((PAGE, OTHER), 2), ([], 0)])
def test_one_page_or_several_are_returned(made: Any, pages: int) -> None:
    assert len(run(lambda master: made)) == pages


def test_macro_is_given_the_workbook() -> None:
    seen: list[object] = []

    def look(master: object) -> Page:
        seen.append(master)
        return PAGE

    run(look, "the workbook")
    assert seen == ["the workbook"]


@pytest.mark.parametrize("made", [None, "QA Medals", "", 3, [PAGE, "QA Medals"], {PAGE.sheet: PAGE}, TABLE])
def test_anything_but_pages_is_an_error(made: Any) -> None:
    with pytest.raises(MacroError, match=r'CSCQA-MAC-003.*"Medals" returned no pages'):
        run(lambda master: made)


@pytest.mark.parametrize("second", ["QA Medals", "qa medals"])
def test_two_pages_for_one_sheet_are_an_error(second: str) -> None:
    with pytest.raises(MacroError, match="CSCQA-MAC-003"):
        run(lambda master: [PAGE, PAGE.model_copy(update={"sheet": second})])


@pytest.mark.parametrize("name", ["QA a/b", "QA a:b", "QA [1]", "QA what?", "QA *", "'QA", "QA'"])
def test_sheet_that_excel_cannot_name_is_refused(name: str) -> None:
    with pytest.raises((MacroError, ValueError), match=r"(?i)sheet|CSCQA-MAC-003"):
        run(lambda master: Page(sheet=name, title="Medals", sections=()))


def test_fault_of_a_macro_is_named_without_what_it_quotes(caplog: pytest.LogCaptureFixture) -> None:
    def fail(master: Any) -> Page:
        raise KeyError("Ann Example")

    with caplog.at_level(logging.DEBUG), pytest.raises(MacroError) as caught:
        run(fail)
    assert '"Medals" failed (KeyError)' in str(caught.value)
    assert "Ann" not in str(caught.value) + caplog.text


def test_macro_that_leaves_the_program_only_fails() -> None:
    with pytest.raises(MacroError, match=r"CSCQA-MAC-003.*SystemExit"):
        run(lambda master: sys.exit(3))


def test_error_of_ours_is_told_as_it_is() -> None:
    def refuse(master: Any) -> Page:
        raise WorkbookError.because("CSCQA-WBK-005")

    with pytest.raises(CscQaError, match="CSCQA-WBK-005") as caught:
        run(refuse)
    assert type(caught.value) is WorkbookError


def test_new_sheet_and_our_own_unchanged_one_may_be_written() -> None:
    check_may_write([PAGE], {})
    check_may_write([PAGE], {"Q1": [["Grade"], ["Good"]]})
    check_may_write([PAGE], {"QA Medals": sheet_of(PAGE)})


@pytest.mark.parametrize("name", ["QA Medals", "qa MEDALS"])
@pytest.mark.parametrize("changes", [{(6, 0): "Goood"}, {(7, 0): "A note below"}, {(0, 1): "A note beside"}])
def test_sheet_that_a_person_typed_into_asks_first(name: str, changes: dict[tuple[int, int], object]) -> None:
    there = {name: sheet_of(PAGE, changes)}
    with pytest.raises(ConsentError, match="CSCQA-MAC-001") as caught:
        check_may_write([PAGE], there)
    assert [finding.sheet for finding in caught.value.findings] == ["QA Medals"]
    check_may_write([PAGE], there, replace=True)


def test_what_is_typed_where_people_are_asked_to_is_no_question() -> None:
    check_may_write([ENTRIES], {"QA Medals": sheet_of(ENTRIES, {(6, 0): "typed"})})


def test_what_is_typed_beside_it_is_asked_about() -> None:
    with pytest.raises(ConsentError):
        check_may_write([ENTRIES], {"QA Medals": sheet_of(ENTRIES, {(6, 1): "my own note"})})


@pytest.mark.parametrize("page", [PAGE, ENTRIES])
@pytest.mark.parametrize("replace", [False, True])
def test_sheet_of_another_is_never_overwritten(page: Page, replace: bool) -> None:
    there: dict[str, Cells] = {"qa medals": [["Our own medals"], ["Gold", 3]]}
    with pytest.raises(MacroError, match=r'CSCQA-MAC-002  sheet "QA Medals"') as caught:
        check_may_write([page], there, replace=replace)
    assert not isinstance(caught.value, ConsentError)


@pytest.mark.parametrize("rows", [[], [[]], [[""]], [[None, ""], [None, ""], [None, ""]]])
def test_blank_sheet_of_that_name_may_be_written_without_asking(rows: Cells) -> None:
    check_may_write([PAGE], {"QA Medals": rows})


def test_every_sheet_in_the_way_is_named_at_once() -> None:
    there: dict[str, Cells] = {"QA Medals": [["Ours"]], "QA More": [["Ours as well"]]}
    with pytest.raises(MacroError) as caught:
        check_may_write([PAGE, OTHER], there)
    assert [finding.sheet for finding in caught.value.findings] == ["QA Medals", "QA More"]
