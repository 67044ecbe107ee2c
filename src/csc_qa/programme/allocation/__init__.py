"""Allocation: which auditor audits which child's case this month.

It is a matching problem, and solved as one. What a draw must do, in this order:

1. break no rule;
2. leave as few auditors as can be without an audit, then hand out as many audits as can be;
3. cover practitioners evenly: the loads of the last twelve months and of this draw together;
4. be left to chance beyond that, by a seed.

Siblings need no search of their own. At most one case of a family may be drawn, so auditors are matched with
families, and any child of the family that suits the auditor stands for it: what is left is a bipartite
matching, of which the maximum is found. See `network` for how, and for the one thing that is not exact.
"""

from csc_qa.programme.allocation.auditor import Absence, Auditor
from csc_qa.programme.allocation.case import Case
from csc_qa.programme.allocation.choose import DrawnAudit
from csc_qa.programme.allocation.draw import Draw, Unfilled, draw_audits
from csc_qa.programme.allocation.rules import AllocationRules, Rule, ThemeOfMonth

__all__ = [
    "Absence",
    "AllocationRules",
    "Auditor",
    "Case",
    "Draw",
    "DrawnAudit",
    "Rule",
    "ThemeOfMonth",
    "Unfilled",
    "draw_audits",
]
