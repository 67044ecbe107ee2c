"""The figures of how timely the steps of the audit cycle are."""

from __future__ import annotations

from datetime import date

from csc_qa.core.measured_share import MeasuredShare
from csc_qa.core.model import FrozenModel
from csc_qa.core.period import Period


class GroupTimeliness(FrozenModel):
    """One step of the audits of a group.

    Attributes:
        group: a service area, or all.
        in_time: of the audits whose step was taken, or whose day has passed.
        late: taken after its day.
        open: not taken, though its day has passed.
        median_days_late: of those taken late, in calendar days; None where there are none.
    """

    group: str
    in_time: MeasuredShare
    late: int
    open: int
    median_days_late: float | None


class StepTimeliness(FrozenModel):
    """One step of the audits of a period.

    Attributes:
        by_when: in words, such as `by the 28th`.
        areas: in the order of the framework; those without any are absent.
    """

    key: str
    step: str
    by_when: str
    areas: tuple[GroupTimeliness, ...]
    total: GroupTimeliness


class TimelinessFigures(FrozenModel):
    """How timely the steps of the audits allocated for a period are.

    Attributes:
        service_area: that they are about; None where it is all.
        unrecorded: names of the steps for whose date the register has no column.
    """

    period: Period
    as_of: date
    service_area: str | None
    steps: tuple[StepTimeliness, ...]
    unrecorded: tuple[str, ...]
