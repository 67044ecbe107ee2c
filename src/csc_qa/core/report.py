"""The neutral report: sections of sentences, tables and charts, which any writer can set."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from pydantic import Field, model_validator

from csc_qa.core.model import FrozenModel
from csc_qa.core.period import Period

Cell = str | int | float | None


class ColumnFormat(StrEnum):
    """How the cells of a column are shown.

    Cells of RAG, VARIATION and ASSURANCE are the words of `Rag`, `Variation` and `Assurance`; a writer may
    add a colour or an icon, and always shows the words too.
    """

    TEXT = "text"
    COUNT = "count"
    PERCENT = "percent"
    DATE = "date"
    RAG = "rag"
    VARIATION = "variation"
    ASSURANCE = "assurance"


class Share(NamedTuple):
    """What a column of percentages is a share of: keys of columns of the same table.

    Attributes:
        part: columns whose sum is shared.
        whole: the column that it is a share of.
    """

    part: tuple[str, ...]
    whole: str


class TableColumn(FrozenModel):
    """One column: a title, a format, and the grade it counts where it counts one.

    Attributes:
        key: by which other columns name it, and under which its cells stand in JSON; needed where the table
            is to be published.
        sum_of: keys of the columns of which it is the sum.
        share_of: of a column of percentages.
        is_typed: its cells are as people typed them, such as themes; the public version shows those that
            plugins declare, and counts all others together.
    """

    title: str
    format: ColumnFormat = ColumnFormat.TEXT
    grade: str | None = None
    key: str = ""
    sum_of: tuple[str, ...] = ()
    share_of: Share | None = None
    is_typed: bool = False


class Table(FrozenModel):
    """A table with a title, rows of cells, and optionally a total row.

    Percentages are numbers from 0 to 100; None is shown as not recorded.

    Attributes:
        key: by which charts name it; one of its kind in a report.
        total: the sums of the rows, column by column.
        counts_of: what its rows count without overlap, such as `audits of the period`. Tables that count the
            same have the same totals, and are protected together when the report is published. Empty where
            the table is not one of counts, or not fit to be published: the public version leaves it out.
    """

    title: str
    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: tuple[Cell, ...] | None = None
    note: str = ""
    key: str = ""
    counts_of: str = ""

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
    """A chart: what it shows in one sentence (`alt`), for those who do not see it, is not optional.

    Attributes:
        table: key of the table that it draws: its categories are rows' first cells and its series columns'
            titles. Only such charts are published, drawn anew from what is left of the table.
        is_small: one of many of its kind, to be set beside one another.
    """

    title: str
    kind: ChartKind
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    alt: str = Field(min_length=1)
    value_title: str = "Audits"
    table: str = ""
    is_small: bool = False

    @model_validator(mode="after")
    def _check(self) -> Chart:
        for series in self.series:
            if len(series.values) != len(self.categories):
                raise ValueError(
                    f'the series "{series.name}" of "{self.title}" is not as long as its categories'
                )
        return self


class TextBlock(FrozenModel):
    """Paragraphs under a title of their own, which people are meant to edit: commentary, actions.

    Attributes:
        key: one of its kind in the section, such as `commentary` or `actions`.
        paragraphs: drafted from the figures, or as a person left them.
        is_draft: no person has changed them; writers say so beside the title.
        prompt: what to write here, where there are no paragraphs yet.
    """

    key: str
    title: str
    paragraphs: tuple[str, ...] = ()
    is_draft: bool = True
    prompt: str = ""


class IconCard(FrozenModel):
    """An indicator in a summary of icons: its name, figure and icons, whose words are shown or spoken.

    Attributes:
        value, target: as printed.
        variation, assurance, rag: words of `Variation`, `Assurance` and `Rag`; empty where there is none.
        group: heading of the cards that belong together, which stand after one another.
    """

    label: str
    value: str
    target: str = ""
    variation: str = ""
    assurance: str = ""
    rag: str = ""
    group: str = ""


class Section(FrozenModel):
    """A section: a title, sentences, then icons, tables, charts and text blocks in order.

    Attributes:
        key: one of its kind in the report.
        is_appendix: it stands after all others, as Appendix 1 and on.
        holds_details: it names people or cases, or quotes free text; the public version leaves it out.
    """

    key: str
    title: str
    sentences: tuple[str, ...] = ()
    icons: tuple[IconCard, ...] = ()
    tables: tuple[Table, ...] = ()
    charts: tuple[Chart, ...] = ()
    blocks: tuple[TextBlock, ...] = ()
    is_appendix: bool = False
    holds_details: bool = False


class KeyFigure(FrozenModel):
    """A number for the head of the report, its label, and what it is out of."""

    label: str
    value: str
    detail: str = ""


class Report(FrozenModel):
    """A whole report, before it is written in any format.

    Attributes:
        kind: such as `annual`.
        about: the service area that it is about; empty where it is about all.
        facts: what stands at the head of a committee paper: meeting, date, whose report it is.
        figures: the JSON of the command, from the same calculation.
        sources: what it was made from and by which rules.
        notes: what a reader must know of the whole report, such as that small numbers are left out.
        is_confidential: it holds what is not for publication; every page says so.
        drafts: the texts as drafted from the figures, by section and block, where those of a person stand in
            their places; empty where nobody changed any.
        is_paper: it is set as a committee paper, with numbered paragraphs.
    """

    kind: str
    title: str
    about: str = ""
    authority: str
    unit: str
    period: Period
    key_figures: tuple[KeyFigure, ...]
    sections: tuple[Section, ...]
    figures: dict[str, object] = Field(default_factory=dict)
    facts: tuple[tuple[str, str], ...] = ()
    sources: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    drafts: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    is_confidential: bool = True
    is_paper: bool = False
