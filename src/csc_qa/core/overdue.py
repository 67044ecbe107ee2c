"""OverdueStep: a step of an audit that is late, and whose turn it is."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from csc_qa.core.model import FrozenModel


class OverdueStep(FrozenModel):
    """The next step of an audit, where its day has passed.

    Attributes:
        step: its name, as the framework has it.
        who: the person whose turn it is where the register names one, else the role; not in `repr`.
        days_late: calendar days after the due day.
        sheet, row: where the audit stands in the workbook.
    """

    audit_id: str
    step: str
    who: str = Field(repr=False)
    due_on: date
    days_late: int
    service_area: str | None = None
    sheet: str | None = None
    row: int | None = None


class Timeliness(FrozenModel):
    """How many audits of a group took one step in time.

    Attributes:
        group: the service lead, or the service area where no lead is named.
        step: name of the step.
        in_time: done by the due day.
        late: done after it.
        open: not done, though the day has passed.

    Example:
        >>> Timeliness(group="Jigsaw", step="Audit completed", in_time=3, late=1, open=0).percent
        75.0
    """

    group: str
    step: str
    in_time: int
    late: int
    open: int

    @property
    def of(self) -> int:
        """Audits whose step was taken or is overdue."""
        return self.in_time + self.late + self.open

    @property
    def percent(self) -> float | None:
        """Percentage in time, 0 to 100 with one decimal; None where there is none to judge."""
        return None if self.exact_percent is None else round(self.exact_percent, 1)

    @property
    def exact_percent(self) -> float | None:
        """Percentage to be rounded by whoever shows it, as what is rounded twice may come out wrong."""
        return 100 * self.in_time / self.of if self.of else None
