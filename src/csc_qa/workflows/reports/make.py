"""Make a report of any kind: build it, let plugins add to it, protect it, write it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from csc_qa.core.errors import ReportError
from csc_qa.core.finding import Finding
from csc_qa.core.period import Period
from csc_qa.core.report import Report
from csc_qa.reports.commentary.keep import keep_edits
from csc_qa.reports.disclosure.labels import PublicNames
from csc_qa.reports.disclosure.marks import without_claims
from csc_qa.reports.write import check_formats, write_report
from csc_qa.workflows.open_master import MasterWorkbook
from csc_qa.workflows.reports.kind import ReportKind, ReportOrder, ReportSources
from csc_qa.workflows.reports.kinds import find_report_kind
from csc_qa.workflows.reports.public_names import public_names
from csc_qa.workflows.reports.sources import FileSources, MasterSources

_UNDECLARED = "no plugin declares the service area, so nothing about it is published under the name typed"


def report_of(
    source: MasterWorkbook | Path | str | ReportSources,
    kind: str,
    period: Period | str,
    *,
    as_of: date,
    service_area: str | None = None,
    is_public: bool = False,
) -> Report:
    """Return a report of a workbook.

    Args:
        source: from `open_master`, or the path of the workbook; `ReportSources` where its KPI tables,
            their targets or the Department's tables stand in other files.
        kind: monthly, quarterly, annual, area, headlines, kpi or scrutiny.
        period: such as `2022-01/2022-10`.
        as_of: the day from which to look; deadlines after it do not count yet.
        service_area: that the report is about.
        is_public: leave out what names anybody, and hide small numbers.

    Raises:
        ReportError: there is no such report, or it is about a service area and none is named.
        WorkbookError, KpiTableError: what it is made from is not there.
        PeriodError: the text is not a period.
    """
    period = Period.parse(period) if isinstance(period, str) else period
    order = ReportOrder(period, as_of, service_area, is_public)
    return make_report(_sources_of(source), find_report_kind(kind), order)


def make_report(sources: ReportSources, kind: ReportKind, order: ReportOrder) -> Report:
    """Return the neutral report, with the sections that plugins add before its last one.

    Raises:
        ReportError: it is about a service area and none is named, or its small counts cannot be hidden.
        WorkbookError, KpiTableError: what it is made from is not there.
    """
    if kind.needs_service_area and not order.service_area:
        raise ReportError.because("CSCQA-RPT-004", f'the report "{kind.name}" is about one service area')
    report = kind.build(sources, order)
    if kind.reads_audits:
        report = _with_sections_of_plugins(report, sources, kind, order)
    return _for_publication(report, sources) if order.is_public else report


class WrittenReport(NamedTuple):
    """A report in its files.

    Attributes:
        report: as it was written, with what people had changed in earlier files of it.
        files: in the order of the formats.
        findings: about changes of people that want a look.
    """

    report: Report
    files: list[Path]
    findings: tuple[Finding, ...]


def write_report_files(
    report: Report,
    folder: Path,
    formats: Sequence[str] = ("xlsx", "html"),
    templates: Mapping[str, Path] = MappingProxyType({}),
) -> WrittenReport:
    """Write the report to a folder; sentences that people changed in its files there are kept.

    Args:
        templates: the authority's own pptx or docx file, by format.

    Raises:
        ReportError: a format is not known, or a file cannot be written.
    """
    check_formats(formats)
    kept = keep_edits(report, folder)
    return WrittenReport(kept.report, write_report(kept.report, folder, formats, templates), kept.findings)


def _for_publication(report: Report, sources: ReportSources) -> Report:
    # It loads a solver, which Excel's buttons would otherwise wait for.
    from csc_qa.reports.disclosure.publish import make_public  # noqa: PLC0415 - slow to load

    names = PublicNames(public_names(sources.catalogue, report.period))
    if report.about and not names.has(report.about):
        raise ReportError.because("CSCQA-RPT-022", _UNDECLARED)
    return make_public(report, names)


def _with_sections_of_plugins(
    report: Report, sources: ReportSources, kind: ReportKind, order: ReportOrder
) -> Report:
    master = sources.master
    added = master.catalogue.registry.collect(
        "csc_qa_report_sections", kind=kind.name, audits=master.audits_in(order.period), period=order.period
    )
    *first, last = report.sections
    more = (without_claims(section) if order.is_public else section for _, section in added)
    sections = (*first, *more, last)
    return report.model_copy(update={"sections": sections})


def _sources_of(source: MasterWorkbook | Path | str | ReportSources) -> ReportSources:
    if isinstance(source, MasterWorkbook):
        return MasterSources(source)
    return FileSources(Path(source)) if isinstance(source, str | Path) else source
