"""The registry of the running server, loaded once."""

from __future__ import annotations

from functools import cache

from csc_qa.core.finding import Finding
from csc_qa.excel.registry import ExcelRegistry, load_registry
from csc_qa.excel.server.environment import plugins_named
from csc_qa.hooks.conformance import check_catalogue


@cache
def registry() -> ExcelRegistry:
    """Return what this server offers."""
    return load_registry(plugins_named())


def plugin_findings() -> list[Finding]:
    """Return what is wrong with the plugins of this server, one by one and with one another."""
    loaded = registry()
    return [*loaded.findings, *check_catalogue(loaded.catalogue)]
