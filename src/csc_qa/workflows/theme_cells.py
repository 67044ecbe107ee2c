"""Themes of texts that stand in cells."""

from __future__ import annotations

from collections.abc import Sequence

from csc_qa.audits.themes.matching import find_themes
from csc_qa.core.theme import Theme
from csc_qa.hooks.catalogue import Catalogue


def name_themes(text: str, catalogue: Catalogue) -> str:
    """Return the names of the themes that a text names, with semicolons between; else an empty text."""
    (found,) = find_themes([text], catalogue.themes.values())
    return "; ".join(theme.name for theme in found)


def count_texts(texts: Sequence[str | None], theme: Theme) -> int:
    """Return how many of the texts name the theme."""
    return sum(map(bool, find_themes([text for text in texts if text], [theme])))
