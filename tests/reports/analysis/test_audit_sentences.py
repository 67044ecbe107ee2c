"""What is said of grades, moderation and the audits themselves, on figures worked by hand."""

from __future__ import annotations

from datetime import date

import pytest

from csc_qa.core.agreement import Agreement, MarginalTest
from csc_qa.core.grade import OFSTED_SCALE
from csc_qa.core.grade_count import GradeCount
from csc_qa.core.measured_share import MeasuredShare
from csc_qa.core.period import Period
from csc_qa.core.quality_measure import QualityMeasure
from csc_qa.core.share_change import ShareTrend, TrendVerdict
from csc_qa.reports.analysis.attention import attention_sentences
from csc_qa.reports.analysis.audit_figures import AuditFigures
from csc_qa.reports.analysis.audit_sections import grades_section, months_section
from csc_qa.reports.analysis.audit_sentences import (
    data_sentences,
    grade_sentences,
    moderation_sentences,
    quality_sentences,
)
from csc_qa.reports.analysis.quality_section import quality_section

KEYS = OFSTED_SCALE.keys
NONE = dict.fromkeys(KEYS, 0)


def row(label: str, *grades: int, ungraded: int = 0) -> GradeCount:
    return GradeCount(label=label, grades=dict(zip(KEYS, grades, strict=True)), ungraded=ungraded)


def agreement(matrix: tuple[tuple[int, ...], ...]) -> Agreement:
    return Agreement(scale=OFSTED_SCALE, matrix=matrix)


def measure(key: str, name: str, count: int | None, of: int) -> QualityMeasure:
    return QualityMeasure(key=key, name=name, short_name=name, count=count, of=of)


def figures(*areas: GradeCount, **changes: object) -> AuditFigures:
    grades = {key: sum(area.grades[key] for area in areas) for key in KEYS}
    total = GradeCount(label="Total", grades=grades, ungraded=sum(area.ungraded for area in areas))
    made = AuditFigures(
        period=Period.parse("2022-Q4"),
        as_of=date(2023, 1, 6),
        scale=OFSTED_SCALE,
        areas=areas,
        total=total,
        good=MeasuredShare(part=grades["outstanding"] + grades["good"], of=total.graded, low=10.0, high=90.0),
        months=(row("2022-10", 1, 0, 0, 0), row("2022-12", 0, 2, 0, 0)),
        quarters=(),
        quarter_trend=ShareTrend(periods=1, verdict=TrendVerdict.TOO_FEW),
        themes=(),
        tools=(),
        programmes=(),
        agreement=agreement(((0,) * 4,) * 4),
        shift=None,
        quality=(),
        quality_by_area=(),
    )
    return made.model_copy(update=changes)


@pytest.mark.parametrize(
    ("area", "sentence"),
    [
        (row("ICAS", 0, 1, 0, 0), "1 case was audited and graded."),
        (row("ICAS", 0, 0, 0, 0, ungraded=3), "3 cases were reviewed without a grade."),
        (
            row("ICAS", 0, 2, 0, 0, ungraded=1),
            "3 cases were audited or reviewed: 2 graded audits and 1 ungraded review.",
        ),
    ],
)
def test_how_many(area: GradeCount, sentence: str) -> None:
    assert grade_sentences(figures(area))[0] == sentence


@pytest.mark.parametrize(
    ("areas", "sentence"),
    [
        (
            (row("ICAS", 0, 19, 0, 0),),
            "No service area has 20 graded audits or more: the share of each says little.",
        ),
        (
            (row("ICAS", 0, 20, 0, 0), row("Jigsaw", 0, 3, 0, 0), row("Fostering", 0, 1, 0, 0)),
            "Only ICAS has 20 graded audits or more: the shares of the other areas say little.",
        ),
        (
            (row("ICAS", 0, 20, 0, 0), row("Jigsaw", 0, 3, 0, 0)),
            "Fewer than 20 graded audits, so read with care: Jigsaw.",
        ),
    ],
)
def test_areas_with_few_audits(areas: tuple[GradeCount, ...], sentence: str) -> None:
    assert grade_sentences(figures(*areas))[-1] == sentence


def test_areas_with_enough_audits_need_no_word() -> None:
    assert len(grade_sentences(figures(row("ICAS", 0, 20, 0, 0)))) == 2


