"""What is said of change, on figures worked by hand: nothing is called a change that may be chance."""

from __future__ import annotations

from datetime import date

import pytest

from csc_qa.core.grade import OFSTED_SCALE
from csc_qa.core.grade_count import GradeCount
from csc_qa.core.measured_share import MeasuredShare
from csc_qa.core.period import Period
from csc_qa.core.share_change import ChangeVerdict, ShareChange, ShareTrend, TrendVerdict
from csc_qa.reports.analysis.audit_figures import PeriodGrades
from csc_qa.reports.analysis.change_figures import ChangeFigures, LabelledChange
from csc_qa.reports.analysis.change_sentences import change_sentences

BEFORE, NOW = Period.parse("2022-Q3"), Period.parse("2022-Q4")
FEW = MeasuredShare(part=4, of=7, low=25.0, high=84.2)
LOW = MeasuredShare(part=35, of=60, low=45.7, high=69.9)
HIGH = MeasuredShare(part=45, of=59, low=64.0, high=85.3)
NOTHING = MeasuredShare(part=0, of=0)
TOO_FEW = ShareTrend(periods=2, verdict=TrendVerdict.TOO_FEW)
# Words that call a difference a change.
CLAIMS = ("higher", "lower", "rises", "falls", "improved", "worse")


def period_grades(period: Period, good: MeasuredShare) -> PeriodGrades:
    grades = {
        "outstanding": 0,
        "good": good.part,
        "requires_improvement": good.of - good.part,
        "inadequate": 0,
    }
    return PeriodGrades(period=period, count=GradeCount(label=period.short_label, grades=grades), good=good)


def figures(
    before: MeasuredShare,
    now: MeasuredShare,
    verdict: ChangeVerdict,
    trend: ShareTrend = TOO_FEW,
    areas: tuple[LabelledChange, ...] = (),
) -> ChangeFigures:
    return ChangeFigures(
        periods=(period_grades(BEFORE, before), period_grades(NOW, now)),
        previous=BEFORE,
        change=ShareChange(before=before if before.of else None, now=now, verdict=verdict),
        trend=trend,
        areas=areas,
        first_day=date(2022, 7, 4),
    )


def said(made: ChangeFigures) -> tuple[str, ...]:
    return change_sentences(made, OFSTED_SCALE)


def test_clear_change_is_told_with_both_shares_and_their_intervals() -> None:
    assert said(figures(LOW, HIGH, ChangeVerdict.ROSE)) == (
        "Good or better: 76% (45 of 59; 95 % interval 64% to 85%), against 58% (35 of 60; 95 % interval 46% "
        "to 70%) in July to September 2022. The share is higher, by more than chance would likely bring.",
    )


@pytest.mark.parametrize(
    ("before", "now", "verdict", "meaning"),
    [
        (
            LOW,
            HIGH,
            ChangeVerdict.NOT_CLEAR,
            "That is no clear change: chance alone may bring such a difference.",
        ),
        (
            HIGH,
            FEW,
            ChangeVerdict.TOO_FEW,
            "too few to say whether anything changed: under 20 graded audits.",
        ),
        (LOW, LOW, ChangeVerdict.NOT_CLEAR, "The share is the same."),
    ],
)
def test_what_may_be_chance_is_not_called_a_change(
    before: MeasuredShare, now: MeasuredShare, verdict: ChangeVerdict, meaning: str
) -> None:
    [sentence] = said(figures(before, now, verdict))
    assert sentence.endswith(meaning)
    assert not [word for word in CLAIMS if word in sentence]


def test_few_audits_are_told_as_counts_not_as_a_share() -> None:
    [sentence] = said(figures(HIGH, FEW, ChangeVerdict.TOO_FEW))
    assert sentence.startswith("Good or better: 4 of 7 (95 % interval 25% to 84%), against 76% (45 of 59;")


def test_without_earlier_audits_there_is_nothing_to_compare_with() -> None:
    made = figures(NOTHING, HIGH, ChangeVerdict.NOTHING_BEFORE)
    assert said(made) == (
        "The register has no graded audits of July to September 2022 or of earlier periods, so there is "
        "nothing to compare with; its first audit is of July 2022.",
    )


def test_without_audits_now_nothing_is_compared() -> None:
    [sentence] = said(figures(HIGH, NOTHING, ChangeVerdict.TOO_FEW))
    assert sentence == "No audit was graded in October to December 2022, so nothing can be compared."


@pytest.mark.parametrize(
    ("verdict", "words"),
    [
        (TrendVerdict.FALLING, "falls, by more than chance would likely bring."),
        (TrendVerdict.RISING, "rises, by more than chance would likely bring."),
        (TrendVerdict.NOT_CLEAR, "shows no clear trend."),
    ],
)
def test_trend_over_the_periods(verdict: TrendVerdict, words: str) -> None:
    trend = ShareTrend(periods=5, verdict=verdict, p_value=0.5)
    sentence = said(figures(LOW, HIGH, ChangeVerdict.NOT_CLEAR, trend))[1]
    assert sentence == f"Over the 5 periods with graded audits the share that is Good or better {words}"


def area(label: str, verdict: ChangeVerdict, p_value: float | None = 0.5) -> LabelledChange:
    change = ShareChange(before=LOW, now=HIGH, verdict=verdict, p_value=p_value)
    return LabelledChange(label=label, change=change)


def test_areas_are_named_only_where_they_changed() -> None:
    areas = (area("Jigsaw", ChangeVerdict.ROSE, 0.01), area("ICAS", ChangeVerdict.NOT_CLEAR))
    sentences = said(figures(LOW, HIGH, ChangeVerdict.NOT_CLEAR, areas=areas))[1:]
    assert sentences == (
        "Jigsaw: 76% (45 of 59; 95 % interval 64% to 85%), against 58% (35 of 60; 95 % interval 46% to 70%): "
        "higher, by more than chance would likely bring.",
    )


@pytest.mark.parametrize(
    ("areas", "sentence"),
    [
        (
            (area("Jigsaw", ChangeVerdict.NOT_CLEAR), area("ICAS", ChangeVerdict.NOT_CLEAR)),
            "Of the service areas with 20 graded audits or more in both periods (Jigsaw and ICAS), none "
            "shows a clear change.",
        ),
        (
            (area("Jigsaw", ChangeVerdict.NOT_CLEAR), area("ICAS", ChangeVerdict.TOO_FEW, None)),
            "Only Jigsaw has 20 graded audits or more in both periods; it shows no clear change.",
        ),
        (
            (area("ICAS", ChangeVerdict.TOO_FEW, None),),
            "No service area has 20 graded audits in both periods, so none is compared with July to "
            "September 2022.",
        ),
    ],
)
def test_areas_without_a_clear_change(areas: tuple[LabelledChange, ...], sentence: str) -> None:
    assert said(figures(LOW, HIGH, ChangeVerdict.NOT_CLEAR, areas=areas))[1:] == (sentence,)


def test_first_period_of_which_the_register_has_a_part_is_told() -> None:
    made = figures(LOW, HIGH, ChangeVerdict.NOT_CLEAR).model_copy(update={"first_day": date(2022, 9, 1)})
    assert said(made)[-1] == (
        "The register's first audit is of September 2022, so July to September 2022 is not there as a whole."
    )
