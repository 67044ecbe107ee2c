"""QA_THEME_COUNT: how many texts are about a theme."""

from __future__ import annotations

from typing import Any

from csc_qa.core.front_end import Argument, CellKind, Takes, WorksheetFunction
from csc_qa.excel.lookups import find_theme
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.workflows.theme_cells import count_texts


def theme_count(texts: list[list[Any]], theme: str, *, catalogue: Catalogue) -> int:
    """Return how many of the cells name the theme; each cell counts once.

    Raises:
        CellError: no plugin declares such a theme.
    """
    return count_texts([cell for row in texts for cell in row], find_theme(theme, catalogue))


FUNCTION = WorksheetFunction(
    name="theme_count",
    group="Themes",
    summary="How many cells name a theme of the vocabulary; each cell counts once.",
    function=theme_count,
    arguments=(
        Argument(name="texts", description="The range of texts", kind=CellKind.TEXT, takes=Takes.WHOLE_RANGE),
        Argument(name="theme", description="Name of the theme, such as Chronology", kind=CellKind.TEXT),
    ),
    example='=QA_THEME_COUNT(M5:M300, "Chronology")',
)
