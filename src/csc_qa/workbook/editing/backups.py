"""Dated copies of a workbook in the folder Backups beside it, of which a number is kept."""

from __future__ import annotations

import os
import re
import shutil
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from uuid import uuid4

FOLDER = "Backups"
_STAMP = r" backup (\d{4}-\d{2}-\d{2} \d{6})(?: \((\d+)\))?"
_MARK = ".csc_qa.tmp"


def temporary_beside(path: Path) -> Path:
    """Return a name for a file that will take a workbook's place, in the same folder."""
    # Short, for the paths of Windows may be no longer than 260 characters.
    return path.with_name(f".{path.name}.{uuid4().hex[:8]}{_MARK}")


def remove_strays(path: Path) -> None:
    """Remove what a run that was killed left behind, beside the workbook and among its backups."""
    backup = re.escape(path.stem) + _STAMP + re.escape(path.suffix)
    for folder, name in ((path.parent, re.escape(path.name)), (path.parent / FOLDER, backup)):
        pattern = re.compile(rf"\.{name}\.[0-9a-f]+{re.escape(_MARK)}")
        for stray in folder.glob(f".*{_MARK}"):
            if pattern.fullmatch(stray.name):
                stray.unlink(missing_ok=True)


def write_backup(path: Path, now: datetime) -> Path:
    """Copy a workbook into its folder of backups, whole or not at all.

    Raises:
        OSError: it cannot be written.
    """
    folder = path.parent / FOLDER
    folder.mkdir(exist_ok=True)
    backup = _free_name(folder, path, now)
    temporary = temporary_beside(backup)
    try:
        shutil.copy2(path, temporary)
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())
        temporary.replace(backup)
    finally:
        temporary.unlink(missing_ok=True)
    return backup


def keep_newest(path: Path, number: int) -> None:
    """Remove the oldest backups of a workbook, so that a number is left; one that is open somewhere stays."""
    pattern = re.compile(re.escape(path.stem) + _STAMP + re.escape(path.suffix))
    folder = path.parent / FOLDER
    found = [match for each in folder.glob("*") if (match := pattern.fullmatch(each.name))]
    found.sort(key=lambda match: (match[1], int(match[2] or 1)))
    for old in found[: max(0, len(found) - number)]:
        with suppress(OSError):
            (folder / old[0]).unlink(missing_ok=True)


def _free_name(folder: Path, path: Path, now: datetime) -> Path:
    stem = f"{path.stem} backup {now:%Y-%m-%d %H%M%S}"
    backup, number = folder / f"{stem}{path.suffix}", 1
    while backup.exists():
        number += 1
        backup = folder / f"{stem} ({number}){path.suffix}"
    return backup
