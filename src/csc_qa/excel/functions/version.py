"""QA_VERSION: which version answers."""

from __future__ import annotations

import csc_qa
from csc_qa.core.front_end import WorksheetFunction


def version() -> str:
    """Return the version of csc_qa."""
    return f"csc_qa {csc_qa.__version__}"


FUNCTION = WorksheetFunction(
    name="version",
    group="Help",
    summary="The version of csc_qa that answers.",
    function=version,
    example="=QA_VERSION()",
)
