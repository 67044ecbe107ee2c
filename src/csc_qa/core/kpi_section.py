"""KpiSection: a section of the performance report, and which indicators stand in it."""

from __future__ import annotations

from csc_qa.core.model import FrozenModel
from csc_qa.core.spelling import fold


class KpiSection(FrozenModel):
    """A section of the performance report.

    Indicators that name it in `Indicator.sections`, and rows of a KPI table under its name, stand in it
    without being listed here.

    Attributes:
        key: stable id, such as `effective_assessment`.
        title: as reports print it.
        aliases: other names under which tables and indicators call it.
        indicators: ids of further indicators that stand in it, in this order.
        prompt: what to write under it, where it has no figures to draft a commentary from.
        holds_audits: how many audits were done belongs into it.

    Example:
        >>> contact = KpiSection(key="contact", title="Purposeful Direct Contact", aliases=("Visits",))
        >>> contact.is_called("purposeful direct contact"), contact.is_called("visits")
        (True, True)
    """

    key: str
    title: str
    aliases: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    prompt: str = ""
    holds_audits: bool = False

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every name of it that is declared."""
        return (self.title, *self.aliases)

    def is_called(self, name: str) -> bool:
        """Say whether the name is one of its own, whatever its case and punctuation."""
        return fold(name) in {fold(each) for each in self.spellings}

    def __str__(self) -> str:
        return self.title
