from __future__ import annotations

from csc_qa.core.measured_share import MeasuredShare
from csc_qa.reports.analysis.headline_figures import Headline, choose_headlines


def headline(text: str, part: int, of: int, low: float, high: float) -> Headline:
    return Headline(text=text, share=MeasuredShare(part=part, of=of, low=low, high=high))


def test_few_audits_are_never_held_up_and_chance_is_allowed_for() -> None:
    found = choose_headlines(
        [
            headline("all of seven", 7, 7, 64.6, 100.0),
            headline("none of nineteen", 0, 19, 0.0, 16.8),
            headline("most of many", 80, 100, 71.1, 86.7),
            headline("nearly all of some", 24, 25, 80.5, 99.3),
            headline("more than half, perhaps by chance", 14, 24, 38.8, 75.5),
            headline("few of many", 20, 100, 13.3, 28.9),
        ]
    )
    assert [each.text for each in found.strengths] == ["nearly all of some", "most of many"]
    assert [each.text for each in found.to_improve] == ["few of many", "more than half, perhaps by chance"]
    assert found.set_aside == 2


def test_no_more_than_three_of_each() -> None:
    many = [headline(f"strong {at}", 90 + at, 100, 82.0 + at, 95.0) for at in range(5)]
    found = choose_headlines(many)
    assert [each.text for each in found.strengths] == ["strong 4", "strong 3", "strong 2"]
    assert found.to_improve == ()


def test_nothing_measured() -> None:
    found = choose_headlines([Headline(text="none", share=MeasuredShare(part=0, of=0))])
    assert (found.strengths, found.to_improve, found.set_aside) == ((), (), 0)
