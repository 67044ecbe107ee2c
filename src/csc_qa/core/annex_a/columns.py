"""What a list of Annex A is made of."""

from __future__ import annotations

from enum import StrEnum

from csc_qa.core.annex_a.code_set import CodeSet
from csc_qa.core.model import FrozenModel


class ColumnKind(StrEnum):
    """What a column holds."""

    IDENTIFIER = "identifier"
    TEXT = "text"
    DATE = "date"
    NUMBER = "number"
    YES_NO = "yes or no"
    CODE = "code"
    POSTCODE = "postcode"


class AnnexColumn(FrozenModel):
    """One column.

    Attributes:
        field: its name in tables, such as `date_of_birth`.
        header: as Annex A prints it.
        kind: what it holds.
        codes: the codes allowed, where it holds codes.
        other_headers: what other editions of Annex A print.
        is_extra: no column of Annex A, but read where a council adds it.
    """

    field: str
    header: str
    kind: ColumnKind
    codes: CodeSet | None = None
    other_headers: tuple[str, ...] = ()
    is_extra: bool = False


class AnnexList(FrozenModel):
    """One list.

    Attributes:
        number: 1 to 11.
        name: as Annex A prints it.
        columns: those of Annex A in order, then the extra ones.
        starts: field of the day the row is about or begins.
        ends: field of the day the case closed; empty where the list has none.
        team: field of who holds the case; empty where the list has none.
    """

    number: int
    name: str
    columns: tuple[AnnexColumn, ...]
    starts: str = ""
    ends: str = ""
    team: str = ""

    @property
    def identifier(self) -> AnnexColumn:
        """The column that says whose row it is."""
        return next(column for column in self.columns if column.kind is ColumnKind.IDENTIFIER)

    def column(self, field: str) -> AnnexColumn:
        """Return the column of a field.

        Raises:
            KeyError: the list has no such field.
        """
        for column in self.columns:
            if column.field == field:
                return column
        raise KeyError(field)

    def __str__(self) -> str:
        return f"List {self.number}: {self.name}"
