"""The kinds of report, found in the files of this room."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

import csc_qa.workflows.reports as room
from csc_qa.core.errors import ReportError
from csc_qa.workflows.reports.kind import ReportKind

# As people meet them; kinds that are not named here follow by name.
_ORDER = ("monthly", "quarterly", "annual", "area", "headlines", "kpi", "scrutiny")


@cache
def report_kinds() -> dict[str, ReportKind]:
    """Return the kinds of report by name."""
    found = (
        getattr(import_module(f"{room.__name__}.{each.name}"), "KIND", None)
        for each in pkgutil.iter_modules(room.__path__)
    )
    kinds = {kind.name: kind for kind in found if isinstance(kind, ReportKind)}
    return dict(sorted(kinds.items(), key=lambda item: (_place(item[0]), item[0])))


def find_report_kind(name: str) -> ReportKind:
    """Return the kind of that name.

    Raises:
        ReportError: there is none.
    """
    kinds = report_kinds()
    if name not in kinds:
        raise ReportError.because(
            "CSCQA-RPT-003", f'there is no report "{name}". Expected: {", ".join(kinds)}'
        )
    return kinds[name]


def _place(name: str) -> int:
    return _ORDER.index(name) if name in _ORDER else len(_ORDER)
