"""The neutral report: sections of sentences, tables and charts, which any writer can set."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field, model_validator

from csc_qa.core.model import FrozenModel
from csc_qa.core.period import Period

Cell = str | int | float | None


class ColumnFormat(StrEnum):
    """How the cells of a column are shown."""

    TEXT = "text"
    COUNT = "count"
    PERCENT = "percent"
    DATE = "date"


class TableColumn(FrozenModel):
    """One column: a title, a format, and the grade it counts where it counts one."""

    title: str
    format: ColumnFormat = ColumnFormat.TEXT
    grade: str | None = None


class Table(FrozenModel):
    """A table with a title, rows of cells, and optionally a total row.

    Percentages are numbers from 0 to 100; None is shown as not recorded.
    """

    title: str
    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: tuple[Cell, ...] | None = None
    note: str = ""

    @model_validator(mode="after")
    def _check(self) -> Table:
        for row in (*self.rows, *((self.total,) if self.total else ())):
            if len(row) != len(self.columns):
                raise ValueError(f'a row of the table "{self.title}" has {len(row)} cells')
        return self


class ChartKind(StrEnum):
    """The charts that every writer can draw."""

    STACKED_BARS = "stacked bars"
    GROUPED_COLUMNS = "grouped columns"
    STACKED_COLUMNS = "stacked columns"
    LINES = "lines"


class LineLook(StrEnum):
    """How a series of a chart of lines is drawn."""

    MARKED = "a line with its points"
    PLAIN = "a plain line"
    DASHED = "a dashed line"
    POINTS = "points alone"


class Series(FrozenModel):
    """One series of numbers, one for each category; `grade` gives it that grade's colour.

    Attributes:
        values: NaN leaves a gap in a line.
        colour: such as `#005EB8`; else one is chosen.
        look: of a line; other charts have none.
    """

    name: str
    values: tuple[float, ...]
    grade: str | None = None
    colour: str | None = None
    look: LineLook = LineLook.MARKED


class Chart(FrozenModel):
    """A chart: what it shows in one sentence (`alt`), for those who do not see it, is not optional."""

    title: str
    kind: ChartKind
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    alt: str = Field(min_length=1)
    value_title: str = "Audits"

    @model_validator(mode="after")
    def _check(self) -> Chart:
        for series in self.series:
            if len(series.values) != len(self.categories):
                raise ValueError(
                    f'the series "{series.name}" of "{self.title}" is not as long as its categories'
                )
        return self


class Section(FrozenModel):
    """A section: a title, sentences, then tables and charts in order."""

    key: str
    title: str
    sentences: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()
    charts: tuple[Chart, ...] = ()


class KeyFigure(FrozenModel):
    """A number for the head of the report, its label, and what it is out of."""

    label: str
    value: str
    detail: str = ""


class Report(FrozenModel):
    """A whole report, before it is written in any format.

    Attributes:
        kind: such as `annual`.
        figures: the JSON of the command, from the same calculation.
        sources: what it was made from and by which rules.
        is_confidential: it holds what is not for publication.
    """

    kind: str
    title: str
    authority: str
    unit: str
    period: Period
    key_figures: tuple[KeyFigure, ...]
    sections: tuple[Section, ...]
    figures: dict[str, object] = Field(default_factory=dict)
    sources: tuple[str, ...] = ()
    is_confidential: bool = True
