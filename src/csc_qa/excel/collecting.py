"""Spare Python from looking through what stays, each time that a range is answered."""

from __future__ import annotations

import gc


def keep_what_is_loaded() -> None:
    """Take what is loaded now out of garbage collection.

    A range of 10,000 cells makes enough small objects for Python to look through everything there is for
    what may go, which takes longer than the answer.
    """
    gc.collect()
    gc.freeze()
