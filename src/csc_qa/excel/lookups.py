"""Find what a cell names: a service area, a tool, an indicator, a term."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from rapidfuzz import fuzz, process

from csc_qa.core.audit_tool import AuditTool
from csc_qa.core.errors import CellError
from csc_qa.core.framework import ProcessStep
from csc_qa.core.glossary_term import GlossaryTerm
from csc_qa.core.indicator import Indicator
from csc_qa.core.service_area import ServiceArea
from csc_qa.core.spelling import Spellings, fold
from csc_qa.core.theme import Theme
from csc_qa.hooks.catalogue import Catalogue

T = TypeVar("T")

_ALIKE = 70.0
_tables: WeakKeyDictionary[Any, dict[str, Spellings[Any]]] = WeakKeyDictionary()


def find_area(text: str, catalogue: Catalogue) -> ServiceArea:
    """Return the service area that a text names.

    Raises:
        CellError: no plugin declares it.
    """
    return _find("service area", text, catalogue, catalogue.service_areas.values)


def find_tool(text: str, catalogue: Catalogue) -> AuditTool:
    """Return the audit tool that a text names, by itself or by the service area that uses it.

    Raises:
        CellError: no plugin declares it, or the area has more than one.
    """
    table = _table("audit tool", catalogue, catalogue.audit_tools.values)
    area = _table("service area", catalogue, catalogue.service_areas.values).find(text)
    if table.find(text) is None and area is not None:
        own = [tool for tool in catalogue.audit_tools.values() if area.id in tool.service_areas]
        if len(own) == 1:
            return own[0]
        names = ", ".join(tool.name for tool in own) or "none"
        raise CellError.because("CSCQA-XLF-006", f"the audit tools of {area.name}: {names}")
    return _find("audit tool", text, catalogue, catalogue.audit_tools.values)


def find_indicator(text: str, catalogue: Catalogue) -> Indicator:
    """Return the indicator that a text names.

    Raises:
        CellError: no plugin declares it.
    """
    return _find("indicator", text, catalogue, catalogue.indicators.values)


def find_term(text: str, catalogue: Catalogue) -> GlossaryTerm:
    """Return the glossary's entry for a text.

    Raises:
        CellError: no plugin declares it.
    """
    return _find("term", text, catalogue, catalogue.glossary.values)


def find_theme(text: str, catalogue: Catalogue) -> Theme:
    """Return the theme of the vocabulary that a text names.

    Raises:
        CellError: no plugin declares it.
    """
    return _find("theme", text, catalogue, catalogue.themes.values)


def find_step(text: str, catalogue: Catalogue) -> ProcessStep:
    """Return the step of the audit process that a text names, by key or name.

    Raises:
        CellError: the framework has none of this name.
    """
    found = _find("step", text, catalogue, lambda: catalogue.framework.process_steps)
    return catalogue.framework.step(found.key)


def _find(kind: str, text: str, catalogue: Catalogue, items: Callable[[], Iterable[T]]) -> T:
    table: Spellings[T] = _table(kind, catalogue, items)
    found = table.find(text)
    if found is None:
        raise CellError.because("CSCQA-XLF-006", f"no {kind} of this name is known{_nearest(text, table)}")
    return found


def _table(kind: str, catalogue: Catalogue, items: Callable[[], Iterable[T]]) -> Spellings[T]:
    tables = _tables.setdefault(catalogue.registry, {})
    if kind not in tables:
        tables[kind] = Spellings((text, item) for item in items() for text in _spellings(item))
    return tables[kind]


def _spellings(item: Any) -> tuple[str, ...]:
    own: tuple[str, ...] | None = getattr(item, "spellings", None)
    return own if own is not None else (item.name, item.id, *item.aliases)


def _nearest(text: str, table: Spellings[Any]) -> str:
    found = process.extractOne(fold(text), list(table.folded()), scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return f"; is {table.folded()[found[0]]} meant?" if found else ""
