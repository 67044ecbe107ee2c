"""PaperHead: what stands at the head of a paper for the scrutiny panel."""

from __future__ import annotations

from csc_qa.core.model import FrozenModel


class PaperHead(FrozenModel):
    """To whom the paper goes, and whose it is: bodies and roles, not names of people.

    Attributes:
        panel: that the paper goes to.
        report_of: whose paper it is.
        contact: who answers questions about it.
    """

    panel: str = "Scrutiny panel"
    report_of: str = "Director of Children's Services"
    contact: str = "Quality Assurance Unit"
