"""The figures of how timely the steps of the audit cycle are, and their JSON."""

from __future__ import annotations

from datetime import date

from csc_qa.core.measured_share import MeasuredShare
from csc_qa.core.model import FrozenModel
from csc_qa.core.period import Period

Json = dict[str, object]


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

    def as_json(self) -> Json:
        """Return the counts, the share with its interval, and the median."""
        more = {"late": self.late, "open": self.open, "median_days_late": self.median_days_late}
        return {"service_area": self.group, "in_time": self.in_time.as_json(), **more}


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

    def as_json(self) -> Json:
        """Return the step in all and by area."""
        areas = [each.as_json() for each in self.areas]
        total = {name: value for name, value in self.total.as_json().items() if name != "service_area"}
        return {"step": self.key, "name": self.step, **total, "areas": areas}


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

    def as_json(self) -> Json:
        """Return the JSON of the section."""
        return {"steps": [each.as_json() for each in self.steps], "not_recorded": list(self.unrecorded)}
