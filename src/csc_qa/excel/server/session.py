"""The registry of the running server, loaded once."""

from __future__ import annotations

from functools import cache

from csc_qa.excel.registry import ExcelRegistry, load_registry
from csc_qa.excel.server.environment import plugins_named


@cache
def registry() -> ExcelRegistry:
    """Return what this server offers."""
    return load_registry(plugins_named())
