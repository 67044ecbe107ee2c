"""What speaks against changing a workbook, found before anything is written."""

from __future__ import annotations

import os
import zipfile
import zlib
from pathlib import Path

from csc_qa.core.errors import EditError
from csc_qa.core.finding import Finding, make_finding
from csc_qa.workbook.editing.markup import attribute
from csc_qa.workbook.editing.package import TYPES, WORKBOOK, Package, tags

_OLE = b"\xd0\xcf\x11\xe0"
_SUFFIXES = {".xlsx", ".xlsm"}
# Unpacked, in bytes. A register of a million rows has less; a file made to fill the memory has more.
MOST_UNPACKED = 2 << 30
# What reading raises on a damaged package, on one packed in a way that zipfile does not know, and on
# numbers in its parts that are none.
DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError, LookupError)
_SIGNATURES = "_xmlsignatures/"
_SHARED = "xl/revisions/"


def owner_files(path: Path) -> list[Path]:
    """Return the files beside a workbook by which Excel and LibreOffice show that they have it open."""
    return [
        owner
        for name in (f"~${path.name}", f".~lock.{path.name}#")
        if (owner := path.with_name(name)).exists()
    ]


def in_place_findings(path: Path) -> list[Finding]:
    """Return what speaks against writing to the file itself (a copy may still be written)."""
    findings = []
    if owner_files(path):
        findings.append(_finding("CSCQA-WRT-001", path))
    if path.exists() and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        findings.append(_finding("CSCQA-WRT-002", path))
    return findings


def open_package(path: Path) -> Package:
    """Open a workbook to change it.

    Raises:
        EditError: it is not there, has a password, or is no .xlsx or .xlsm workbook.
    """
    try:
        with path.open("rb") as file:
            start = file.read(4)
    except FileNotFoundError as error:
        raise EditError(_finding("CSCQA-WBK-001", path)) from error
    except OSError as error:
        raise EditError(_finding("CSCQA-WBK-006", path)) from error
    if start == _OLE and path.suffix.lower() in _SUFFIXES:
        raise EditError(_finding("CSCQA-WRT-004", path))
    try:
        package = Package(path)
    except (*DAMAGED, OSError) as error:
        raise damaged(path) from error
    try:
        _check_parts(package, path)
    except EditError:
        package.close()
        raise
    return package


def damaged(path: Path) -> EditError:
    """Return the error for a file that is damaged or of another kind."""
    return EditError(_finding("CSCQA-WRT-003", path))


def check_workbook(package: Package) -> None:
    """Make sure that nothing in the workbook forbids a change.

    Raises:
        EditError: it is signed, shared in the old way, or strict Open XML.
    """
    if any(name.startswith(_SIGNATURES) for name in package.names):
        raise EditError(_finding("CSCQA-WRT-005", package.path))
    if any(name.startswith(_SHARED) for name in package.names):
        message = "the workbook is shared in the old way, with a history of changes"
        raise EditError.because("CSCQA-WRT-003", message, hint="Stop sharing it: Review > Unshare Workbook.")
    if "http://purl.oclc.org/ooxml/" in package.text(WORKBOOK):
        message = 'the workbook is saved as "Strict Open XML Spreadsheet"'
        raise EditError.because("CSCQA-WRT-003", message, hint="Save it as Excel Workbook (.xlsx).")


def recommended_read_only(package: Package) -> list[Finding]:
    """Return a finding where the workbook asks to be opened for reading only."""
    asks = any(
        attribute(tag, "readOnlyRecommended") in {"1", "true"}
        or attribute(tag, "reservationPassword")
        or attribute(tag, "hashValue")
        for tag in tags(package.text(WORKBOOK), "fileSharing")
    )
    return [_finding("CSCQA-WRT-002", package.path)] if asks else []


def check_sheet(package: Package, name: str) -> None:
    """Make sure that a sheet is there and not protected.

    Raises:
        EditError: it is not there, or is protected.
    """
    tail = package.text(package.sheet(name).part)
    tail = tail[tail.rfind("sheetData") :]
    if any(attribute(tag, "sheet") in {"1", "true"} for tag in tags(tail, "sheetProtection")):
        raise EditError.because("CSCQA-WRT-006", sheet=name)


def check_structure(package: Package) -> None:
    """Make sure that a sheet may be added.

    Raises:
        EditError: the structure of the workbook is protected.
    """
    if any(
        attribute(tag, "lockStructure") in {"1", "true"}
        for tag in tags(package.text(WORKBOOK), "workbookProtection")
    ):
        raise EditError.because("CSCQA-WRT-006", "the structure of the workbook is protected")


def _check_parts(package: Package, path: Path) -> None:
    infos = package.infos()
    is_twice = len(set(package.names)) < len(package.names)
    is_huge = sum(info.file_size for info in infos) > MOST_UNPACKED
    is_locked = any(info.flag_bits & 1 for info in infos)
    is_other = not {TYPES, WORKBOOK, "xl/_rels/workbook.xml.rels", "xl/styles.xml"} <= set(package.names)
    if is_twice or is_huge or is_locked or is_other or path.suffix.lower() not in _SUFFIXES:
        raise EditError(_finding("CSCQA-WRT-003", path))


def _finding(code: str, path: Path) -> Finding:
    finding = make_finding(code)
    return finding.model_copy(update={"message": f'file "{path.name}": {finding.message}'})
