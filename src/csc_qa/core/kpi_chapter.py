"""KpiChapter: the rows of a section of the performance report at a month, in the words that are printed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from csc_qa.core.indicator_status import IndicatorStatus
from csc_qa.core.kpi_section import KpiSection
from csc_qa.core.kpi_table import KpiFigure
from csc_qa.core.model import FrozenModel
from csc_qa.core.target import ComparatorGroup


class KpiRow(FrozenModel):
    """An indicator in a section.

    Attributes:
        label: a short name, for icons and sentences.
        status: at the month of the report, judged.
        figures: month to the cell of this section; months without one are left out.
        value: what is judged, in words: `78.2%`, `15,682 since April`; empty where it is not known.
        target: as this section prints it; it says where another section's was judged against.
        change: of the month's figure on the month before, in words, such as `down 366 (20.4%)`; empty
            where either is not known.
        forecast: of the year's end, in words; empty where the target is not for the year.
        comparators: what others reached, in words.
        draft: of a commentary; empty where nothing in its picture matters.
        is_protected: some of its numbers are too small to be published, so that nothing is said but what
            its cells show.
    """

    label: str
    status: IndicatorStatus
    figures: Mapping[date, KpiFigure]
    value: str = ""
    target: str = ""
    change: str = ""
    forecast: str = ""
    comparators: Mapping[ComparatorGroup, str]
    draft: str = ""
    is_protected: bool = False

    @property
    def id(self) -> str:
        """Id of the indicator."""
        return self.status.indicator.id

    @property
    def name(self) -> str:
        """Name of the indicator."""
        return self.status.indicator.name


class KpiChapter(FrozenModel):
    """A section of the report with its rows, in the order of the table."""

    section: KpiSection
    rows: tuple[KpiRow, ...] = ()
