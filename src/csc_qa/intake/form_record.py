"""FormRecord: one audit form as it is kept once it has been imported."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta

from pydantic import Field

from csc_qa.core.model import FrozenModel
from csc_qa.core.spelling import fold

_MONTH_FIELDS = ("audit_month", "completed_on")
# What people write where there is no child, folded.
_NO_CHILD = {"na", "n a", "none", "nil", "not applicable", "not known", "unknown", "tbc", "various"}


class FormRecord(FrozenModel):
    """What a form said, in plain texts, and where its audit stands. Answers stay out of `repr`.

    Attributes:
        tool: id of the audit tool.
        form_id: the Id that Forms gave; empty where the export has none.
        started: when the form was begun, to the minute, `2022-11-10 09:32`; empty where not known.
        completed: when it was first sent, to the minute; known only in the import that brings it.
        sent: when it was sent or last changed, to the minute; the newer of two forms has the later one.
        source, row: the export and its row.
        texts: `Audit` field to text: dates as `2022-11-10`, grades by name, Yes or No.
        answers: wording of a question to its answer, for questions that are no field of an audit.
        reference: of the audit in the register.
        sheet: of the register.
        imported: when it was imported, `2022-12-01 10:15:00`; empty until it is.
        note: what became of it where it is not the newest of its audit.
    """

    tool: str
    form_id: str = ""
    started: str = ""
    completed: str = ""
    sent: str = ""
    source: str = ""
    row: int = 0
    texts: dict[str, str] = Field(default_factory=dict, repr=False)
    answers: dict[str, str] = Field(default_factory=dict, repr=False)
    reference: str = ""
    sheet: str = ""
    imported: str = ""
    note: str = ""

    def __hash__(self) -> int:
        return hash((self.tool, self.form_id, self.started, self.source, self.row, self.imported))

    @property
    def child(self) -> str:
        """The child's identifier as `child_key` gives it."""
        return child_key(self.texts.get("child_id", ""))

    @property
    def auditor(self) -> str:
        """The auditor's name as `name_key` gives it."""
        return name_key(self.texts.get("auditor", ""))

    @property
    def months(self) -> frozenset[str]:
        """The months it may be said to be of, as `2022-11`."""
        return frozenset(text[:7] for name in _MONTH_FIELDS if (text := self.texts.get(name)))

    @property
    def months_of_allocation(self) -> frozenset[str]:
        """The months in which it may have been allocated: where it says none, also the one before."""
        if "audit_month" in self.texts or not self.month:
            return self.months
        return self.months | {f"{self.month - timedelta(days=1):%Y-%m}"}

    @property
    def month(self) -> date | None:
        """First day of the month that decides its sheet: of completion, else of allocation."""
        text = self.texts.get("completed_on") or self.texts.get("audit_month")
        return date.fromisoformat(text).replace(day=1) if text else None

    def says_the_same(self, other: FormRecord) -> bool:
        """Say whether two forms give the same answers, whatever space and case they are typed with."""
        return _content(self) == _content(other)


def name_key(name: str) -> str:
    """Return a name so that its words may stand in any order.

    Example:
        >>> name_key("Okafor, Ada") == name_key("ada okafor")
        True
    """
    return " ".join(sorted(fold(name).split()))


def child_key(text: str) -> str:
    """Return a child's identifier, folded; empty where it says that there is none.

    Example:
        >>> child_key(" C-8123 456"), child_key("N/A")
        ('c 8123 456', '')
    """
    folded = fold(text)
    return "" if folded in _NO_CHILD else folded


def _content(record: FormRecord) -> tuple[dict[str, str], dict[str, list[str]]]:
    """Return what is told in fields and in other answers, as it is compared."""
    texts = {name: said for name, text in record.texts.items() if (said := _folded(text))}
    answers: dict[str, list[str]] = defaultdict(list)
    for name, text in record.answers.items():
        if said := _folded(text):
            answers[_folded(name)].append(said)
    return texts, {name: sorted(said) for name, said in answers.items()}


def _folded(text: str) -> str:
    return fold(text) or text.strip()
