"""Run two programs in turn, each in a process of its own, and compare time and peak memory."""

from __future__ import annotations

import statistics
import subprocess
import sys
from typing import NamedTuple

ROUNDS = 3

# Imports are timed too where a program does them, the interpreter's own start is not.
_TIMED = """
import time
started = time.perf_counter()
{program}
seconds = time.perf_counter() - started
try:
    import resource
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if __import__("sys").platform == "darwin" else 1024)
except ImportError:
    peak = float("nan")
print(seconds, peak)
"""


class Run(NamedTuple):
    """One run: seconds, and peak memory of the process in MB."""

    seconds: float
    peak_mb: float


def compare(base: tuple[str, str], other: tuple[str, str]) -> None:
    """Print time, peak memory and the ratio of `other` to `base`; each is a name and a program."""
    rounds = [(_run(base[1]), _run(other[1])) for _ in range(ROUNDS)]
    for name, runs in ((base[0], [pair[0] for pair in rounds]), (other[0], [pair[1] for pair in rounds])):
        seconds = statistics.median(run.seconds for run in runs)
        peak = statistics.median(run.peak_mb for run in runs)
        print(f"{name:<28} {seconds:8.3f} s {peak:8.0f} MB")
    time_ratio = statistics.median(right.seconds / left.seconds for left, right in rounds)
    peak_ratio = statistics.median(right.peak_mb / left.peak_mb for left, right in rounds)
    print(f"{'ratio':<28} {time_ratio:8.2f}   {peak_ratio:8.2f}")


def _run(program: str) -> Run:
    done = subprocess.run(
        [sys.executable, "-c", _TIMED.format(program=program)], check=True, capture_output=True, text=True
    )
    seconds, peak = done.stdout.split()[-2:]
    return Run(float(seconds), float(peak))
