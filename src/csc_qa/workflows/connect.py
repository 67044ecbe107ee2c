"""Connect a master workbook: find its sheets, header rows and columns, and keep what was confirmed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from csc_qa.core.errors import MappingError
from csc_qa.core.finding import Finding, make_finding
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.workbook.find_sheets import FoundSheets, find_sheets
from csc_qa.workbook.mapping import SheetMapping, WorkbookMapping, read_mapping, write_mapping
from csc_qa.workbook.opening import open_workbook, worksheet_names
from csc_qa.workbook.other_sheets import OtherSheet
from csc_qa.workbook.register_sheet import RegisterSheet
from csc_qa.workbook.vocabulary import Vocabulary
from csc_qa.workflows.declared import vocabulary_of


@dataclass(frozen=True)
class Connection:
    """What was found in a workbook.

    Attributes:
        sheets: its register sheets.
        others: visible sheets that are no register.
        mapping: what is confirmed, these matches included.
        findings: columns that are only probable, what the mapping names in vain, sheets not read.
    """

    workbook: Path
    sheets: list[RegisterSheet]
    mapping: WorkbookMapping
    findings: list[Finding]
    others: list[OtherSheet] = field(default_factory=list)

    def save(self) -> Path:
        """Keep the mapping in a TOML file beside the workbook, and return its path."""
        return write_mapping(self.workbook, self.mapping)


def connect_workbook(
    workbook: Path, catalogue: Catalogue, *, matches: Sequence[str] = (), ignore: Sequence[str] = ()
) -> Connection:
    """Find the register sheets of a workbook and match their columns.

    Args:
        matches: confirmed columns, each as `sheet!header=field`.
        ignore: names of sheets to leave out.

    Raises:
        WorkbookError: the workbook cannot be read, or has no register.
        MappingError: a match is not of that form, or names no field, or there is no such sheet.
    """
    vocabulary = vocabulary_of(catalogue)
    named = [*(text.partition("!")[0].strip() for text in matches if "!" in text), *ignore]
    _check_sheets(workbook, named)
    given = _with_matches(read_mapping(workbook), matches, ignore, vocabulary)
    return connection_of(workbook, find_sheets(workbook, vocabulary, given).check())


def connection_of(workbook: Path, found: FoundSheets) -> Connection:
    """Return what was found, and the mapping to keep of it."""
    read = {
        sheet.name: SheetMapping(columns=_columns(sheet), not_read=tuple(sheet.not_read))
        for sheet in found.sheets
    }
    left_out = {name: sheet for name, sheet in found.mapping.sheets.items() if sheet.ignore}
    findings = [*found.findings, *(finding for sheet in found.sheets for finding in sheet.findings)]
    mapping = WorkbookMapping(sheets=read | left_out)
    return Connection(workbook, found.sheets, mapping, findings, found.others)


def _check_sheets(workbook: Path, named: Sequence[str]) -> None:
    with open_workbook(workbook) as opened:
        there = list(worksheet_names(opened))
    for name in named:
        if name not in there:
            message = f'there is no sheet "{name}"; the sheets are: {", ".join(there)}'
            raise MappingError(
                make_finding("CSCQA-MAP-003", message, hint="Write the sheet's name as it is.")
            )


def _columns(sheet: RegisterSheet) -> dict[str, str]:
    return {match.field: match.header for match in sheet.header.matches if match.is_confident}


def _with_matches(
    mapping: WorkbookMapping, matches: Sequence[str], ignore: Sequence[str], vocabulary: Vocabulary
) -> WorkbookMapping:
    sheets = dict(mapping.sheets)
    for text in matches:
        sheet, header, field = _read_match(text, vocabulary)
        columns = {
            name: each for name, each in sheets.get(sheet, SheetMapping()).columns.items() if name != field
        }
        sheets[sheet] = SheetMapping(columns=columns | {field: header})
    for name in ignore:
        sheets[name] = SheetMapping(ignore=True)
    return WorkbookMapping(sheets=sheets)


def _read_match(text: str, vocabulary: Vocabulary) -> tuple[str, str, str]:
    place, equals, field = text.rpartition("=")
    sheet, mark, header = place.partition("!")
    if not (equals and mark and sheet and header):
        raise MappingError(make_finding("CSCQA-MAP-003", f'"{text}" is not of the form sheet!header=field'))
    if field.strip() not in vocabulary.fields:
        known = ", ".join(sorted(vocabulary.fields))
        raise MappingError(make_finding("CSCQA-MAP-003", f'"{field}" is no field. Known: {known}'))
    return sheet.strip(), header.strip(), field.strip()
