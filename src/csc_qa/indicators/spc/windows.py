"""Runs of successive points for which something holds."""

from __future__ import annotations

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

Flags = NDArray[np.bool_]


def in_windows(holds: Flags, length: int) -> Flags:
    """Return the places that lie in a window of this length in which all hold.

    Example:
        >>> in_windows(np.array([True, True, False, True]), 2).tolist()
        [True, True, False, False]
    """
    if len(holds) < length:
        return np.zeros(len(holds), dtype=bool)
    whole = np.logical_and.reduce(sliding_window_view(holds, length), axis=1)
    return spread(whole, length)


def spread(windows: Flags, length: int) -> Flags:
    """Return the places that lie in any of the windows; `windows[i]` begins at place i."""
    places = np.zeros(len(windows) + length - 1, dtype=bool)
    for offset in range(length):
        places[offset : offset + len(windows)] |= windows
    return places
