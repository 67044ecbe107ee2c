"""`csc-qa report`: make a report from a workbook and write it to files."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from csc_qa.cli.options import AsOfOption, JsonOption, OutOption, PluginOption, WorkbookArgument
from csc_qa.cli.output import print_faults, print_json, print_lines, print_table
from csc_qa.cli.report_options import (
    FormatOption,
    KindArgument,
    KpiOption,
    PeriodOption,
    PublicOption,
    PublishedOption,
    ServiceAreaOption,
    TargetsOption,
    TemplateOption,
)
from csc_qa.cli.running import exit_with, reporting_faults, say_findings, say_plugin_faults
from csc_qa.core.finding import Finding
from csc_qa.core.period import Period
from csc_qa.core.report import Report, Table
from csc_qa.reports.cell_text import whole
from csc_qa.reports.write import check_formats, templates_by_format
from csc_qa.workflows.reports.asked import findings_of_period
from csc_qa.workflows.reports.kind import ReportKind, ReportOrder, ReportSources
from csc_qa.workflows.reports.kinds import find_report_kind
from csc_qa.workflows.reports.make import make_report, write_report_files
from csc_qa.workflows.reports.sources import FileSources


def report(  # noqa: PLR0913, PLR0917
    kind: KindArgument,
    workbook: WorkbookArgument,
    period: PeriodOption,
    formats: FormatOption = "xlsx,html",
    out: OutOption = Path(),
    service_area: ServiceAreaOption = None,
    public: PublicOption = False,
    as_of: AsOfOption = None,
    kpi: KpiOption = None,
    targets: TargetsOption = None,
    published: PublishedOption = None,
    template: TemplateOption = None,
    plugin: PluginOption = None,
    as_json: JsonOption = False,
) -> None:
    """Make a report and write it to files."""
    with reporting_faults(as_json=as_json):
        wanted = [each.strip().lower() for each in formats.split(",") if each.strip()]
        check_formats(wanted)
        templates = templates_by_format(template or [])
        order = ReportOrder(Period.parse(period), as_of or date.today(), service_area, public)
        chosen = find_report_kind(kind)
        sources = FileSources(workbook, plugin or [], kpi=kpi, targets=targets, published=published)
        made = make_report(sources, chosen, order)
        written = write_report_files(made, out, wanted, templates)
        findings = _say(sources, chosen, order)
        print_faults(written.findings)
        if as_json:
            print_json({**made.figures, "files": [str(file) for file in written.files]})
        else:
            _show(written.report, written.files)
        exit_with(findings)


def _say(sources: ReportSources, kind: ReportKind, order: ReportOrder) -> list[Finding]:
    """Say what is wrong with what the report was made from, and return it."""
    if not kind.reads_audits:
        say_plugin_faults(sources.catalogue.findings)
        print_faults(sources.kpi_table.findings)
        return list(sources.kpi_table.findings)
    master = sources.master
    say_plugin_faults([*master.findings, *master.catalogue.findings])
    print_faults(findings_of_period(master, order.period))
    say_findings(master.findings)
    return master.findings


def _show(made: Report, files: list[Path]) -> None:
    print_lines(f"{made.title}, {made.period.label}")
    for section in made.sections[:2]:
        print_lines("", section.title, *(f"  {sentence}" for sentence in section.sentences))
        for table in section.tables:
            _show_table(table)
    print_lines("", *(f"Wrote {file}" for file in files))


def _show_table(table: Table) -> None:
    rows = [*table.rows, *([table.total] if table.total else [])]
    shown = [[int(whole(cell)) if isinstance(cell, float) else cell for cell in row] for row in rows]
    print_table(table.title, [column.title for column in table.columns], shown)
