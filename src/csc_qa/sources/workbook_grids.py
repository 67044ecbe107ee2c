"""Read the sheets of an export that is a workbook."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from python_calamine import (
    CalamineError,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from csc_qa.sources.grid import Grid, Place, find_errors
from csc_qa.sources.notes import Notes
from csc_qa.sources.package_guard import PackageLook, look_through
from csc_qa.sources.sheet_reach import SheetReach
from csc_qa.sources.shown_number import show_numbers
from csc_qa.sources.workbook_parts import odd_cells, sheet_parts


def read_workbook(path: Path, notes: Notes) -> list[Grid]:
    """Return the worksheets, in the order of the workbook.

    Raises:
        FormError: it is no workbook, has a password, is a bomb, or has cells too far out.
    """
    try:
        if not zipfile.is_zipfile(path):
            return _read(path, PackageLook(), {}, {})
        look = look_through(path, notes)
        if any(reach.is_too_far for reach in look.parts.values()):
            raise notes.refusal("CSCQA-FRM-012")
        if look.has_links:
            notes.add("CSCQA-FRM-015")
        parts = sheet_parts(path)
        return _read(path, look, parts, odd_cells(path, parts.values()))
    except PasswordError as error:
        raise notes.refusal("CSCQA-FRM-003") from error
    except (CalamineError, zipfile.BadZipFile, ET.ParseError, KeyError, UnicodeError) as error:
        raise notes.refusal("CSCQA-FRM-002") from error


def _read(
    path: Path, look: PackageLook, parts: Mapping[str, str], odd: Mapping[str, Mapping[Place, str]]
) -> list[Grid]:
    grids: list[Grid] = []
    with CalamineWorkbook.from_path(path) as workbook:
        for sheet in workbook.sheets_metadata:
            if sheet.typ is not SheetTypeEnum.WorkSheet:
                continue
            part = parts.get(sheet.name, "")
            rows: list[list[Any]] = workbook.get_sheet_by_name(sheet.name).to_python(skip_empty_area=False)
            show_numbers(rows, odd.get(part, {}))
            is_hidden = sheet.visible is not SheetVisibleEnum.Visible
            reach = look.parts.get(part, SheetReach())
            grids.append(Grid([*rows], sheet.name, is_hidden, find_errors(rows) | reach.faults))
    return grids
