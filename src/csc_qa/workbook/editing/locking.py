"""One run at a time writes to a workbook: a lock beside it, which ends with the process that holds it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from csc_qa.core.errors import EditError


@contextmanager
def only_writer(path: Path) -> Iterator[None]:
    """Hold the lock of a workbook.

    Raises:
        EditError: another run holds it.
        OSError: the folder cannot be written to.
    """
    lock = path.with_name(f".{path.name}.csc_qa.lock")
    descriptor = _locked(lock)
    if descriptor is None:
        raise EditError.because("CSCQA-WRT-011", "another run is writing to the workbook at this moment")
    try:
        yield
    finally:
        _remove(lock, descriptor)


def _locked(lock: Path) -> int | None:
    """Return the lock file, open and locked; None where another process has it."""
    descriptor = os.open(lock, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        _lock(descriptor)
        # The one that held it may have removed the file just now; the lock is then on none.
        is_ours = os.path.samestat(os.fstat(descriptor), lock.stat())
    except (BlockingIOError, PermissionError, FileNotFoundError):
        is_ours = False
    except OSError:
        # A drive that knows no locks; the check for changes right before the swap is all there is then.
        is_ours = True
    if is_ours:
        return descriptor
    os.close(descriptor)
    return None


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def _remove(lock: Path, descriptor: int) -> None:
        os.close(descriptor)
        # Windows keeps a file that the next run has open already.
        with suppress(OSError):
            lock.unlink(missing_ok=True)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _remove(lock: Path, descriptor: int) -> None:
        with suppress(OSError):
            lock.unlink(missing_ok=True)
        os.close(descriptor)
