"""Write a file whole or not at all, and keep what stood there before."""

from __future__ import annotations

import os
from pathlib import Path
from uuid import uuid4

from csc_qa.core.errors import ReportError
from csc_qa.reports.file_name import previous_name


def make_folder(folder: Path) -> None:
    """Make the folder where it is absent.

    Raises:
        ReportError: it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ReportError.because(
            "CSCQA-WBK-008",
            f'the folder "{folder}" cannot be made ({error.strerror})',
            hint="Name another folder with --out, or ask for the right to write there.",
        ) from error


def write_whole(path: Path, content: bytes) -> None:
    """Write the file in one step; a different one of that name is kept as `<stem>.previous.<ext>`.

    Raises:
        ReportError: it cannot be written. What stood there stands there still.
    """
    try:
        if not _has_content(path, content):
            _write_and_swap(path, content)
    except OSError as error:
        raise ReportError.because(
            "CSCQA-WBK-008",
            f'the file "{path.name}" cannot be written ({error.strerror})',
            hint="Close it in Excel or the browser and run again, or name another folder with --out.",
        ) from error


def _has_content(path: Path, content: bytes) -> bool:
    return path.exists() and path.read_bytes() == content


def _write_and_swap(path: Path, content: bytes) -> None:
    temporary = path.with_name(f".{path.name}.{uuid4().hex}.tmp")
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
