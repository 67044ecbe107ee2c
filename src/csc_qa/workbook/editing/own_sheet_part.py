"""Add a sheet of ours, or write it anew: a title, the mark of csc_qa, a bold header, plain cells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from csc_qa.core.errors import EditError
from csc_qa.core.own_sheet import OWN_PREFIX, is_own_sheet
from csc_qa.workbook.editing.appending import from_1904
from csc_qa.workbook.editing.calc_chain import drop_from_calc_chain
from csc_qa.workbook.editing.edits import OwnSheet
from csc_qa.workbook.editing.markup import as_xml, attribute
from csc_qa.workbook.editing.own_parts import drop_own_parts
from csc_qa.workbook.editing.own_sheet_xml import own_sheet_xml
from csc_qa.workbook.editing.package import TYPES, WORKBOOK, Package, SheetPart, relations_of, tags
from csc_qa.workbook.editing.styles import Styles

_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KIND = f"{_RELATIONS}/worksheet"
_CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_FORMULA_CELL = re.compile(r"""<(?:\w+:)?c\s(?:[^>]*?\s)?r=["']([A-Z]+\d+)["'][^>]*>\s*<(?:\w+:)?f\b""")
_LONGEST_NAME = 31


def check_own_sheet(edit: OwnSheet) -> None:
    """Make sure that the sheet says whose it is.

    Raises:
        ValueError: its name does not begin with "QA ", is too long, or its rows lack the mark.
    """
    if not edit.name.startswith(OWN_PREFIX) or len(edit.name) > _LONGEST_NAME:
        raise ValueError(f'a sheet of ours has a name of up to {_LONGEST_NAME} letters that begins "QA "')
    if re.search(r"[\[\]:*?/\\]", edit.name) or not is_own_sheet(edit.rows):
        raise ValueError(
            "a sheet of ours bears the mark of csc_qa in its second row, and a name Excel allows"
        )


def write_own_sheet(package: Package, edit: OwnSheet, old_rows: Sequence[Sequence[object]] | None) -> None:
    """Add the sheet behind the others, or replace the one of its name.

    Args:
        old_rows: cells of the sheet of that name, None where there is none.
    Raises:
        EditError: the sheet of that name is not ours, or has things on it that we did not put there.
    """
    styles = Styles(package)
    xml = own_sheet_xml(edit, styles, from_1904=from_1904(package))
    styles.save()
    if old_rows is None:
        _add_sheet(package, edit.name, xml)
        return
    sheet = package.sheet(edit.name)
    if not is_own_sheet(old_rows):
        raise EditError.because("CSCQA-WRT-009", sheet=edit.name)
    drop_own_parts(package, sheet)
    drop_from_calc_chain(package, sheet.sheet_id, set(_FORMULA_CELL.findall(package.text(sheet.part))))
    package.put(sheet.part, xml)


def _add_sheet(package: Package, name: str, xml: str) -> None:
    sheets = package.sheets()
    part = next(part for number in range(1, len(package.names) + 2) if not package.has(part := _part(number)))
    package.put(part, xml)
    relation = _new_relation(package)
    link = f'<{{}}Relationship Id="{relation}" Type="{_KIND}" Target="/{part}"/>'
    _insert(package, relations_of(WORKBOOK), "Relationships", link)
    _insert(package, TYPES, "Types", f'<{{}}Override PartName="/{part}" ContentType="{_CONTENT}"/>')
    number = max((int(sheet.sheet_id) for sheet in sheets if sheet.sheet_id.isdigit()), default=0) + 1
    # Some programs declare the prefix on each sheet, not above them all; told twice it does no harm.
    prefix = _relation_prefix(package)
    link = f'xmlns:{prefix}="{_RELATIONS}" {prefix}:id="{relation}"'
    element = f'<{{}}sheet name="{as_xml(name)}" sheetId="{number}" {link}/>'
    _insert(package, WORKBOOK, "sheets", element)


def _part(number: int) -> str:
    return f"xl/worksheets/sheet{number}.xml"


def _new_relation(package: Package) -> str:
    taken = {attribute(tag, "Id") for tag in tags(package.text(relations_of(WORKBOOK)), "Relationship")}
    return next(name for number in range(1, len(taken) + 2) if (name := f"rIdQa{number}") not in taken)


def _relation_prefix(package: Package) -> str:
    for tag in tags(package.text(WORKBOOK), "sheet"):
        found = re.search(r"\s([\w.-]+):id\s*=", tag)
        if found:
            return found[1]
    return "r"


def _insert(package: Package, part: str, parent: str, element: str) -> None:
    """Put an element at the end of another; `{}` in it stands for the prefix of the other."""
    xml = package.text(part)
    end = re.search(rf"</((?:[\w.-]+:)?){parent}\s*>", xml)
    if end is None:
        raise EditError.because("CSCQA-WRT-003", f"the part {part} is empty")
    package.put(part, xml[: end.start()] + element.replace("{}", end[1]) + xml[end.start() :])


def own_sheet_named(package: Package, name: str) -> SheetPart | None:
    """Return the sheet of a name, whatever sort it is."""
    return next((sheet for sheet in package.sheets() if sheet.name.casefold() == name.casefold()), None)
