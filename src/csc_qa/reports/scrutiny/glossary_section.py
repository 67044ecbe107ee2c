"""A short glossary: the terms that a report uses, and no others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from csc_qa.core.glossary_term import GlossaryTerm
from csc_qa.core.report import Section, Table, TableColumn
from csc_qa.core.spelling import fold


def glossary_section(terms: Iterable[GlossaryTerm], sections: Sequence[Section]) -> Section:
    """Return the terms that the sections use, as an appendix."""
    rows = tuple((term.term, term.meaning) for term in used_terms(terms, sections))
    columns = (TableColumn(title="Term"), TableColumn(title="What it means"))
    table = Table(title="Terms of this paper", columns=columns, rows=rows, key="kpi.glossary")
    return Section(key="kpi.glossary", title="Glossary", tables=(table,) if rows else (), is_appendix=True)


def used_terms(terms: Iterable[GlossaryTerm], sections: Sequence[Section]) -> list[GlossaryTerm]:
    """Return the terms that stand in the sections, in the order of the alphabet."""
    plain = " ".join(text for section in sections for text in _texts(section))
    folded = f" {fold(plain)} "
    found = [term for term in terms if any(_stands_in(each, plain, folded) for each in term.spellings)]
    return sorted(found, key=lambda term: fold(term.term))


def _stands_in(spelling: str, plain: str, folded: str) -> bool:
    """Say whether a spelling stands in a text as a word; an abbreviation in its own capitals only."""
    if spelling.isupper():
        return re.search(rf"\b{re.escape(spelling)}\b", plain) is not None
    return any(f" {fold(spelling)}{ending} " in folded for ending in ("", "s"))


def _texts(section: Section) -> Iterator[str]:
    yield section.title
    yield from section.sentences
    for block in section.blocks:
        yield block.title
        yield from block.paragraphs
    for table in section.tables:
        yield from (column.title for column in table.columns)
        yield from (cell for row in table.rows for cell in row if isinstance(cell, str))
