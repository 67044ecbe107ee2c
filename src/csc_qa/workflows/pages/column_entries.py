"""The rows of the sheet "QA Columns": what each header is read as, and which sheets are not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from csc_qa.core.own_sheet import NOT_READ, WHOLE_SHEET
from csc_qa.core.spelling import fold
from csc_qa.workbook.header import HeaderMatch
from csc_qa.workbook.header_row import FoundHeader, missing_in
from csc_qa.workbook.other_sheets import OtherSheet
from csc_qa.workflows.cell_names import cell_name
from csc_qa.workflows.connect import Connection

_SAID = "as it says here, or in the file beside the workbook"


class ColumnEntry(NamedTuple):
    """One row.

    Attributes:
        read_as: name of a field, "not read", or empty.
        note: how that was found.
        cell: of the header, such as `C4`; empty for a whole sheet.
    """

    sheet: str
    header: str
    read_as: str
    note: str
    cell: str = ""


def column_entries(connection: Connection) -> list[ColumnEntry]:
    """Return the rows: register sheets, then sheets that may be some, then those that are left out."""
    entries: list[ColumnEntry] = []
    for sheet in connection.sheets:
        not_read = {fold(text) for text in sheet.not_read}
        entries.append(ColumnEntry(sheet.name, WHOLE_SHEET, "", "read as an audit register"))
        entries += _of_header(sheet.name, sheet.header, sheet.confirmed, not_read)
    for other in connection.others:
        if other.header and (other.findings or other.confirmed or not connection.sheets):
            entries.append(ColumnEntry(other.name, WHOLE_SHEET, "", _why_not(other.header)))
            entries += _of_other(other, other.header)
    left_out = [name for name, sheet in connection.mapping.sheets.items() if sheet.ignore]
    entries += [ColumnEntry(name, WHOLE_SHEET, NOT_READ, _SAID) for name in left_out]
    return entries


def _of_header(
    sheet: str, header: FoundHeader, confirmed: Mapping[str, str], not_read: Iterable[str]
) -> Iterator[ColumnEntry]:
    matches = {match.column: match for match in header.matches}
    for column, text in header.headers.items():
        read_as, note = _reading(text, matches.get(column), confirmed, not_read)
        yield ColumnEntry(sheet, text, read_as, note, cell_name(header.row, column))


def _of_other(other: OtherSheet, header: FoundHeader) -> Iterator[ColumnEntry]:
    """Propose what is surely known alone: what stands here is taken as confirmed."""
    for entry in _of_header(other.name, header, other.confirmed, other.not_read):
        match = next((each for each in header.matches if each.field == entry.read_as), None)
        is_sure = match is None or match.likeness == 100
        note = f"probably {entry.read_as}, but not surely"
        yield entry if is_sure else entry._replace(read_as="", note=note)


def _reading(
    header: str, match: HeaderMatch | None, confirmed: Mapping[str, str], not_read: Iterable[str]
) -> tuple[str, str]:
    if fold(header) in not_read:
        return NOT_READ, _SAID
    if match is None:
        return "", "not read"
    if not match.is_confident:
        return "", f"probably {match.field}, but not surely: not read"
    if confirmed.get(match.field) == match.header:
        return match.field, _SAID
    return match.field, "known header" if match.likeness == 100 else "by its likeness"


def _why_not(header: FoundHeader) -> str:
    missing = ", and ".join(missing_in(header)) or "a header that is written as it is known"
    return f"not read as an audit register: it lacks {missing}"
