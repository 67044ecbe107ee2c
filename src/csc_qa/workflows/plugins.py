"""List the plugins that were found, and whether they work."""

from __future__ import annotations

from csc_qa.hooks.catalogue import Catalogue
from csc_qa.hooks.plugin import LoadedPlugin


def list_plugins(catalogue: Catalogue, *, year: int) -> list[LoadedPlugin]:
    """Return every plugin, after asking each for all that can be asked for without a workbook.

    Args:
        year: for which to ask for the programme.
    """
    catalogue.programme(year)
    return catalogue.registry.plugins
