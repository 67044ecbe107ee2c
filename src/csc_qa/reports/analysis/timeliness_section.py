"""The section on the timeliness of audits, made from its figures alone."""

from __future__ import annotations

from csc_qa.core.report import Cell, Chart, ChartKind, Section, Series, Table, TableColumn
from csc_qa.reports.analysis.measured import (
    FEW_NOTE,
    count_column,
    has_few,
    say_day,
    say_list,
    say_measured,
    share_cells,
    share_columns,
)
from csc_qa.reports.analysis.quality_section import QUALITY_TITLE
from csc_qa.reports.analysis.timeliness_figures import GroupTimeliness, StepTimeliness, TimelinessFigures

_STEPS_TABLE = "timeliness_steps"
# The median of fewer is that of single cases.
_LEAST_FOR_MEDIAN = 5


def timeliness_section_of(figures: TimelinessFigures) -> Section:
    """Return the section."""
    judged = [each for each in figures.steps if each.total.in_time.of]
    by_area = [] if figures.service_area else [_area_table(each) for each in judged]
    return Section(
        key="timeliness",
        title="Steps taken in time",
        sentences=_sentences(figures),
        tables=(_steps_table(judged), *by_area) if judged else (),
        charts=(_steps_chart(judged),) if judged else (),
    )


def _sentences(figures: TimelinessFigures) -> tuple[str, ...]:
    missing = [name[:1].lower() + name[1:] for name in figures.unrecorded]
    unrecorded = (
        f"The register has no column for the date of: {say_list(missing)}. So nothing can be said of it."
        if len(missing) == 1
        else f"The register has no columns for the dates of: {say_list(missing)}. "
        "So nothing can be said of them."
    )
    more = (unrecorded,) if missing else ()
    if not any(each.total.in_time.of for each in figures.steps):
        nothing = f"No step of an audit allocated for {figures.period.label} is due or taken."
        return (nothing, *more)
    basis = (
        f"Counted over the audits allocated for {figures.period.label}, done or not: each step once it "
        f"is taken, or its day has passed by {say_day(figures.as_of)}. An open dispute pauses the rest. "
        f'"{QUALITY_TITLE}" counts other audits, the graded ones completed in the period, so its '
        "shares differ."
    )
    said = [sentence for each in figures.steps for sentence in _step_sentences(each, figures)]
    return (basis, *said, *more)


def _step_sentences(step: StepTimeliness, figures: TimelinessFigures) -> list[str]:
    total = step.total
    if not total.in_time.of:
        return [f"{step.step}: not due yet."]
    parts = [f"{step.step} {step.by_when}: {say_measured(total.in_time)} in time"]
    if total.late:
        days = _median(total)
        median = f", by a median of {days} {'day' if days == '1' else 'days'}" if days else ""
        parts.append(f"{total.late} late{median}")
    if total.open:
        parts.append(f"{total.open} past the day and still open on {say_day(figures.as_of)}")
    sentences = [f"{'; '.join(parts)}."]
    behind = [each.group for each in step.areas if _is_behind(each, total)]
    if behind and len(step.areas) > 1:
        sentences.append(
            f"Less often in time than all together, by more than chance may: {say_list(behind)}."
        )
    return sentences


def _is_behind(area: GroupTimeliness, total: GroupTimeliness) -> bool:
    high, share = area.in_time.high, total.in_time.percent
    return not area.in_time.is_few and high is not None and share is not None and high < share


def _steps_table(judged: list[StepTimeliness]) -> Table:
    rows = tuple((f"{each.step} {each.by_when}", *_cells(each.total)) for each in judged)
    return Table(
        key=_STEPS_TABLE,
        title="Steps of the audit cycle",
        columns=_columns("Step"),
        rows=rows,
        note=_note([each.total for each in judged]),
        counts_of="steps of audits allocated for the period",
    )


def _area_table(step: StepTimeliness) -> Table:
    """Return the table; it is not published, as its totals are rows of the table of steps."""
    total = (step.total.group, *_cells(step.total))
    return Table(
        key=f"timeliness_{step.key}",
        title=f"{step.step} {step.by_when}, by service area",
        columns=_columns("Service area"),
        rows=tuple((each.group, *_cells(each)) for each in step.areas),
        total=total if len(step.areas) > 1 else None,
        note=_note(list(step.areas)),
    )


def _columns(first: str) -> tuple[TableColumn, ...]:
    return (
        TableColumn(key="group", title=first),
        count_column("in_time", "In time"),
        count_column("late", "Late"),
        count_column("open", "Still open"),
        count_column("judged", "Due or taken", ("in_time", "late", "open")),
        *share_columns("In time, %", ("in_time",), "judged"),
        TableColumn(title="Median days late"),
    )


def _cells(group: GroupTimeliness) -> tuple[Cell, ...]:
    share = group.in_time
    return (share.part, group.late, group.open, share.of, *share_cells(share), _median(group))


def _median(group: GroupTimeliness) -> str | None:
    """Return the median, unless it is that of a few."""
    is_few = group.late < _LEAST_FOR_MEDIAN
    return None if is_few or group.median_days_late is None else f"{group.median_days_late:g}"


def _note(groups: list[GroupTimeliness]) -> str:
    note = f"Days late: calendar days, where {_LEAST_FOR_MEDIAN} or more were late; without those still open."
    return f"{note} {FEW_NOTE}" if has_few([each.in_time for each in groups]) else note


def _steps_chart(judged: list[StepTimeliness]) -> Chart:
    names = tuple(f"{each.step} {each.by_when}" for each in judged)
    counts = [(each.total.in_time.part, each.total.late, each.total.open) for each in judged]
    spoken = "; ".join(
        f"{name}: {in_time} in time, {late} late, {still} still open"
        for name, (in_time, late, still) in zip(names, counts, strict=True)
    )
    return Chart(
        title="Steps in time, late and still open",
        kind=ChartKind.STACKED_BARS,
        categories=names,
        series=tuple(
            Series(name=name, values=tuple(each[at] for each in counts))
            for at, name in enumerate(("In time", "Late", "Still open"))
        ),
        alt=f"Steps in time, late and still open. {spoken}.",
        value_title="Audits due or taken",
        table=_STEPS_TABLE,
    )
