"""What moderation shows beyond the matrix, as figures and as sections of a report."""

from __future__ import annotations

from collections.abc import Sequence

from csc_qa.core.agreement import Agreement, GroupAgreement, Leniency, LeniencyVerdict, MarginalTest
from csc_qa.core.model import FrozenModel
from csc_qa.core.report import Cell, ColumnFormat, Section, Table, TableColumn
from csc_qa.reports.analysis.agreement_sentences import (
    agreement_sentences,
    kappa_text,
    leniency_sentences,
    steps_text,
)

_COUNT, _PERCENT = ColumnFormat.COUNT, ColumnFormat.PERCENT


class AgreementDetails(FrozenModel):
    """Agreement of auditors and panels, whole, by group and by auditor.

    Attributes:
        marginal: None where no grade moved.
        least_audits: below so many moderated audits nothing is said of a group or an auditor.
    """

    agreement: Agreement
    marginal: MarginalTest | None
    by_area: tuple[GroupAgreement, ...]
    by_tool: tuple[GroupAgreement, ...]
    leniency: tuple[Leniency, ...]
    least_audits: int


def agreement_sections(details: AgreementDetails) -> tuple[Section, ...]:
    """Return the sections; none where no audit was moderated."""
    if not details.agreement.audits:
        return ()
    least = details.least_audits
    groups = (
        group_table("By service area", "Service area", details.by_area, least),
        group_table("By audit tool", "Audit tool", details.by_tool, least),
    )
    whole = agreement_sentences(details.agreement, details.marginal)
    few = (f"Nothing is said of groups and auditors with fewer than {least} moderated audits.",)
    return (
        Section(key="agreement", title="How far auditors and panels agree", sentences=whole),
        Section(key="groups", title="By service area and tool", sentences=few, tables=groups),
        Section(
            key="leniency",
            title="Each auditor against the panel",
            sentences=leniency_sentences(details.leniency, least),
            tables=(leniency_table(details.leniency),),
        ),
    )


def group_table(title: str, first: str, groups: Sequence[GroupAgreement], least: int) -> Table:
    """Return a row for each group: how many grades stood, and how far they agree."""
    columns = (
        TableColumn(title=first),
        TableColumn(title="Moderated", format=_COUNT),
        TableColumn(title="Grade stood", format=_COUNT),
        TableColumn(title="Within one step", format=_COUNT),
        TableColumn(title="Moved up", format=_COUNT),
        TableColumn(title="Moved down", format=_COUNT),
        TableColumn(title="Share that stood", format=_PERCENT),
        TableColumn(title="Weighted kappa (95 %)"),
    )
    rows = tuple(_group_row(group, least) for group in groups)
    note = "Where nearly all audits have one grade, kappa is low however well they agree."
    return Table(title=title, columns=columns, rows=rows, note=note)


def leniency_table(found: Sequence[Leniency]) -> Table:
    """Return a row for each auditor: mean difference in steps, its interval, what may be said."""
    columns = (
        TableColumn(title="Auditor"),
        TableColumn(title="Moderated", format=_COUNT),
        TableColumn(title="Mean steps (95 %)"),
        TableColumn(title="What it shows"),
    )
    rows = tuple((each.auditor, each.audits, steps_text(each), each.verdict.value) for each in found)
    note = "Above 0: the auditor graded better than the panel. A step is from one grade to the next."
    return Table(title="Auditors", columns=columns, rows=rows, note=note)


def _group_row(group: GroupAgreement, least: int) -> tuple[Cell, ...]:
    found = group.agreement
    counts = (
        found.audits,
        found.exact_agreement,
        found.adjacent_agreement,
        found.moved_up,
        found.moved_down,
    )
    if found.audits < least:
        return (group.label, *counts, None, str(LeniencyVerdict.TOO_FEW))
    share = 100 * found.exact_agreement / found.audits
    return (group.label, *counts, share, kappa_text(found.kappa))
