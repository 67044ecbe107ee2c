"""List the indicators that plugins declare, with the targets that are printed for them."""

from __future__ import annotations

from typing import NamedTuple

from csc_qa.core.indicator import Indicator
from csc_qa.core.target import Target
from csc_qa.hooks.catalogue import Catalogue


class ListedIndicator(NamedTuple):
    """An indicator and its targets, in the order in which they are declared."""

    indicator: Indicator
    targets: tuple[Target, ...]

    @property
    def target_texts(self) -> tuple[str, ...]:
        """Its targets as limits, each once: more than one where sections of the report disagree."""
        return tuple(dict.fromkeys(str(each.threshold) for each in self.targets))


def list_indicators(catalogue: Catalogue) -> list[ListedIndicator]:
    """Return every indicator of the catalogue."""
    return [
        ListedIndicator(each, tuple(target for target in catalogue.targets if target.indicator == each.id))
        for each in catalogue.indicators.values()
    ]
