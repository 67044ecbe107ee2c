"""Find the register sheets of a workbook, and for each its header, its columns and its audit rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.own_sheet import is_own_sheet
from csc_qa.core.spelling import fold
from csc_qa.workbook.header import HeaderMatch, tidy_header
from csc_qa.workbook.header_row import ROWS_TO_LOOK_AT, FoundHeader, find_header
from csc_qa.workbook.mapping import SheetMapping, WorkbookMapping
from csc_qa.workbook.other_sheets import OtherSheet, other_sheet
from csc_qa.workbook.recommendation_header import find_recommendation_header
from csc_qa.workbook.sheet_cells import Rows, SheetCells
from csc_qa.workbook.total_rows import TotalRow
from csc_qa.workbook.unread_grades import unread_grades
from csc_qa.workbook.vocabulary import Vocabulary


@dataclass
class RegisterSheet:
    """A sheet that holds audits.

    Attributes:
        rows: cells of every row of the sheet, from row 1.
        service_area: the area that its name or title gives, where it has no column for it.
        confirmed: field to header, as a person confirmed them for this sheet.
        last_row: of the last audit, from 1; of the header where there is none.
        not_read: headers that a person marked as not to be read.
        totals: rows among and below the audits that add them up.
    """

    name: str
    header: FoundHeader
    rows: Rows
    service_area: str | None = None
    findings: list[Finding] = field(default_factory=list)
    confirmed: Mapping[str, str] = field(default_factory=dict)
    is_visible: bool = True
    last_row: int = 0
    not_read: Sequence[str] = ()
    totals: Sequence[TotalRow] = ()


@dataclass(frozen=True)
class SortedSheets:
    """The sheets of a workbook, in its order.

    Attributes:
        others: sheets that are no register; those that csc_qa made, hidden ones and exports are not among
            them.
        has_cells: whether any sheet holds anything at all.
        recommendations: sheets that list the recommendations of a panel.
    """

    registers: list[RegisterSheet]
    others: list[OtherSheet]
    has_cells: bool
    recommendations: list[SheetCells] = field(default_factory=list)


def sort_sheets(
    sheets: Iterable[SheetCells], vocabulary: Vocabulary, mapping: WorkbookMapping
) -> SortedSheets:
    """Tell register sheets from others. Sheets that csc_qa itself made are passed over."""
    registers: list[RegisterSheet] = []
    others: list[OtherSheet] = []
    recommendations: list[SheetCells] = []
    has_cells = False
    for sheet in sheets:
        has_cells = has_cells or any(cell != "" for row in sheet.rows for cell in row)
        if is_own_sheet(sheet.rows):
            continue
        register = _read_sheet(sheet, vocabulary, mapping)
        if register:
            registers.append(register)
        elif find_recommendation_header(sheet.rows):
            recommendations.append(sheet)
        elif other := _other_sheet(sheet, vocabulary, mapping):
            others.append(other)
    return SortedSheets(registers, others, has_cells, recommendations)


def _read_sheet(sheet: SheetCells, vocabulary: Vocabulary, mapping: WorkbookMapping) -> RegisterSheet | None:
    name, rows, is_visible = sheet
    given = mapping.sheets.get(name, SheetMapping())
    confirmed, not_read = given.columns, _folded(given.not_read)
    top = rows[:ROWS_TO_LOOK_AT]
    header = find_header(top, _known_headers(vocabulary, mapping, confirmed), not_read)
    said = _headers_said(top, header) if confirmed else set()
    gone = {field: text for field, text in confirmed.items() if fold(text) not in said}
    if gone:
        still_there = {field: text for field, text in confirmed.items() if field not in gone}
        header = find_header(top, _known_headers(vocabulary, mapping, still_there), not_read)
    if header is None:
        return None
    findings = [_gone(name, text) for text in gone.values()]
    findings += [_proposal(name, match) for match in header.matches if not match.is_confident]
    findings += unread_grades(name, header, rows, vocabulary.scale, not_read)
    findings += [] if is_visible else [make_finding("CSCQA-REG-002", sheet=name)]
    area = None if "service_area" in header.columns else _area_of_sheet(name, rows[: header.row], vocabulary)
    return RegisterSheet(name, header, rows, area, findings, confirmed, is_visible, not_read=given.not_read)


def _other_sheet(sheet: SheetCells, vocabulary: Vocabulary, mapping: WorkbookMapping) -> OtherSheet | None:
    given = mapping.sheets.get(sheet.name, SheetMapping())
    known = _known_headers(vocabulary, mapping, given.columns)
    return other_sheet(sheet, known, _folded(given.not_read), vocabulary.scale, given.columns)


def _folded(headers: Iterable[str]) -> set[str]:
    return {fold(header) for header in headers}


def _known_headers(
    vocabulary: Vocabulary, mapping: WorkbookMapping, confirmed: Mapping[str, str]
) -> dict[str, str]:
    """Return folded header to field: those confirmed for this sheet, for other sheets, then the usual.

    A field that is confirmed for this sheet has no other header in it.
    """
    fields = vocabulary.fields
    own = {fold(header): name for name, header in confirmed.items() if name in fields}
    elsewhere = [pair for sheet in mapping.sheets.values() for pair in sheet.columns.items()]
    others = {fold(header): name for name, header in elsewhere if name in fields}
    known = vocabulary.headers | others
    return {header: name for header, name in known.items() if name not in own.values()} | own


def _headers_said(top: Rows, header: FoundHeader | None) -> set[str]:
    """Return the folded headers of the header row, and all texts above and below that may be some."""
    texts = [tidy_header(cell) for row in top for cell in row]
    return {fold(text) for text in [*texts, *(header.headers.values() if header else ())]}


def _gone(sheet: str, text: str) -> Finding:
    return make_finding(
        "CSCQA-MAP-002", f'the mapping names the header "{text}", which is not there', sheet=sheet
    )


def _proposal(sheet: str, match: HeaderMatch) -> Finding:
    message = f"the column is probably `{match.field}`, but not surely, and was not read"
    hint = (
        f"If it is: press Connect workbook and write {match.field} under Read as, or "
        f'csc-qa connect WORKBOOK --confirm --match "{sheet}!{match.header}={match.field}"'
    )
    return make_finding("CSCQA-REG-001", message, sheet=sheet, column=match.header, hint=hint)


def _area_of_sheet(name: str, title_rows: Sequence[Sequence[object]], vocabulary: Vocabulary) -> str | None:
    titles = [tidy_header(cell) for row in title_rows for cell in row]
    for text in [name, *titles]:
        areas = _areas_named(text, vocabulary)
        if len(areas) == 1:
            return areas.pop()
    return None


def _areas_named(text: str, vocabulary: Vocabulary) -> set[str]:
    words = f" {fold(text)} "
    found = {
        spelling: name
        for spelling, name in vocabulary.area_names.folded().items()
        if f" {spelling} " in words
    }
    # "Children & Families First" also holds shorter names; the longest spelling is meant.
    longest = [each for each in found if not any(each != other and each in other for other in found)]
    return {found[each] for each in longest}
