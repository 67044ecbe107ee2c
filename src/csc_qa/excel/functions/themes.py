"""QA_THEMES: what a text is about."""

from __future__ import annotations

from csc_qa.core.front_end import Argument, CellKind, WorksheetFunction
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.workflows.theme_cells import name_themes


def themes_in_cell(text: str, *, catalogue: Catalogue) -> str:
    """Return the names of the themes that a text names, with semicolons between; else an empty text."""
    return name_themes(text, catalogue)


FUNCTION = WorksheetFunction(
    name="themes",
    group="Themes",
    summary="Which themes of the vocabulary a text names; empty where it names none.",
    function=themes_in_cell,
    arguments=(
        Argument(name="text", description="Strengths, areas for improvement or learning", kind=CellKind.TEXT),
    ),
    example="=QA_THEMES(M5:M300)",
)
