"""Pause the garbage collector while millions of cells are made."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_lock = Lock()
# How many read at this moment, each in a thread of its own.
_readers = 0
_was_enabled = False


@contextmanager
def collecting_paused() -> Iterator[None]:
    """Collect no garbage meanwhile: every cell is in use, and looking for those that are not takes
    about as long as reading them. It goes on once the last of those who paused it has ended.
    """
    global _readers, _was_enabled  # noqa: PLW0603 - the collector is one for all threads
    with _lock:
        if _readers == 0:
            _was_enabled = gc.isenabled()
            gc.disable()
        _readers += 1
    try:
        yield
    finally:
        with _lock:
            _readers -= 1
            if _readers == 0 and _was_enabled:
                gc.enable()
