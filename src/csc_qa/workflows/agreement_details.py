"""Agreement of auditors and panels: whole, by service area and tool, and each auditor's leniency."""

from __future__ import annotations

from csc_qa.moderation.agreement import agreement_by
from csc_qa.moderation.homogeneity import marginal_test
from csc_qa.moderation.leniency import measure_leniency
from csc_qa.reports.analysis.agreement_details import AgreementDetails
from csc_qa.workflows.open_master import MasterWorkbook, PeriodLike


def agreement_details(
    master: MasterWorkbook, period: PeriodLike = None, *, least_audits: int | None = None
) -> AgreementDetails:
    """Return what moderation shows of a period's audits.

    Args:
        least_audits: below so many moderated audits nothing is said of an auditor; the framework's
            where not given.

    Raises:
        PeriodError: the text is not a period.
    """
    least = least_audits or master.catalogue.framework.moderation.least_audits
    audits, found = master.audits_in(period), master.agreement(period)
    return AgreementDetails(
        agreement=found,
        marginal=marginal_test(found.matrix),
        by_area=agreement_by(audits, "service_area", master.scale),
        by_tool=agreement_by(audits, "tool", master.scale),
        leniency=measure_leniency(audits, master.scale, least_audits=least),
        least_audits=least,
    )
