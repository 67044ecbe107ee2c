"""How this program is called where it runs, for examples that a person can type."""

from __future__ import annotations

import os
import shutil
import sys

STARTED_BY = "CSC_QA_STARTED_BY"


def own_command() -> str:
    """Return what to type before a command: `csc-qa` where that is found, else what is.

    start.py says itself how it was called.
    """
    started = os.environ.get(STARTED_BY)
    if started:
        return started
    python = f'"{sys.executable}"' if " " in sys.executable else sys.executable
    return "csc-qa" if shutil.which("csc-qa") else f"{python} -m csc_qa.cli.app"
