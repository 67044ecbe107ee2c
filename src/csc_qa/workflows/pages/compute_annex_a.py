"""The sheet "QA Computed KPIs": the month's indicators from Annex A, beside what the KPI table prints."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from csc_qa.core.errors import MacroError
from csc_qa.core.finding import Finding
from csc_qa.core.finding_codes import Severity
from csc_qa.core.kpi_table import KpiTable
from csc_qa.core.master_port import MasterPort
from csc_qa.core.page import Page
from csc_qa.core.period import Period
from csc_qa.core.report import ColumnFormat, Section, Table, TableColumn
from csc_qa.indicators.figure_words import figure_words
from csc_qa.workflows.compare_computed import ComparedValue, Verdict, compare_computed
from csc_qa.workflows.compute_indicators import ComputedMonth, compute_indicators, reporting_month
from csc_qa.workflows.kpi_check import kpi_table_of_sheets
from csc_qa.workflows.list_sheets import find_list_sheets
from csc_qa.workflows.pages.kpi_settings import KPI_MONTH, population_setting
from csc_qa.workflows.report_periods import last_month_of_table

COMPUTED_SHEET = "QA Computed KPIs"
_TITLES = ("Indicator", "Counted", "Out of", "Computed", "Printed", "Comparison", "Difference")
_ORDER = tuple(Severity)
_COUNTS = ("Counted", "Out of")
# Findings that are about the indicators themselves stand in "Not computed" already.
_LEFT_OUT = frozenset(("CSCQA-CMP-004", "CSCQA-CMP-005", "CSCQA-CMP-006", "CSCQA-CMP-016"))


def compute_annex_a_page(master: MasterPort) -> Page:
    """Return what the lists give for the month in the settings, else for the last month of the KPI table.

    Raises:
        MacroError: no sheet is one of the lists, or a setting cannot be used.
        ComputingError: the month is none.
    """
    sheets, population = master.other_sheets(), population_setting(master.settings)
    lists = find_list_sheets(master.name, sheets)
    if lists is None:
        raise MacroError.because("CSCQA-MAC-020")
    printed = kpi_table_of_sheets(master.name, sheets, master.catalogue)
    month = _month(master, printed)
    computed = compute_indicators(lists, str(month), master.catalogue, population=population)
    compared = compare_computed(computed.values, printed, month)
    tables = (_values(compared), *_left_out(computed), *_findings(computed.findings))
    sentences = _sentences(compared, computed, lists.name)
    return Page(
        sheet=COMPUTED_SHEET,
        title=f"Indicators computed from Annex A, {month.label}",
        sections=(Section(key="computed", title="", sentences=sentences, tables=tables),),
    )


def _month(master: MasterPort, printed: KpiTable) -> Period:
    if setting := master.settings.get(KPI_MONTH):
        return reporting_month(setting).period
    return last_month_of_table(printed, master.today)


def _sentences(compared: Sequence[ComparedValue], computed: ComputedMonth, source: str) -> tuple[str, ...]:
    counts = Counter(each.verdict for each in compared)
    beside = sum(counts[verdict] for verdict in (Verdict.SAME, Verdict.DIFFERS))
    held = (
        f"Of {beside} that the KPI table prints for the month, {counts[Verdict.SAME]} are the same and "
        f"{counts[Verdict.DIFFERS]} differ."
        if beside
        else "The KPI table prints none of them for the month, or there is no KPI table to compare with."
    )
    return (
        f'{len(compared)} indicators were computed from the lists of "{source}", as they stood when '
        f"{computed.month.label} was over; {len(computed.left_out)} could not be.",
        held,
        'Month and the number of children under 18 are set on the sheet "QA Settings"; press Connect '
        "workbook where it is not there. The lists are to be those of the end of that month.",
    )


def _values(compared: Sequence[ComparedValue]) -> Table:
    # What differs is to be seen first; the rest keeps the order of the catalogue.
    ordered = sorted(compared, key=lambda each: each.verdict is not Verdict.DIFFERS)
    rows = tuple(
        (
            each.computed.indicator.name,
            each.computed.numerator,
            "" if each.computed.denominator is None else each.computed.denominator,
            figure_words(each.computed.value, each.computed.indicator.kind),
            each.printed.printed if each.printed else "",
            str(each.verdict),
            each.difference,
        )
        for each in ordered
    )
    columns = tuple(
        TableColumn(title=title, format=ColumnFormat.COUNT if title in _COUNTS else ColumnFormat.TEXT)
        for title in _TITLES
    )
    return Table(title="Computed and printed", columns=columns, rows=rows)


def _left_out(computed: ComputedMonth) -> Iterator[Table]:
    if computed.left_out:
        rows = tuple((indicator.name, f"{why[:1].upper()}{why[1:]}") for indicator, why in computed.left_out)
        yield Table(title="Not computed", columns=_columns("Indicator", "Why"), rows=rows)


def _findings(findings: Sequence[Finding]) -> Iterator[Table]:
    """Return what is odd about the lists: lists of a whole council have thousands of odd cells."""
    told = [each for each in findings if each.code not in _LEFT_OUT]
    if told:
        counts = Counter(each.code for each in told)
        first = {each.code: each for each in reversed(told)}
        rows = tuple(
            (
                each.severity.value.capitalize(),
                each.code,
                each.where,
                each.message,
                each.hint,
                counts[each.code],
            )
            for each in sorted(first.values(), key=lambda each: (_ORDER.index(each.severity), each.code))
        )
        titles = ("Severity", "Code", "The first", "What is to be looked at", "What to do")
        columns = (*_columns(*titles), TableColumn(title="How many", format=ColumnFormat.COUNT))
        yield Table(title="Findings", columns=columns, rows=rows)


def _columns(*titles: str) -> tuple[TableColumn, ...]:
    return tuple(TableColumn(title=title) for title in titles)
