from __future__ import annotations

from csc_qa.core.glossary_term import GlossaryTerm
from csc_qa.core.report import Section, Table, TableColumn
from csc_qa.reports.scrutiny.glossary_section import glossary_section, used_terms

TERMS = [
    GlossaryTerm(term="Referral", meaning="Taken up.", aliases=("Ref",)),
    GlossaryTerm(term="PA", meaning="An adviser."),
    GlossaryTerm(term="CLA", meaning="In care.", aliases=("Children looked after",)),
    GlossaryTerm(term="Audit", meaning="A look."),
]


def used(*sentences: str) -> list[str]:
    section = Section(key="a", title="A", sentences=sentences)
    return [term.term for term in used_terms(TERMS, [section])]


def test_only_terms_that_stand_there_by_the_alphabet() -> None:
    assert used("Referrals fell.", "Audits: (children looked after)") == ["Audit", "CLA", "Referral"]


def test_an_abbreviation_stands_in_capitals_and_a_word_by_itself() -> None:
    assert used("On a par with pa, and reaudited", "Preference") == []
    assert used("The PA.") == ["PA"]


def test_cells_are_read_too() -> None:
    table = Table(title="T", columns=(TableColumn(title="Number of CLA"),), rows=(("Ref",), (3,)))
    section = glossary_section(TERMS, [Section(key="a", title="A", tables=(table,))])
    assert section.is_appendix
    assert section.tables[0].rows == (("CLA", "In care."), ("Referral", "Taken up."))
    assert glossary_section(TERMS, []).tables == ()
