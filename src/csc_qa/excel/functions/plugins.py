"""QA_PLUGINS: which plugins were found, and whether they work."""

from __future__ import annotations

from datetime import date
from typing import Any

from csc_qa.core.front_end import WorksheetFunction
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.workflows.plugins import list_plugins


def plugin_rows(*, catalogue: Catalogue) -> list[list[Any]]:
    """Return a row for each plugin: name, version, status."""
    found = list_plugins(catalogue, year=date.today().year)
    return [["Plugin", "Version", "Status"], *([each.name, each.version, each.status] for each in found)]


FUNCTION = WorksheetFunction(
    name="plugins",
    group="Help",
    summary="The plugins that were found, and whether they work.",
    function=plugin_rows,
    example="=QA_PLUGINS()",
)
