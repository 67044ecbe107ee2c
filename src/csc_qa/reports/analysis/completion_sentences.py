"""The sentences on completed, expected and waiting audits: every one follows from a figure."""

from __future__ import annotations

from collections.abc import Sequence

from csc_qa.core.audit_expectation import AuditExpectation
from csc_qa.reports.analysis.completion_figures import CompletionFigures, ExpectationFigures, ProgrammeCount
from csc_qa.reports.analysis.measured import say_count, say_day, say_list, say_measured


def completion_sentences(figures: CompletionFigures) -> tuple[str, ...]:
    """Say what was completed, whether that is what is expected, and what is waiting."""
    return (
        *_completed_sentences(figures),
        *(_expectation_sentence(each, figures) for each in figures.expectations),
        *_reach_sentences(figures),
        *_allocated_sentences(figures),
    )


def say_expected(expectation: AuditExpectation) -> str:
    """Return what is expected of the year, as `550 to 600`."""
    low, high = expectation.low, expectation.high
    return str(low) if low == high else f"{low} to {high}"


def say_by_now(found: ExpectationFigures) -> str:
    """Return what is expected by now, as `276 to 301`."""
    low, high = (_whole(each) for each in found.by_now)
    return low if low == high else f"{low} to {high}"


def say_forecast(found: ExpectationFigures) -> str:
    """Return the year's forecast with its interval in short, or why there is none."""
    forecast = found.forecast
    if forecast is None:
        return "programmes not recorded" if found.unnamed else "too early to say"
    interval = forecast.interval
    if interval is None or interval.low == interval.high:
        return _whole(forecast.value)
    return f"{_whole(forecast.value)} ({_whole(interval.low)} to {_whole(interval.high)})"


def _completed_sentences(figures: CompletionFigures) -> list[str]:
    total = sum(each.total for each in figures.programmes)
    if total:
        sentences = [f"In {figures.period.label}, {_say_counts(figures.programmes)}."]
    else:
        sentences = [f"No audit or review is recorded as completed in {figures.period.label}."]
    year = sum(each.total for each in figures.programmes_of_year)
    if year != total:
        counts = _say_counts(figures.programmes_of_year)
        sentences.append(f"In the calendar year so far, since 1 January {figures.year.start.year}, {counts}.")
    if figures.re_audits:
        repeats = say_count(figures.re_audits, "audit repeats", "audits repeat")
        sentences.append(f"{repeats} an earlier one of the case (re-audits).")
    return sentences


def _say_counts(programmes: Sequence[ProgrammeCount]) -> str:
    graded, ungraded = sum(each.graded for each in programmes), sum(each.ungraded for each in programmes)
    parts = [
        *([say_count(graded, "graded audit")] if graded else ()),
        *([say_count(ungraded, "ungraded review")] if ungraded else ()),
    ]
    return f"{say_list(parts)} {'was' if graded + ungraded == 1 else 'were'} completed"


def _expectation_sentence(found: ExpectationFigures, figures: CompletionFigures) -> str:
    expectation, day = found.expectation, say_day(figures.year.end)
    would = f"the {say_by_now(found)} that a year of {say_expected(expectation)} would have by then"
    if found.unnamed:
        some = say_count(found.unnamed, "audit or review names", "audits and reviews name")
        return (
            f"{expectation.name}: {found.completed} are known to be completed by {day}. {some} no programme "
            f"and may belong to them, so they cannot be held against {would}."
        )
    low, high = (int(each + 0.5) for each in found.by_now)
    stands = (
        "fewer than" if found.completed < low else "more than" if found.completed > high else "as many as"
    )
    return f"{expectation.name}: {found.completed} completed by {day}, {stands} {would}.{_outlook(found)}"


def _outlook(found: ExpectationFigures) -> str:
    forecast, expectation = found.forecast, found.expectation
    if forecast is None:
        return " It is too early in the year for a forecast."
    interval = forecast.interval
    if interval is None or interval.low == interval.high:
        return ""
    says = (
        "fewer than expected"
        if interval.high < expectation.low
        else "more than expected"
        if interval.low > expectation.high
        else "so the expectation may still be met or missed"
    )
    return (
        f" At the present pace the year would end at about {_whole(forecast.value)} (95 % interval "
        f"{_whole(interval.low)} to {_whole(interval.high)}), {says}."
    )


def _reach_sentences(figures: CompletionFigures) -> list[str]:
    """Say of which year and of whom the expectations are."""
    year = figures.year.end.year
    if figures.expectations:
        set_for = figures.expectations[0].expectation.year
        asked = (
            f"These expectations are those of {set_for}; they were not set for {year} and are held against "
        )
        return [] if set_for == year else [f"{asked}it because that was asked for."]
    if figures.service_area:
        return ["How many audits are expected is set for the authority as a whole, not by service area."]
    if not figures.other_expectations:
        return ["The framework does not say how many audits are expected of a year."]
    known = say_list(
        [f"{say_expected(each)} for {each.year} ({each.name})" for each in figures.other_expectations]
    )
    return [f"The framework sets no number of audits for {year}, so none is held against it; it has {known}."]


def _allocated_sentences(figures: CompletionFigures) -> list[str]:
    total, day = figures.total, say_day(figures.as_of)
    if not total.completed.of:
        sentences = [f"No audit is recorded as allocated for {figures.period.label}."]
    else:
        share = say_measured(total.completed)
        sentences = [f"Of the audits allocated for {figures.period.label}, {share} are completed by {day}."]
    if total.waiting:
        areas = [f"{each.service_area} ({each.waiting})" for each in figures.areas if each.waiting]
        where = "" if figures.service_area else f": {say_list(areas)}"
        waits = say_count(total.waiting, "audit waits", "audits wait")
        sentences.append(f"{waits} to be completed{where}.")
    if figures.waiting_from_before:
        one, many = (f"{noun} allocated for earlier months" for noun in ("audit", "audits"))
        waits = say_count(figures.waiting_from_before, f"{one} is", f"{many} are")
        sentences.append(f"{waits} still not completed.")
    return sentences


def _whole(number: float) -> str:
    return str(int(number + 0.5))
