"""Reader of Ofsted Annex A workbooks."""

from csc_qa.sources.annex_a.reader import AnnexA, read_annex_a, read_annex_a_sheets

__all__ = ["AnnexA", "read_annex_a", "read_annex_a_sheets"]
