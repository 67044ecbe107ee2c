"""The log of the server, on standard error."""

from __future__ import annotations

import logging
import os

FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
LEVEL_VARIABLE = "XLWINGS_LOG_LEVEL"


def log_with_times() -> None:
    """Log with day and time; from then on xlwings leaves it as it is."""
    logging.basicConfig(level=os.environ.get(LEVEL_VARIABLE, "WARNING").upper(), format=FORMAT)
