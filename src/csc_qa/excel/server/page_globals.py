"""What the templates of task pane and manifest are filled with."""

from __future__ import annotations

import re
from typing import Any

import csc_qa
from csc_qa.excel.icons import ICONS, icon_of
from csc_qa.excel.registry import PREFIX_SERVER, ExcelRegistry, describe


def page_globals(registry: ExcelRegistry) -> dict[str, Any]:
    """Return name to value, for both templates."""
    return {
        "csc_version": csc_qa.__version__,
        "csc_manifest_version": manifest_version(csc_qa.__version__),
        "csc_groups": registry.groups,
        "csc_macros": list(registry.macros.values()),
        "csc_functions": [
            {**describe(each, PREFIX_SERVER), "group": each.group} for each in registry.functions.values()
        ],
        "csc_icons": sorted(ICONS),
        "csc_icon": icon_of,
        "csc_faults": [finding.message for finding in registry.findings],
    }


def manifest_version(version: str) -> str:
    """Return a version as a manifest wants it: up to four numbers.

    Example:
        >>> manifest_version("0.2.0rc1")
        '1.0.2.0'
    """
    return "1." + ".".join(re.findall(r"\d+", version)[:3])
