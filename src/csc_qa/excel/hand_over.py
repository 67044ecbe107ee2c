"""Hand over the files that a macro made: beside the workbook, or in the task pane for download."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence

import xlwings as xw

from csc_qa.core.errors import MacroError
from csc_qa.core.workbook_change import MadeFile
from csc_qa.excel.open_book import folder_of
from csc_qa.reports.file_writing import write_whole

CALLBACK = "csc_qa_offer_files"
# They go to the client in one answer, and stay in the memory of the pane.
MOST_BYTES = 20_000_000
_OFFICE = "application/vnd.openxmlformats-officedocument"
_TYPES = {
    "docx": f"{_OFFICE}.wordprocessingml.document",
    "pptx": f"{_OFFICE}.presentationml.presentation",
    "xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    "html": "text/html",
    "json": "application/json",
}


def hand_over(book: xw.Book, files: Sequence[MadeFile]) -> None:
    """Write the files beside the workbook, or offer them in the task pane where it has no folder here.

    Raises:
        MacroError: the workbook was not saved, or opened from the web; or there is no folder, and the files
            are too large to be handed over.
        ReportError: a file cannot be written.
    """
    if not files:
        return
    folder = folder_of(book)
    if folder is None:
        _check_size(files)
        book.app.macro(CALLBACK)([_told(file) for file in files])
        return
    for file in files:
        write_whole(folder / file.name, file.content)


def _check_size(files: Sequence[MadeFile]) -> None:
    size = sum(len(file.content) for file in files)
    if size > MOST_BYTES:
        told = (
            f"{len(files)} files have {size / 1e6:.0f} MB, and {MOST_BYTES / 1e6:.0f} MB can be handed over"
        )
        raise MacroError.because("CSCQA-MAC-024", told)


def _told(file: MadeFile) -> dict[str, str]:
    kind = _TYPES.get(file.name.rpartition(".")[2], "application/octet-stream")
    return {"name": file.name, "type": kind, "content": b64encode(file.content).decode()}