def test_moderation_that_lowers_grades_by_chance_is_not_called_so() -> None:
    # Three of ten went down, one up.
    found = agreement(((0, 0, 0, 0), (0, 5, 3, 0), (0, 1, 1, 0), (0, 0, 0, 0)))
    weak = MarginalTest(statistic=1.0, degrees=1, p_value=0.32, moved=4)
    said = moderation_sentences(figures(agreement=found, shift=weak))
    assert said == (
        "10 audits have both an auditor's and a moderated grade. The grade stood in 60% (6 of 10); 3 went "
        "down and 1 went up.",
        "Taken together, the grades went neither up nor down by more than chance may bring.",
    )
    strong = weak.model_copy(update={"p_value": 0.01})
    assert moderation_sentences(figures(agreement=found, shift=strong))[1] == (
        "On the whole moderation lowered the grades, by more than chance would likely bring."
    )


def test_moderation_of_one_audit_that_stood() -> None:
    found = agreement(((0, 0, 0, 0), (0, 1, 0, 0), (0, 0, 0, 0), (0, 0, 0, 0)))
    said = moderation_sentences(figures(agreement=found))
    assert said[0].startswith("1 audit has both an auditor's and a moderated grade.")
    assert said[1] == "No grade moved."


def test_share_of_moderated_audits_is_no_weakness() -> None:
    learning = measure("has_learning", "Records learning", 10, 40)
    learning = learning.model_copy(update={"said": "record learning"})
    quality = (measure("moderated", "Moderated", 2, 40), learning)
    made = figures(row("ICAS", 0, 40, 0, 0), quality=quality)
    assert attention_sentences(made) == ("Only 25% (10 of 40) of the graded audits record learning.",)
    assert quality_sentences(made)[1] == "Most often missing: only 25% (10 of 40) record learning."


def test_what_all_audits_do_is_not_missing() -> None:
    made = figures(quality=(measure("a", "Records learning", 4, 4), measure("b", "Sought views", None, 4)))
    assert len(quality_sentences(made)) == 1


def test_most_serious_comes_first() -> None:
    made = figures(
        row("ICAS", 0, 0, 0, 1),
        row("Jigsaw", 0, 1, 0, 2),
        unmoderated_worst=1,
        waiting=1,
        areas_without_audits=("Fostering",),
    )
    assert attention_sentences(made) == (
        "3 audits were graded Inadequate: ICAS 1, Jigsaw 2.",
        "Of the audits graded Inadequate, 1 has no moderated grade; the framework asks for every one to be "
        "moderated.",
        "No audits or reviews are recorded for: Fostering.",
        "1 audit allocated for the period is not completed yet.",
    )


def test_nothing_to_act_on() -> None:
    assert attention_sentences(figures(row("ICAS", 0, 1, 0, 0))) == (
        "Nothing in the figures calls for action.",
    )


def test_month_without_audits_is_a_row_of_nothing() -> None:
    section = months_section(figures())
    assert section is not None
    assert [(line[0], line[5]) for line in section.tables[0].rows] == [
        ("Oct 2022", 1),
        ("Nov 2022", 0),
        ("Dec 2022", 2),
    ]
    assert section.charts[0].categories == ("Oct 2022", "Nov 2022", "Dec 2022")


def test_months_that_have_not_begun_are_left_out() -> None:
    section = months_section(figures(as_of=date(2022, 10, 9), months=(row("2022-10", 1, 0, 0, 0),)))
    assert section is not None
    assert [line[0] for line in section.tables[0].rows] == ["Oct 2022"]


def test_what_was_left_out_is_told() -> None:
    said = data_sentences(figures(not_understood=1, undated=2))
    assert said[-2:] == (
        "1 cell of the register holds a grade that could not be read; such audits are counted as ungraded.",
        "2 audits have neither completion date nor audit month, and can be in no period.",
    )


def test_a_period_without_audits_has_sentences_and_no_empty_tables() -> None:
    nothing = figures()
    for section in (grades_section(nothing), quality_section(nothing)):
        assert section.sentences[0].startswith(("No completed audits", "No graded audits"))
        assert (section.tables, section.charts, section.blocks) == ((), (), ())


def test_a_dash_is_explained_where_there_is_one() -> None:
    notes = [
        quality_section(figures(row("ICAS", 0, 4, 0, 0), quality=(measure("a", "A", count, 4),)))
        .tables[0]
        .note
        for count in (3, None)
    ]
    assert notes == ["", "A dash means that the register has no column that would show it."]
