"""Read a series for statistical process control: a csv file with the columns date and value."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from csc_qa.core.errors import SpcError
from csc_qa.core.finding import Finding, make_finding
from csc_qa.sources.csv_text import decode_text
from csc_qa.sources.grid import is_blank_row, tidy
from csc_qa.sources.series_cells import is_no_value, read_number, read_series_date

_SEPARATORS = (",", ";", "\t", "|")
_COLUMNS = ("date", "value")
_MOST_BYTES = 50_000_000


class SpcSeries(NamedTuple):
    """A series that was read.

    Attributes:
        values: in order of date.
        findings: what was left out, sorted or is doubtful.
    """

    values: dict[date, float]
    findings: tuple[Finding, ...]


class _Row(NamedTuple):
    number: int
    date: str
    value: str


def read_series(path: Path) -> SpcSeries:
    """Return the values of a csv file by date.

    Rows that cannot be read are left out, each with a finding. Dates are in UK order or as 2022-01-28; a
    month or a year alone stands for its first day.

    Raises:
        SpcError: it is no such file, or has no value.
    """
    rows = list(_rows(_read(path), path.name))
    findings: list[Finding] = []
    found: dict[date, list[float]] = {}
    for row in rows:
        _take(row, found, findings)
    if list(found) != sorted(found):
        findings.append(make_finding("CSCQA-SPC-008"))
    findings += _mixed_signs(rows)
    values = {day: numbers[0] for day, numbers in sorted(found.items()) if len(set(numbers)) == 1}
    findings += _doubles(found)
    if not values:
        raise SpcError(*findings, make_finding("CSCQA-SPC-002"))
    return SpcSeries(values, tuple(findings))


def _read(path: Path) -> str:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise _unreadable(path.name, "is larger than 50 MB")
        content = path.read_bytes()
    except OSError as error:
        raise _unreadable(path.name, f"cannot be opened ({error.strerror})") from error
    if b"\0\0\0" in content or content.startswith(b"PK\x03\x04"):
        raise _unreadable(path.name, "is no text")
    return decode_text(content)


def _rows(text: str, name: str) -> Iterator[_Row]:
    best: tuple[int, int, list[list[str]]] | None = None
    for separator in _SEPARATORS:
        try:
            rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
        except csv.Error:
            continue
        header = [tidy(cell).casefold() for cell in next((row for row in rows if not is_blank_row(row)), [])]
        if all(header.count(column) == 1 for column in _COLUMNS):
            best = header.index("date"), header.index("value"), rows
            break
    if best is None:
        raise _unreadable(name, "has no header with the columns date and value")
    at_date, at_value, rows = best
    is_header = True
    for number, row in enumerate(rows, 1):
        if is_blank_row(row):
            continue
        if not is_header:
            yield _Row(number, _cell(row, at_date), _cell(row, at_value))
        is_header = False


def _cell(row: list[str], at: int) -> str:
    return tidy(row[at]) if at < len(row) else ""


def _take(row: _Row, found: dict[date, list[float]], findings: list[Finding]) -> None:
    day = read_series_date(row.date)
    if day is None:
        findings.append(make_finding("CSCQA-SPC-003", row=row.number, column="date"))
        return
    if is_no_value(row.value):
        findings.append(make_finding("CSCQA-SPC-007", row=row.number, column="value"))
        return
    number = read_number(row.value)
    if number is None:
        findings.append(make_finding("CSCQA-SPC-004", row=row.number, column="value"))
        return
    found.setdefault(day, []).append(number)


def _doubles(found: dict[date, list[float]]) -> list[Finding]:
    findings = []
    for day, numbers in found.items():
        if len(set(numbers)) > 1:
            message = f"{day} stands {len(numbers)} times with different values; none was used"
            findings.append(make_finding("CSCQA-SPC-005", message, column="date"))
        elif len(numbers) > 1:
            message = f"{day} stands {len(numbers)} times with the same value; it was counted once"
            findings.append(make_finding("CSCQA-SPC-006", message, column="date"))
    return findings


def _mixed_signs(rows: list[_Row]) -> list[Finding]:
    signs = {"%" in row.value for row in rows if read_number(row.value) is not None}
    return [make_finding("CSCQA-SPC-009", column="value")] if len(signs) > 1 else []


def _unreadable(name: str, why: str) -> SpcError:
    return SpcError.because("CSCQA-SPC-001", f'the file "{name}" {why}')
