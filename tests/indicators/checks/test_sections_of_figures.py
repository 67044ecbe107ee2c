from __future__ import annotations

import pytest
from tests.indicators.kpi_cells import found, message, row

from csc_qa.indicators.checks.sections_of_figures import CHECK

VISITS = "cla_visits_in_timescale"


@pytest.mark.parametrize(
    ("one", "other"),
    [("79% (264/333)", "79%"), ("79%", "79.3%"), ("0.79", "79%"), ("N/A", "TBC"), ("79% (264/333)",) * 2],
)
def test_same(one: str, other: str) -> None:
    assert found(CHECK, row(VISITS, one), row(VISITS, other, section="B")) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("79% (264/333)", "79% (263/333)"), ("79%", "78%"), ("79%", "79.6%"), ("79%", "TBC")],
)
def test_different(one: str, other: str) -> None:
    assert found(CHECK, row(VISITS, one), row(VISITS, other, section="B")) == [(VISITS, "2022-04", other)]


def test_thousands_are_no_difference() -> None:
    assert found(CHECK, row("contacts", "1,665"), row("contacts", "1665", section="B")) == []


def test_words_name_both_sections() -> None:
    rows = row("contacts", 1665), row("contacts", 1656, section="B")
    assert message(CHECK, *rows) == '1656 in section "B"; 1665 in section "A"'


def test_other_months_and_indicators_are_not_compared() -> None:
    assert found(CHECK, row("contacts", 1, 2), row("referrals", 3, 4, section="B")) == []
