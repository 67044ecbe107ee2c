from __future__ import annotations

import pytest

from csc_qa.sample import case_counts
from csc_qa.sample.apportion import SampleError
from csc_qa.sample.case_counts import Programme, Span, count_cases
from csc_qa.sample.published_figures import (
    ANNUAL_2022,
    AREAS_OF_SERVICE_AREA_AUDITS,
    MODERATION_MATRIX,
    MODERATION_ORIGINAL,
    MODERATION_OUTCOME,
    GradeCounts,
)


def test_spans_add_up() -> None:
    counts = count_cases()
    by_span = {span: sum(n for cell, n in counts.items() if cell.span is span) for span in Span}
    assert by_span == {Span.JAN_MAY: 75, Span.JUN_OCT: 166, Span.NOV_DEC: 79}


def test_new_areas_start_in_november() -> None:
    spans = {cell.span for cell in count_cases() if cell.service_area in {"Adoption", "Fostering"}}
    assert spans == {Span.NOV_DEC}


def test_other_areas_are_audited_by_theme_only() -> None:
    others = [cell for cell in count_cases() if cell.service_area not in AREAS_OF_SERVICE_AREA_AUDITS]
    assert {cell.programme for cell in others} == {Programme.THEMED}


def test_some_inadequates_come_early() -> None:
    early = [cell for cell in count_cases() if cell.span is Span.JAN_MAY and cell.grade == "inadequate"]
    assert early


def test_figures_that_contradict_each_other_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(case_counts, "THEMED_AUDITS_JUN_DEC", GradeCounts(0, 0, 0, 0))
    with pytest.raises(SampleError, match="cannot both be met"):
        count_cases()


def test_matrix_adds_up_to_both_printed_rows() -> None:
    assert tuple(sum(row) for row in MODERATION_MATRIX) == MODERATION_ORIGINAL
    assert tuple(sum(column) for column in zip(*MODERATION_MATRIX, strict=True)) == MODERATION_OUTCOME
    assert sum(map(sum, ANNUAL_2022.values())) == 241
