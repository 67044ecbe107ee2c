"""GlossaryTerm: a word of the field, explained in a sentence."""

from __future__ import annotations

from csc_qa.core.model import FrozenModel


class GlossaryTerm(FrozenModel):
    """One term.

    Attributes:
        term: as people write it, such as `CPP`.
        meaning: one or two sentences.
        aliases: other ways to write it.
    """

    term: str
    meaning: str
    aliases: tuple[str, ...] = ()

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every way to write it that is declared."""
        return (self.term, *self.aliases)

    def __str__(self) -> str:
        return self.term
