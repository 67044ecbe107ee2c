"""Open a workbook for reading, and say clearly what is wrong where it is none."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from python_calamine import (
    CalamineError,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from csc_qa.core.errors import WorkbookError
from csc_qa.core.finding import make_finding


@contextmanager
def open_workbook(path: Path) -> Iterator[CalamineWorkbook]:
    """Open a workbook (.xlsx, .xlsm, .xlsb, .xls or .ods) for reading.

    Raises:
        WorkbookError: it is not there, cannot be read, has a password, or is no workbook.
    """
    _check_file(path)
    try:
        with CalamineWorkbook.from_path(path) as workbook:
            if not workbook.sheet_names:
                raise _fault("CSCQA-WBK-002", path)
            yield workbook
    except PasswordError as error:
        raise _fault("CSCQA-WBK-003", path) from error
    except OSError as error:
        raise _fault("CSCQA-WBK-006", path, error.strerror) from error
    except (CalamineError, zipfile.BadZipFile) as error:
        raise _fault("CSCQA-WBK-002", path) from error


def worksheet_names(workbook: CalamineWorkbook) -> dict[str, bool]:
    """Return the names of the worksheets (not chart or macro sheets), and whether each is visible."""
    return {
        sheet.name: sheet.visible is SheetVisibleEnum.Visible
        for sheet in workbook.sheets_metadata
        if sheet.typ is SheetTypeEnum.WorkSheet
    }


def _check_file(path: Path) -> None:
    if not path.exists():
        raise _fault("CSCQA-WBK-001", path)
    if path.is_dir():
        raise _fault("CSCQA-WBK-002", path, "it is a folder")
    try:
        with path.open("rb") as file:
            is_empty = not file.read(1)
    except OSError as error:
        raise _fault("CSCQA-WBK-006", path, error.strerror) from error
    if is_empty:
        raise _fault("CSCQA-WBK-002", path, "it has no content at all (0 bytes)")


def _fault(code: str, path: Path, detail: str | None = None) -> WorkbookError:
    finding = make_finding(code)
    more = f" ({detail})" if detail else ""
    return WorkbookError(
        finding.model_copy(update={"message": f'file "{path.name}": {finding.message}{more}'})
    )
