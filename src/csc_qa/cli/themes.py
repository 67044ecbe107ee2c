"""`csc-qa themes`: what audits are about, how that changes, and what is new."""

from __future__ import annotations

from csc_qa.cli.options import JsonOption, PluginOption, WorkbookArgument
from csc_qa.cli.output import finding_json, print_faults, print_json, print_lines, print_table
from csc_qa.cli.report_options import PeriodOption, ServiceAreaOption
from csc_qa.cli.running import exit_with, reporting_faults, say_findings, say_plugin_faults
from csc_qa.core.theme_figures import ThemeFigures
from csc_qa.reports.analysis.theme_section import ranked_themes
from csc_qa.reports.analysis.theme_sentences import theme_sentences
from csc_qa.workflows.open_master import open_master
from csc_qa.workflows.themes import themes_json, themes_of


def themes(
    workbook: WorkbookArgument,
    period: PeriodOption,
    service_area: ServiceAreaOption = None,
    plugin: PluginOption = None,
    as_json: JsonOption = False,
) -> None:
    """Count what audits name as strengths, to improve and as learning, and find what is new in their text."""
    with reporting_faults(as_json=as_json):
        master = open_master(workbook, plugins=plugin or [])
        figures = themes_of(master, period, service_area).figures
        say_plugin_faults(master.findings)
        say_findings(master.findings)
        print_faults(figures.findings)
        if as_json:
            said = [finding_json(each) for each in figures.findings]
            print_json({**themes_json(figures), "findings": said})
        else:
            _show(figures)
        exit_with(master.findings)


def _show(figures: ThemeFigures) -> None:
    columns = ["Theme", "To improve", "Strength", "Learning", "Audits", "Against before"]
    rows = [
        (
            each.theme.name,
            each.areas_for_improvement,
            each.strengths,
            each.learning,
            each.audits,
            str(each.trend),
        )
        for each in ranked_themes(figures)
    ]
    print_table(f"Themes, {figures.period.label}", columns, rows)
    if figures.emerging:
        new = [
            (", ".join(each.terms), each.audits, each.earlier, str(each.trend)) for each in figures.emerging
        ]
        print_table("New in the free text", ["Words", "Audits", "Before", "Against before"], new)
    print_lines("", *theme_sentences(figures))
