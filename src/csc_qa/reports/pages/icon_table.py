"""The cards of a summary of icons as a table: on a sheet their words and colours stand for the icons."""

from __future__ import annotations

from collections.abc import Sequence

from csc_qa.core.report import ColumnFormat, IconCard, Table, TableColumn

_COLUMNS = {
    "Indicator": ColumnFormat.TEXT,
    "Value": ColumnFormat.TEXT,
    "Target": ColumnFormat.TEXT,
    "RAG": ColumnFormat.RAG,
    "Variation": ColumnFormat.VARIATION,
    "Assurance": ColumnFormat.ASSURANCE,
}


def icon_table(cards: Sequence[IconCard]) -> Table:
    """Return the table, one row for each card."""
    columns = tuple(TableColumn(title=title, format=form) for title, form in _COLUMNS.items())
    rows = tuple(
        (card.label, card.value, card.target, card.rag, card.variation, card.assurance) for card in cards
    )
    return Table(title="At a glance", columns=columns, rows=rows)
