"""Themes of practice: the words by which auditors' free text shows what it is about.

One file for each family. Phrases are as `csc_qa.core.phrase.parse_phrase` reads them.
"""

from __future__ import annotations

from csc_qa.core.theme import Theme
from csc_qa.hooks.markers import hookimpl
from csc_qa.plugins.practice_themes import (
    assessing,
    childs_experience,
    deciding,
    family_and_network,
    harm,
    identity_and_needs,
    leading,
    leaving_and_staying,
    planning,
    recording,
    working_together,
)

_FAMILIES = (
    recording,
    childs_experience,
    assessing,
    harm,
    planning,
    leading,
    working_together,
    family_and_network,
    identity_and_needs,
    leaving_and_staying,
    deciding,
)


@hookimpl
def csc_qa_themes() -> list[Theme]:
    """Return the themes."""
    return [theme for family in _FAMILIES for theme in family.THEMES]
