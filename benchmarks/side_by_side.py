"""Run two programs in turn, each in a process of its own, and compare time and peak memory."""

from __future__ import annotations

import statistics
import subprocess
import sys
from typing import NamedTuple

ROUNDS = 5

_TIMED = """
import time
{imports}
started = time.perf_counter()
{program}
seconds = time.perf_counter() - started
try:
    import resource
    import sys
    unit = 2**20 if sys.platform == "darwin" else 2**10
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
except ImportError:
    peak = float("nan")
print(seconds, peak)
"""


class Program(NamedTuple):
    """A program to run: its name, its code, and imports that are done before the clock starts."""

    name: str
    code: str
    imports: str = ""


class Run(NamedTuple):
    """One run: seconds, and peak memory of the process in MB."""

    seconds: float
    peak_mb: float


def compare(base: Program, other: Program) -> None:
    """Print time, peak memory and the ratio of `other` to `base`, which run in turn."""
    rounds = [(_run(base), _run(other)) for _ in range(ROUNDS)]
    for name, runs in ((base.name, [pair[0] for pair in rounds]), (other.name, [pair[1] for pair in rounds])):
        seconds = statistics.median(run.seconds for run in runs)
        peak = statistics.median(run.peak_mb for run in runs)
        print(f"{name:<28} {seconds:8.3f} s {peak:8.0f} MB")
    time_ratio = statistics.median(right.seconds / left.seconds for left, right in rounds)
    peak_ratio = statistics.median(right.peak_mb / left.peak_mb for left, right in rounds)
    print(f"{'ratio':<28} {time_ratio:8.2f}   {peak_ratio:8.2f}")


def _run(program: Program) -> Run:
    code = _TIMED.format(imports=program.imports, program=program.code)
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    seconds, peak = done.stdout.split()[-2:]
    return Run(float(seconds), float(peak))
