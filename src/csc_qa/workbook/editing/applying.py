"""Apply a plan: write a temporary workbook, check it, keep a backup, and only then swap the files."""

from __future__ import annotations

import os
import shutil
import zipfile
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from csc_qa.core.errors import EditError
from csc_qa.core.finding import make_finding
from csc_qa.workbook.editing.backups import keep_newest, remove_strays, temporary_beside, write_backup
from csc_qa.workbook.editing.locking import only_writer
from csc_qa.workbook.editing.planning import EditPlan, fingerprint_of
from csc_qa.workbook.editing.refusals import in_place_findings
from csc_qa.workbook.editing.verifying import verify

_CHUNK = 1 << 20
_LEVEL = 6


@dataclass(frozen=True)
class EditResult:
    """Where the workbook was written, and the copy of what stood there before (None where nothing did)."""

    path: Path
    backup: Path | None


def apply_edit(plan: EditPlan, *, out: Path | None, backups_kept: int, now: datetime) -> EditResult:
    """Write what was planned, whole or not at all.

    The process may be killed at any moment: the file is then the old workbook or the new one.

    Args:
        out: another file to write to; the workbook itself then stays as it is.
        backups_kept: how many dated copies are kept; 0 for none.
        now: the time that the backup's name gives.
    Raises:
        EditError: the plan is refused, the workbook has changed since, it cannot be written, or what was
            written does not hold all that it must. What stood there stands there still.
    """
    target = _real(out or plan.path)
    is_in_place = out is None or _is_same(out, plan.path)
    _check_still_good(plan, target, is_in_place=is_in_place)
    if not plan.changed and is_in_place:
        return EditResult(target, None)
    try:
        with only_writer(target):
            backup = _replace(plan, target, backups_kept, now, is_in_place=is_in_place)
    except OSError as error:
        message = f'the file "{target.name}" cannot be written ({error.strerror or error})'
        raise EditError.because("CSCQA-WRT-012", message) from error
    if backup:
        keep_newest(target, backups_kept)
    return EditResult(target, backup)


def _is_same(out: Path, path: Path) -> bool:
    return out.exists() and path.exists() and out.samefile(path)


def _real(path: Path) -> Path:
    """Return the file itself where the path is a link to it, which is to stay one."""
    return path.resolve() if path.is_symlink() else path


def _replace(
    plan: EditPlan, target: Path, backups_kept: int, now: datetime, *, is_in_place: bool
) -> Path | None:
    temporary = temporary_beside(target)
    try:
        remove_strays(target)
        _write(plan, temporary)
        verify(plan, temporary)
        backup = write_backup(target, now) if backups_kept > 0 and target.exists() else None
        _check_still_good(plan, target, is_in_place=is_in_place)
        _swap(temporary, target)
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
    return backup


def _check_still_good(plan: EditPlan, target: Path, *, is_in_place: bool) -> None:
    refusals = plan.refusals(in_place=is_in_place) or in_place_findings(target)
    if refusals:
        raise EditError(*refusals)
    if target.suffix.lower() != plan.path.suffix.lower():
        raise EditError.because(
            "CSCQA-WRT-012", f"a copy must be of the same kind as the workbook ({plan.path.suffix})"
        )
    if not plan.path.exists() or fingerprint_of(plan.path) != plan.fingerprint:
        raise EditError(make_finding("CSCQA-WRT-011"))


def _write(plan: EditPlan, temporary: Path) -> None:
    with temporary.open("xb") as file:
        with zipfile.ZipFile(plan.path) as old, zipfile.ZipFile(file, "w") as new:
            for info in (info for info in old.infolist() if info.filename not in plan.removed):
                _write_part(old, new, info, plan)
            for name in plan.changed.keys() - set(old.namelist()):
                new.writestr(name, plan.changed[name].encode(), zipfile.ZIP_DEFLATED, _LEVEL)
        file.flush()
        os.fsync(file.fileno())


def _write_part(old: zipfile.ZipFile, new: zipfile.ZipFile, info: zipfile.ZipInfo, plan: EditPlan) -> None:
    """Write a part in its place; one that did not change with the very content it had."""
    copy = zipfile.ZipInfo(info.filename, info.date_time)
    copy.compress_type = (
        zipfile.ZIP_STORED if info.compress_type == zipfile.ZIP_STORED else zipfile.ZIP_DEFLATED
    )
    copy.external_attr, copy.create_system = info.external_attr, info.create_system
    if info.filename in plan.changed:
        new.writestr(copy, plan.changed[info.filename].encode(), compresslevel=_LEVEL)
        return
    copy.file_size = info.file_size
    with old.open(info) as source, new.open(copy, "w") as target:
        shutil.copyfileobj(source, target, _CHUNK)


def _swap(temporary: Path, target: Path) -> None:
    if target.exists():
        shutil.copymode(target, temporary)
    temporary.replace(target)
    _flush_folder(target.parent)


def _flush_folder(path: Path) -> None:
    """Have the drive keep the swap; some know no such thing, and the new workbook stands there already."""
    if os.name == "posix":
        with suppress(OSError):
            folder = os.open(path, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)
