"""Compute the indicators of a month from Annex A's lists and the table of supervision."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from csc_qa.core.annex_a import ALL_TABLES, SUPERVISION
from csc_qa.core.errors import ComputingError, PeriodError
from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.indicator import Indicator
from csc_qa.core.period import Period
from csc_qa.core.reporting_month import ReportingMonth
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.indicators.computing import ComputedValue, Engine, check_rows, compute_values, on_engine
from csc_qa.indicators.computing.value import RATES
from csc_qa.programme.working_days import first_day_within
from csc_qa.sources.annex_a import AnnexA, read_annex_a
from csc_qa.sources.supervision import SupervisionTable, find_supervision, read_supervision

if TYPE_CHECKING:
    import pandas as pd

# Whose row it is and where it stands, which findings need.
_FOR_FINDINGS = ("child_id", "row")


@dataclass(frozen=True)
class ComputedMonth:
    """What the indicators of a month came to.

    Attributes:
        values: of the indicators that could be computed, in the order of the catalogue.
        left_out: the indicators that could not be, each with the reason.
        findings: everything that is odd about the lists and the counting.
    """

    month: Period
    values: list[ComputedValue]
    left_out: list[tuple[Indicator, str]]
    findings: list[Finding] = field(repr=False)


@dataclass(frozen=True)
class _Lists:
    """The tables that are there, by number, with their sheets and the fields they have columns for."""

    tables: dict[int, pd.DataFrame] = field(repr=False)
    sheets: dict[int, str]
    fields: dict[int, set[str]]


def compute_indicators(
    case_lists: Path | AnnexA,
    month: str,
    catalogue: Catalogue,
    *,
    engine: str = Engine.PANDAS,
    supervision: Path | None = None,
    population: int | None = None,
) -> ComputedMonth:
    """Compute every indicator whose data is there, as at the end of a month.

    Args:
        case_lists: an Ofsted Annex A workbook, or its lists, as they stood when the month was over.
        month: such as `2022-12`.
        engine: `pandas`, or `duckdb` for large lists.
        supervision: the table of supervision; without one a sheet of the workbook that has its headers.
        population: how many children under 18 live in the area; rates have no value without it.

    Raises:
        ComputingError: the month, engine or population cannot be used, or the supervision cannot be read.
        AnnexAError: the case lists cannot be read.
    """
    chosen, when = Engine.parse(engine), reporting_month(month)
    if population is not None and population <= 0:
        raise ComputingError.because("CSCQA-CMP-018")
    findings: list[Finding] = []
    # An engine that is not there is said before minutes are spent on reading.
    with on_engine(chosen, {}):
        lists = _gather(case_lists, supervision, findings)
    fit, left_out = _sort_out(catalogue.indicators.values(), lists, findings)
    with on_engine(chosen, _columns_needed(fit, lists)) as tables:
        values, failed = compute_values(fit, tables, when, population=population)
        findings += [*failed, *check_rows(fit, tables, when, lists.sheets)]
    computed = {value.indicator.id for value in values}
    left_out += [(each, "its computation failed") for each in fit if each.id not in computed]
    if population is None and any(value.indicator.kind in RATES for value in values):
        findings.append(make_finding("CSCQA-CMP-011"))
    return ComputedMonth(when.period, values, left_out, findings)


def reporting_month(text: str) -> ReportingMonth:
    """Return a month, with England's working days.

    Raises:
        ComputingError: it is not one month.
    """
    try:
        period = Period.parse(text)
    except PeriodError as error:
        raise ComputingError.because("CSCQA-CMP-013", f'"{text}" is not a month') from error
    if period != Period.month(period.start.year, period.start.month):
        raise ComputingError.because("CSCQA-CMP-013", f'"{text}" is not one month')
    return ReportingMonth(period, first_day_within)


def computed_json(computed: ComputedMonth) -> dict[str, object]:
    """Return the JSON of `csc-qa kpi compute`."""
    return {
        "values": [
            {
                "indicator": each.indicator.id,
                "month": str(computed.month),
                "numerator": each.numerator,
                "denominator": each.denominator,
                "value": each.value,
            }
            for each in computed.values
        ]
    }


def _gather(case_lists: Path | AnnexA, supervision: Path | None, findings: list[Finding]) -> _Lists:
    annex_a = read_annex_a(case_lists) if isinstance(case_lists, Path) else case_lists
    own = read_supervision(supervision) if supervision else find_supervision(annex_a.others)
    findings += [each for each in annex_a.findings if not _is_about_supervision(each, own)]
    there = {number: annex_a.tables[number] for number in sorted(annex_a.sheets)}
    fields = {number: set(headers) for number, headers in annex_a.headers.items()}
    if own is None:
        return _Lists(there, annex_a.sheets, fields)
    findings += own.findings
    number = SUPERVISION.number
    return _Lists(
        there | {number: own.table},
        annex_a.sheets | {number: own.sheet},
        fields | {number: set(own.headers)},
    )


def _is_about_supervision(finding: Finding, own: SupervisionTable | None) -> bool:
    """Say whether the reader of Annex A found that the sheet is none of its lists."""
    return own is not None and finding.code == "CSCQA-ANX-013" and finding.sheet == own.sheet


def _sort_out(
    indicators: Iterable[Indicator], lists: _Lists, findings: list[Finding]
) -> tuple[list[Indicator], list[tuple[Indicator, str]]]:
    """Return the indicators whose data is there, and the others with what they lack, each a finding too."""
    fit: list[Indicator] = []
    left_out: list[tuple[Indicator, str]] = []
    for each in indicators:
        code, reason = _why_not(each, lists)
        if code is None:
            fit.append(each)
            continue
        left_out.append((each, reason))
        findings.append(make_finding(code, f'"{each.id}" was not computed: {reason}'))
    return fit, left_out


def _why_not(indicator: Indicator, lists: _Lists) -> tuple[str | None, str]:
    computation = indicator.computation
    if computation is None:
        return "CSCQA-CMP-006", indicator.why_not_computed or "nobody declares how"
    number = computation.population.table
    if number == SUPERVISION.number and number not in lists.tables:
        return "CSCQA-CMP-016", "there is no table of supervision"
    if number not in lists.tables:
        return "CSCQA-CMP-004", f"there is no list {number}"
    missing = [each for each in computation.needs if each not in lists.fields[number]]
    if missing:
        headers = ", ".join(f'"{ALL_TABLES[number].column(each).header}"' for each in missing)
        return "CSCQA-CMP-005", f"{_name(number)} has no column {headers}"
    return None, ""


def _name(number: int) -> str:
    return "the table of supervision" if number == SUPERVISION.number else f"list {number}"


def _columns_needed(indicators: list[Indicator], lists: _Lists) -> dict[int, pd.DataFrame]:
    wanted: dict[int, dict[str, None]] = {}
    for each in indicators:
        if each.computation is not None:
            fields = wanted.setdefault(each.computation.population.table, dict.fromkeys(_FOR_FINDINGS))
            fields.update(dict.fromkeys(each.computation.reads))
    return {number: lists.tables[number][list(fields)] for number, fields in wanted.items()}
