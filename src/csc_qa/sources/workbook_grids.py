"""Read the sheets of an export that is a workbook."""

from __future__ import annotations

import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

from python_calamine import (
    CalamineError,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from csc_qa.sources.grid import Grid
from csc_qa.sources.notes import Notes
from csc_qa.sources.package_guard import PackageLook, look_through
from csc_qa.sources.sheet_reach import SheetReach

_BOOK, _LINKS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"


def read_workbook(path: Path, notes: Notes) -> list[Grid]:
    """Return the worksheets, in the order of the workbook.

    Raises:
        FormError: it is no workbook, has a password, is a bomb, or has cells too far out.
    """
    try:
        if not zipfile.is_zipfile(path):
            return _read(path, PackageLook(), {})
        look = look_through(path, notes)
        if any(reach.is_too_far for reach in look.parts.values()):
            raise notes.refusal("CSCQA-FRM-012")
        if look.has_links:
            notes.add("CSCQA-FRM-015")
        return _read(path, look, _sheet_parts(path))
    except PasswordError as error:
        raise notes.refusal("CSCQA-FRM-003") from error
    except (CalamineError, zipfile.BadZipFile, ET.ParseError, KeyError, UnicodeError) as error:
        raise notes.refusal("CSCQA-FRM-002") from error


def _read(path: Path, look: PackageLook, parts: dict[str, str]) -> list[Grid]:
    grids: list[Grid] = []
    with CalamineWorkbook.from_path(path) as workbook:
        for sheet in workbook.sheets_metadata:
            if sheet.typ is not SheetTypeEnum.WorkSheet:
                continue
            rows = workbook.get_sheet_by_name(sheet.name).to_python(skip_empty_area=False)
            is_hidden = sheet.visible is not SheetVisibleEnum.Visible
            reach = look.parts.get(parts.get(sheet.name, ""), SheetReach())
            grids.append(Grid(list(rows), sheet.name, is_hidden, frozenset(reach.errors)))
    return grids


def _sheet_parts(path: Path) -> dict[str, str]:
    """Return sheet name to part; empty for a package that is no Excel workbook."""
    with zipfile.ZipFile(path) as package:
        if not {_BOOK, _LINKS} <= set(package.namelist()):
            return {}
        sheets = ET.fromstring(package.read(_BOOK)).iterfind(".//{*}sheet")
        links = ET.fromstring(package.read(_LINKS))
    targets = {link.get("Id", ""): link.get("Target", "") for link in links}
    return {sheet.get("name", ""): _part_name(targets.get(_link(sheet), "")) for sheet in sheets}


def _link(sheet: ET.Element) -> str:
    """Return the id of a sheet's part; the namespace of the attribute differs in strict workbooks."""
    return next((value for name, value in sheet.items() if name.endswith("}id")), "")


def _part_name(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"
