"""A table that was computed from one set of counts has no error and no warning, whatever the counts are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.indicators.kpi_cells import INDICATORS, row

from csc_qa.core.finding_codes import Severity
from csc_qa.core.indicator import IndicatorKind
from csc_qa.core.kpi_table import KpiFigure, KpiTable
from csc_qa.indicators.check_table import check_table

MONTHS = 9
OF_A_COUNT = {
    each.id: each.denominator_indicator for each in INDICATORS.values() if each.denominator_indicator
}
COUNTS = sorted({each.id for each in INDICATORS.values() if each.kind is IndicatorKind.COUNT})
Numbers = st.lists(st.integers(0, 3000), min_size=MONTHS, max_size=MONTHS)


def half_up(part: int, whole: int, times: int) -> int:
    return (2 * times * part + whole) // (2 * whole)


def percentages(indicator: str, wholes: list[int], share: int) -> list[KpiFigure]:
    parts = [whole * share // 1000 for whole in wholes]
    cells = [
        f"{half_up(part, whole, 100)}% ({part}/{whole})" for part, whole in zip(parts, wholes, strict=True)
    ]
    return row(indicator, *cells)


@given(
    st.fixed_dictionaries(dict.fromkeys(COUNTS, Numbers)),
    st.lists(st.integers(1, 3000), min_size=MONTHS, max_size=MONTHS),
    st.integers(0, 1000),
    st.integers(5_000, 400_000),
)
def test_consistent_table(
    counts: dict[str, list[int]], assessments: list[int], share: int, population: int
) -> None:
    counts = {name: [max(number, 1) for number in numbers] for name, numbers in counts.items()}
    figures = [cell for name, numbers in counts.items() for cell in row(name, *numbers)]
    for name, count in OF_A_COUNT.items():
        figures += percentages(name, counts[count], share)
    figures += percentages("assessments_in_45_days", assessments, share)
    figures += row("cla_rate", *(half_up(number, population, 10_000) for number in counts["cla"]))
    for rate, numbers in (("referrals_rate", counts["referrals"]), ("single_assessments_rate", assessments)):
        sums = [sum(numbers[: at + 1]) for at in range(MONTHS)]
        figures += row(rate, *(half_up(number, population, 10_000) for number in sums))
    found = check_table(KpiTable(figures=tuple(figures)), INDICATORS)
    assert [each for each in found if each.severity is not Severity.INFO] == []
