"""What the reader of a report on audits should act on."""

from __future__ import annotations

from csc_qa.core.report import Section
from csc_qa.reports.analysis.audit_figures import AuditFigures
from csc_qa.reports.analysis.audit_sentences import CHOSEN, percent_of
from csc_qa.reports.analysis.grade_parts import say_share
from csc_qa.reports.analysis.measured import say_count

# A measure of audit quality under this share is named as weak.
_WEAK_PERCENT = 50.0


def attention_section(figures: AuditFigures) -> Section:
    """Return what the reader should act on, most serious first."""
    return Section(key="attention", title="What needs attention", sentences=attention_sentences(figures))


def attention_sentences(figures: AuditFigures) -> tuple[str, ...]:
    """Say what needs acting on, most serious first; never empty."""
    found = [*urgent_sentences(figures), *_weak_sentences(figures)]
    if figures.areas_without_audits and figures.total.total:
        found.append(f"No audits or reviews are recorded for: {', '.join(figures.areas_without_audits)}.")
    if figures.waiting:
        waiting = say_count(figures.waiting, "audit allocated", "audits allocated")
        found.append(f"{waiting} for the period {'is' if figures.waiting == 1 else 'are'} not completed yet.")
    return tuple(found) or ("Nothing in the figures calls for action.",)


def urgent_sentences(figures: AuditFigures) -> list[str]:
    """Say what cannot wait: that nothing was counted, or audits of the lowest grade."""
    return [*_empty_sentences(figures), *_unread_sentences(figures), *_worst_sentences(figures)]


def _empty_sentences(figures: AuditFigures) -> list[str]:
    if figures.total.total:
        return []
    of_area = f" of {figures.service_area}" if figures.service_area else ""
    return [
        f"No audit or review{of_area} was completed in {figures.period.label}, so there are no figures: "
        "check the period, and the completion dates in the register."
    ]


def _unread_sentences(figures: AuditFigures) -> list[str]:
    found = []
    if figures.unread_sheets:
        found.append(
            "Sheets that look like an audit register were not read, so their audits are in no figure: "
            f"{', '.join(figures.unread_sheets)}."
        )
    if figures.sheets_without_grades:
        found.append(
            "A column that holds grades was not read, so audits are counted as ungraded, on: "
            f"{', '.join(figures.sheets_without_grades)}."
        )
    return found


def _worst_sentences(figures: AuditFigures) -> list[str]:
    worst, found = figures.scale.grades[-1], []
    if number := figures.total.grades.get(worst.key, 0):
        were = "was" if number == 1 else "were"
        by_area = ", ".join(f"{row.label} {n}" for row in figures.areas if (n := row.grades[worst.key]))
        place = "" if figures.service_area else f": {by_area}"
        found.append(f"{say_count(number, 'audit')} {were} graded {worst.name}{place}.")
    if figures.unmoderated_worst:
        has = "has" if figures.unmoderated_worst == 1 else "have"
        found.append(
            f"Of the audits graded {worst.name}, {figures.unmoderated_worst} {has} no moderated grade; the "
            "framework asks for every one to be moderated."
        )
    return found


def _weak_sentences(figures: AuditFigures) -> list[str]:
    weak = [
        each
        for each in figures.quality
        if each.percent is not None and each.percent < _WEAK_PERCENT and each.key not in CHOSEN
    ]
    return [
        f"Only {say_share(each.count or 0, each.of)} of the graded audits {each.said or each.name.lower()}."
        for each in sorted(weak, key=percent_of)
    ]
