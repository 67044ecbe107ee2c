from __future__ import annotations

from tests.indicators.kpi_cells import found, message, row

from csc_qa.indicators.checks import kinds_of_figures, names_of_indicators


def test_two_names_of_one_indicator() -> None:
    rows = row("cla", 1, 2), row("cla", 1, 2, section="B", name="Children looked after")
    assert found(names_of_indicators.CHECK, *rows) == [("cla", "", "")]
    assert message(names_of_indicators.CHECK, *rows) == (
        '"Number of CLA at the end of the month" is also printed as "Children looked after"'
    )


def test_case_and_punctuation_make_no_other_name() -> None:
    rows = row("cla", 1), row("cla", 1, section="B", name="Number of CLA, at the end of the month:")
    assert found(names_of_indicators.CHECK, *rows) == []


def test_percentage_in_the_row_of_a_count() -> None:
    rows = row("cla", "85%", 566), row("cla_rate", "11%"), row("cla_visits_in_timescale", "85%")
    assert found(kinds_of_figures.CHECK, *rows) == [("cla", "2022-04", "85%"), ("cla_rate", "2022-04", "11%")]
