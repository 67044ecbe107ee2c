"""The eleven lists of Ofsted's Annex A: their columns, and the codes that may stand in them.

Source: Ofsted, inspections of local authority children's services, Annex A (the data a council hands over).
"""

from __future__ import annotations

from csc_qa.core.annex_a.columns import AnnexColumn, AnnexList, ColumnKind
from csc_qa.core.annex_a.lists_1_to_5 import LISTS_1_TO_5
from csc_qa.core.annex_a.lists_6_to_8 import LISTS_6_TO_8
from csc_qa.core.annex_a.lists_9_to_11 import LISTS_9_TO_11
from csc_qa.core.annex_a.supervision import SUPERVISION

__all__ = ["ALL_TABLES", "ANNEX_A_LISTS", "SUPERVISION", "AnnexColumn", "AnnexList", "ColumnKind"]

ANNEX_A_LISTS: dict[int, AnnexList] = {
    each.number: each for each in (*LISTS_1_TO_5, *LISTS_6_TO_8, *LISTS_9_TO_11)
}
# With the table of our own, which stands beside them.
ALL_TABLES: dict[int, AnnexList] = ANNEX_A_LISTS | {SUPERVISION.number: SUPERVISION}
