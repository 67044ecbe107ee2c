"""Match the headers of a sheet with the columns of a list."""

from __future__ import annotations

from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

from csc_qa.core.annex_a import ALL_TABLES, AnnexColumn, AnnexList
from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.spelling import fold
from csc_qa.sources.grid import Row, is_blank
from csc_qa.sources.notes import shorten

# Below this likeness (0 to 100) two headers are two things: "Stage 1 started", "Stage 2 started" score 94.
ALIKE = 88.0
_DEPTH = 60


@dataclass(frozen=True)
class ListHeaders:
    """The headers of a list as they stand on a sheet.

    Attributes:
        row: position of the header row, from 0.
        columns: field to column, from 0.
        texts: field to the header as it stands.
    """

    row: int
    columns: dict[str, int] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def known_headers(which: AnnexList) -> dict[str, AnnexColumn]:
    """Return every declared spelling of the headers, folded, with its column."""
    found: dict[str, AnnexColumn] = {}
    for column in which.columns:
        for text in (column.header, column.field, *column.other_headers):
            found.setdefault(fold(text), column)
    return found


_KNOWN = {number: known_headers(which) for number, which in ALL_TABLES.items()}


def header_fit(row: Row, which: AnnexList) -> tuple[int, float]:
    """Return how many columns of Annex A a row surely heads, and which share of the list they are."""
    known = _KNOWN[which.number]
    columns = {known[text].field for text in _folded(row) if text in known and not known[text].is_extra}
    return len(columns), len(columns) / sum(not column.is_extra for column in which.columns)


def best_header_row(rows: list[Row], which: AnnexList) -> tuple[int, int, float]:
    """Return the row that fits best among the first, how many columns it heads, and their share."""
    fits = [(*header_fit(row, which), -position) for position, row in enumerate(rows[:_DEPTH])]
    hits, share, position = max(fits, default=(0, 0.0, 0))
    return -position, hits, share


def match_headers(row: Row, position: int, which: AnnexList, sheet: str) -> ListHeaders:
    """Return which column holds which field; headers that are only alike are matched and noted."""
    headers = ListHeaders(position)
    known = _KNOWN[which.number]
    cells = {column: str(cell) for column, cell in enumerate(row) if not is_blank(cell)}
    unsure: dict[int, str] = {}
    for column, text in cells.items():
        found = known.get(fold(text))
        if found is None:
            unsure[column] = text
        elif found.field in headers.columns:
            headers.findings.append(_note("CSCQA-ANX-018", sheet, position, text))
        else:
            _take(headers, found, column, text, sheet)
    for column, text in unsure.items():
        _match_alike(headers, which, column, text, sheet)
    _note_missing(headers, which, sheet)
    return headers


def _match_alike(headers: ListHeaders, which: AnnexList, column: int, text: str, sheet: str) -> None:
    open_headers = {
        header: each for header, each in _KNOWN[which.number].items() if each.field not in headers.columns
    }
    best = process.extractOne(
        fold(text), list(open_headers), scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE
    )
    if best is None or _numbers(best[0]) != _numbers(fold(text)):
        headers.findings.append(_note("CSCQA-ANX-017", sheet, headers.row, text))
        return
    _take(headers, open_headers[best[0]], column, text, sheet)


def _take(headers: ListHeaders, found: AnnexColumn, column: int, text: str, sheet: str) -> None:
    headers.columns[found.field] = column
    headers.texts[found.field] = shorten(text)
    if text != found.header and not found.is_extra:
        message = f'the header is not spelt as Annex A prints it; read as "{found.header}"'
        headers.findings.append(_note("CSCQA-ANX-014", sheet, headers.row, text, message))


def _note_missing(headers: ListHeaders, which: AnnexList, sheet: str) -> None:
    for column in which.columns:
        if column.field in headers.columns or column.is_extra:
            continue
        code = "CSCQA-ANX-016" if column is which.identifier else "CSCQA-ANX-015"
        headers.findings.append(_note(code, sheet, headers.row, column.header))


def _note(code: str, sheet: str, position: int, header: str, message: str | None = None) -> Finding:
    return make_finding(code, message, sheet=sheet, row=position + 1, column=shorten(header))


def _folded(row: Row) -> set[str]:
    return {fold(str(cell)) for cell in row if not is_blank(cell)}


def _numbers(text: str) -> list[str]:
    return [word for word in text.split() if word.isdigit()]
