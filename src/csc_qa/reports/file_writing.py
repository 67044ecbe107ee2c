"""Write a file whole or not at all, and keep what stood there before."""

from __future__ import annotations

import os
from errno import EACCES, ENOSPC, EPERM, EROFS
from pathlib import Path
from uuid import uuid4

from csc_qa.core.errors import ReportError
from csc_qa.reports.file_name import previous_name

_OF_FILES = frozenset(
    {".csv", ".docx", ".html", ".ics", ".json", ".pdf", ".png", ".pptx", ".txt", ".xlsm", ".xlsx", ".zip"}
)
_FORBIDDEN = frozenset({EACCES, EPERM, EROFS})
_UNFINISHED = ".tmp"
_ANOTHER = "name another folder with --out"
_A_FOLDER = "Name a folder with --out; the files in it get names of their own."
_NO_RIGHT = f"You may not write there: {_ANOTHER}, or ask for the right to write in this one."
_FULL = f"The disk is full: make room on it, or {_ANOTHER}."


def make_folder(folder: Path) -> None:
    """Make the folder where it is absent.

    Raises:
        ReportError: it cannot be made, or is named like a file, or a file of that name stands there.
    """
    try:
        if folder.suffix.casefold() in _OF_FILES and not folder.exists():
            raise _refusal(f'"{folder}" is named like a file, and a folder is meant', _A_FOLDER)
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise _refusal(f'"{folder}" is or lies in a file, and a folder is meant', _A_FOLDER) from error
    except OSError as error:
        hint = _FULL if error.errno == ENOSPC else _NO_RIGHT
        raise _refusal(f'the folder "{folder}" cannot be made ({error.strerror})', hint) from error


def write_whole(path: Path, content: bytes) -> None:
    """Write the file in one step; a different one of that name is kept as `<stem>.previous.<ext>`.

    Raises:
        ReportError: it cannot be written. What stood there stands there still.
    """
    try:
        if not _has_content(path, content):
            _write_and_swap(path, content)
    except OSError as error:
        message = f'the file "{path.name}" cannot be written ({error.strerror})'
        raise _refusal(message, _hint(error, path)) from error


def _refusal(message: str, hint: str) -> ReportError:
    return ReportError.because("CSCQA-WBK-008", message, hint=hint)


def _hint(error: OSError, path: Path) -> str:
    """Return what to do: a file that is open in a program is refused only when it is to be replaced."""
    if error.errno == ENOSPC:
        return _FULL
    if path.is_dir():
        return f"A folder of that name stands there: rename it, or {_ANOTHER}."
    is_new = str(error.filename).endswith(_UNFINISHED) and error.filename2 is None
    if error.errno in _FORBIDDEN and is_new:
        return _NO_RIGHT
    return f"Close it in Excel or the browser and run again, or {_ANOTHER}."


def _has_content(path: Path, content: bytes) -> bool:
    return path.exists() and path.read_bytes() == content


def _write_and_swap(path: Path, content: bytes) -> None:
    temporary = path.with_name(f".{path.name}.{uuid4().hex}{_UNFINISHED}")
    try:
        _write_flushed(temporary, content)
        _swap(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)


def _write_flushed(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _swap(temporary: Path, path: Path) -> None:
    if not path.exists():
        temporary.replace(path)
        return
    previous = path.replace(previous_name(path))
    try:
        temporary.replace(path)
    except OSError:
        previous.replace(path)
        raise
