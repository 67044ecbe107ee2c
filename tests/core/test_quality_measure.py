from __future__ import annotations

from csc_qa.core.quality_measure import QualityMeasure


def measure(count: int | None, of: int) -> QualityMeasure:
    return QualityMeasure(key="a", name="Records learning", short_name="Learning", count=count, of=of)


def test_what_is_shown_is_rounded_once() -> None:
    # 47 of 95 are 49.47: 49.5 with one decimal, which would then be shown as 50.
    found = measure(47, 95)
    assert found.percent == 49.5
    assert found.exact_percent is not None
    assert int(found.exact_percent + 0.5) == 49


def test_nothing_is_known_of_no_audits() -> None:
    assert (measure(0, 0).percent, measure(0, 0).exact_percent) == (None, None)
    assert (measure(None, 5).percent, measure(None, 5).exact_percent) == (None, None)
