"""The registry of the Python that Excel has started, loaded once."""

from __future__ import annotations

from functools import cache

from csc_qa.excel.registry import ExcelRegistry, load_registry


@cache
def registry() -> ExcelRegistry:
    """Return what this Python offers: the built-ins, and the plugins that the user has installed."""
    return load_registry()
