"""Theme: a subject that audits have in common, and the words by which free text shows it."""

from __future__ import annotations

from csc_qa.core.model import FrozenModel


class Theme(FrozenModel):
    """One entry of the controlled vocabulary."""

    key: str
    name: str
    phrases: tuple[str, ...]

    def __str__(self) -> str:
        return self.name
