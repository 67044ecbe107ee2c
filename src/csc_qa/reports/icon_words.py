"""What the cards of icons say: word by word, and as a table for formats that set cells."""

from __future__ import annotations

from typing import NamedTuple

from csc_qa.core.report import ColumnFormat, IconCard, Table, TableColumn

ICON_FORMS = (ColumnFormat.VARIATION, ColumnFormat.ASSURANCE, ColumnFormat.RAG)
WORD_FORMATS = (ColumnFormat.TEXT, *ICON_FORMS)
_COLUMNS = (
    TableColumn(title="Indicator"),
    TableColumn(title="Value"),
    TableColumn(title="Target"),
    TableColumn(title="Variation", format=ColumnFormat.VARIATION),
    TableColumn(title="Assurance", format=ColumnFormat.ASSURANCE),
    TableColumn(title="Status", format=ColumnFormat.RAG),
)


def icon_table(cards: tuple[IconCard, ...], title: str = "Summary of indicators") -> Table:
    """Return the cards, a row each."""
    rows = tuple((each.label, each.value, *(word or None for word in _words(each))) for each in cards)
    return Table(title=title, columns=_COLUMNS, rows=rows)


def _words(card: IconCard) -> tuple[str, ...]:
    return (card.target, card.variation, card.assurance, card.rag)


class IconWord(NamedTuple):
    """What an icon says: whose icon it is, its form and its word."""

    label: str
    form: ColumnFormat
    word: str


def icon_words(card: IconCard) -> tuple[IconWord, ...]:
    """Return the icons that the card has, in the order in which they stand."""
    every = (
        IconWord("Variation", ColumnFormat.VARIATION, card.variation),
        IconWord("Assurance", ColumnFormat.ASSURANCE, card.assurance),
        IconWord("Status", ColumnFormat.RAG, card.rag),
    )
    return tuple(one for one in every if one.word)
