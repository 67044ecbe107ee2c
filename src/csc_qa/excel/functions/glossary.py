"""QA_GLOSSARY: what a term means."""

from __future__ import annotations

from csc_qa.core.front_end import Argument, CellKind, WorksheetFunction
from csc_qa.excel.lookups import find_term
from csc_qa.hooks.catalogue import Catalogue


def meaning_of(term: str, *, catalogue: Catalogue) -> str:
    """Return the term's meaning in a sentence.

    Raises:
        CellError: no plugin declares such a term.
    """
    return find_term(term, catalogue).meaning


FUNCTION = WorksheetFunction(
    name="glossary",
    group="Help",
    summary="What a term of the field means, in a sentence.",
    function=meaning_of,
    arguments=(Argument(name="term", description="A term: CPP, dip sample, kappa", kind=CellKind.TEXT),),
    example='=QA_GLOSSARY("statistical neighbours")',
)
