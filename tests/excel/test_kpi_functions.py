"""QA_KPI_VALUE, QA_KPI_TARGET and QA_KPI_RAG: figures of a KPI table that stands in a range."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from csc_qa.excel.cells import Rows

Ask = Callable[..., Rows]
TABLE: list[list[Any]] = [
    ["Indicator", "Target", "Apr-22", "May-22", "Jun-22"],
    ["Number of contacts", "<17K", 1400, "1,410", "TBC"],
    ["Assessments in 45 days", "90%", 0.84, "79% (264/333)", "60%"],
]
CONTACTS, ASSESSMENTS = "Number of contacts", "Assessments in 45 days"


def test_values_are_what_the_cells_say(ask: Ask) -> None:
    names, months = [[CONTACTS], [ASSESSMENTS], [None]], [["Apr 22", "May 2022", datetime(2022, 6, 30)]]
    assert ask("kpi_value", TABLE, names, months) == [[1400, 1410, None], [84, 79, 60], [None] * 3]


@pytest.mark.parametrize(
    ("part", "answer"), [("printed", "79% (264/333)"), ("Numerator", 264), ("denominator", 333), (None, 79)]
)
def test_part_of_a_figure(ask: Ask, part: str | None, answer: object) -> None:
    assert ask("kpi_value", TABLE, ASSESSMENTS, "May 2022", part) == [[answer]]


def test_month_that_the_table_does_not_have_is_blank(ask: Ask) -> None:
    assert ask("kpi_value", TABLE, CONTACTS, "Jul 2022", "printed") == [[None]]


def test_target_is_that_of_the_table_else_the_declared_one(ask: Ask) -> None:
    assert ask("kpi_target", TABLE, [[CONTACTS], [ASSESSMENTS]], "May 2022") == [["<17,000"], ["90%"]]
    bare = [[row[0], *row[2:]] for row in TABLE]
    [[declared]] = ask("target", ASSESSMENTS)
    assert ask("kpi_target", bare, ASSESSMENTS, "May 2022") == [[declared]]


def test_rag_is_that_of_kpi_status(ask: Ask) -> None:
    # 84 % misses 90 % by 6, within a tenth of it (9); 79 % by 11. 2,810 in two months are 16,860 a year.
    assert ask("kpi_rag", TABLE, ASSESSMENTS, [["Apr 22", "May 22"]]) == [["Amber", "Red"]]
    assert ask("kpi_rag", TABLE, CONTACTS, [["May 22", "Jun 22"]]) == [["Green", "Not judged"]]


@pytest.mark.parametrize("name", ["kpi_value", "kpi_target", "kpi_rag"])
def test_what_cannot_be_answered_says_why(ask: Ask, name: str) -> None:
    assert "CSCQA-KPI-002" in str(ask(name, [["Shopping", "Milk"]], CONTACTS, "May 22"))
    assert "no row of this indicator" in str(ask(name, TABLE, "CLA", "May 22"))
    assert "CSCQA-XLF-003" in str(ask(name, TABLE, CONTACTS, "soon"))


def test_a_part_that_figures_do_not_have(ask: Ask) -> None:
    assert "value, printed, numerator, denominator" in str(
        ask("kpi_value", TABLE, CONTACTS, "May 22", "nominator")
    )


def test_an_error_elsewhere_in_the_table_spoils_no_other_figure(ask: Ask) -> None:
    table = [*TABLE, ["Number of CLA at the end of the month", "540", "#N/A", 540, 541]]
    assert ask("kpi_value", table, CONTACTS, "Apr 22") == [[1400]]
