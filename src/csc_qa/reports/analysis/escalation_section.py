"""The section on escalations, made from its figures alone, as counts.

None of its tables is published: an audit is escalated for its grade, so that beside the tables of grades they
would give small numbers away.
"""

from __future__ import annotations

from collections.abc import Sequence

from csc_qa.core.report import Cell, Chart, ChartKind, Section, Series, Table, TableColumn
from csc_qa.reports.analysis.escalation_figures import (
    EscalatedAudits,
    EscalationFigures,
    EscalationStepCounts,
)
from csc_qa.reports.analysis.measured import count_column, counted, say_count, say_day, say_list

# Column to what it says.
_STATES = {
    "in_time": "Done in time",
    "late": "Done late",
    "undated": "Done, not known when",
    "open": "Open",
    "overdue": "Overdue",
}
_RECORDED = (
    "A step for which the register has no column counts as done once somebody has typed its day into the "
    "sheet QA Escalations: where nobody does, it stays overdue however well it was done."
)
_NO_CONCERNS = "The register has no column for safeguarding concerns, so nothing can be said of them."
_GRADED = "Graded so by the auditor or by the panel, so there may be more than the auditors graded so."
_UNDATED = "Done, not known when: the day on which it was done, or was due, is not recorded."


def escalation_section_of(figures: EscalationFigures) -> Section:
    """Return the section."""
    return Section(
        key="escalations",
        title="Escalations and their state",
        sentences=_sentences(figures),
        tables=tuple(_tables(figures)),
        charts=(_chart(figures.steps),) if figures.steps else (),
    )


def _sentences(figures: EscalationFigures) -> tuple[str, ...]:
    return (
        *_state_sentences(figures),
        *_earlier_sentences(figures),
        *(() if figures.records_concerns else (_NO_CONCERNS,)),
    )


def _state_sentences(figures: EscalationFigures) -> list[str]:
    label, total = figures.period.label, figures.total
    if not total.total:
        return [f"No audit completed in {label} had to be escalated."]
    had = say_count(total.total, "audit", "audits")
    causes = say_list([f"{each.label[:1].lower()}{each.label[1:]} ({each.total})" for each in figures.causes])
    counts = (
        (total.closed, "every step done"),
        (total.overdue, "a step overdue"),
        (total.open, "a step to come and none overdue"),
    )
    states = [f"{say_count(number, 'has', 'have')} {what}" for number, what in counts if number]
    re_audits = [_re_audit_sentence(each) for each in figures.steps if each.key == figures.re_audit]
    return [
        f"{had} completed in {label} had to be escalated: {causes}.",
        f"On {say_day(figures.as_of)}, {say_list(states)}.",
        *re_audits,
        _RECORDED,
    ]


def _re_audit_sentence(step: EscalationStepCounts) -> str:
    late = f", {step.late} of them late" if step.late and step.done > 1 else ", late" if step.late else ""
    overdue = f"; {step.overdue} overdue" if step.overdue else ""
    return f"Audited again: {step.done} of {step.total} that must be{late}{overdue}."


def _earlier_sentences(figures: EscalationFigures) -> list[str]:
    if not figures.open_from_before:
        return []
    still = say_count(figures.open_from_before, "audit still waits", "audits still wait")
    return [f"From before {figures.period.label}, {still} for a step of an escalation."]


def _tables(figures: EscalationFigures) -> list[Table]:
    if not figures.total.total:
        return []
    by_cause = _audits_table("escalation_causes", "Why audits were escalated", "Why", figures.causes)
    by_cause = by_cause.model_copy(update={"note": _GRADED})
    by_area = _audits_table(
        "escalation_areas", "Escalated audits by service area", "Service area", figures.areas
    )
    steps = _steps_table(figures.steps)
    return [by_cause, steps] if figures.service_area else [by_cause, by_area, steps]


def _audits_table(key: str, title: str, first: str, rows: Sequence[EscalatedAudits]) -> Table:
    columns = (
        TableColumn(key="group", title=first),
        count_column("closed", "Every step done"),
        count_column("open", "Open, none late"),
        count_column("overdue", "A step overdue"),
        count_column("audits", "Audits", ("closed", "open", "overdue")),
    )
    cells = [(each.label, each.closed, each.open, each.overdue, each.total) for each in rows]
    return counted(key, title, "", columns, cells)


def _steps_table(steps: Sequence[EscalationStepCounts]) -> Table:
    columns = (
        TableColumn(key="step", title="Step"),
        *(count_column(key, title) for key, title in _STATES.items()),
        count_column("steps", "Asked for", tuple(_STATES)),
    )
    cells: list[tuple[Cell, ...]] = [(each.step, *_states(each), each.total) for each in steps]
    table = counted("escalation_steps", "Steps of the escalations", "", columns, cells)
    return table.model_copy(update={"note": _UNDATED}) if any(each.undated for each in steps) else table


def _states(step: EscalationStepCounts) -> tuple[int, ...]:
    return (step.in_time, step.late, step.undated, step.open, step.overdue)


def _chart(steps: Sequence[EscalationStepCounts]) -> Chart:
    spoken = "; ".join(
        f"{each.step}: {each.done} of {each.total} done, {each.late} of them late, {each.overdue} overdue"
        for each in steps
    )
    return Chart(
        title="Steps of the escalations",
        kind=ChartKind.STACKED_BARS,
        categories=tuple(each.step for each in steps),
        series=tuple(
            Series(name=title, values=tuple(_states(each)[at] for each in steps))
            for at, title in enumerate(_STATES.values())
        ),
        alt=f"Steps of the escalations. {spoken}.",
        value_title="Escalated audits",
    )
