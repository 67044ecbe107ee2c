"""Open a workbook of lists as safely as an export of forms; its faults get codes of their own."""

from __future__ import annotations

from pathlib import Path

from csc_qa.core.errors import AnnexAError, FormError
from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.finding_codes import FINDING_CODES
from csc_qa.sources.grid import Grid
from csc_qa.sources.notes import Notes
from csc_qa.sources.workbook_grids import read_workbook

_WORKBOOKS = {".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"}
# Code of the workbook reader to the code of the lists.
_CODES = {
    "CSCQA-FRM-002": "CSCQA-ANX-002",
    "CSCQA-FRM-003": "CSCQA-ANX-003",
    "CSCQA-FRM-011": "CSCQA-ANX-007",
    "CSCQA-FRM-012": "CSCQA-ANX-007",
    "CSCQA-FRM-015": "CSCQA-ANX-008",
}


def open_lists(path: Path) -> tuple[list[Grid], list[Finding]]:
    """Return the worksheets, and what was found in opening the workbook.

    Raises:
        AnnexAError: it is not there, empty or locked, is no workbook, has a password, or unpacks too far.
    """
    _check_file(path)
    notes = Notes(path.name)
    try:
        grids = read_workbook(path, notes)
    except FormError as error:
        raise AnnexAError(*(_translate(each, path) for each in error.findings)) from error
    except OSError as error:
        raise AnnexAError(fault("CSCQA-ANX-005", path, error.strerror)) from error
    return grids, [_translate(each, path) for each in notes.findings]


def fault(code: str, path: Path, detail: str | None = None) -> Finding:
    """Return a finding about the workbook as a whole."""
    more = f" ({detail})" if detail else ""
    return make_finding(code, f'case lists "{path.name}": {FINDING_CODES[code].summary}{more}')


def _check_file(path: Path) -> None:
    if not path.exists():
        raise AnnexAError(fault("CSCQA-ANX-001", path))
    if path.is_dir():
        raise AnnexAError(fault("CSCQA-ANX-002", path, "it is a folder"))
    if path.suffix.casefold() not in _WORKBOOKS:
        raise AnnexAError(fault("CSCQA-ANX-002", path, "its name does not end in .xlsx"))
    if not path.stat().st_size:
        raise AnnexAError(fault("CSCQA-ANX-004", path, "0 bytes"))


def _translate(finding: Finding, path: Path) -> Finding:
    return fault(_CODES.get(finding.code, "CSCQA-ANX-002"), path)
