"""The figures of the actions that audits ask for."""

from __future__ import annotations

from datetime import date

from csc_qa.core.escalation import RemedialAction
from csc_qa.core.measured_share import MeasuredShare
from csc_qa.core.model import FrozenModel
from csc_qa.core.period import Period


class ActionRecords(FrozenModel):
    """Audits with actions, by what is recorded of whose they are and by when."""

    label: str
    owner_and_date: int
    owner_only: int
    date_only: int
    neither: int

    @property
    def total(self) -> int:
        """Audits with actions."""
        return self.owner_and_date + self.owner_only + self.date_only + self.neither


class ActionStates(FrozenModel):
    """Audits with actions, by what has become of these.

    Attributes:
        done: their day of completion is recorded.
        open: their due day is not over.
        late: their due day is over, and nobody has recorded that they are done.
        undated: followed, and without a due day.
        not_followed: the process does not follow the actions of such audits.
    """

    label: str
    done: int
    open: int
    late: int
    undated: int
    not_followed: int

    @property
    def total(self) -> int:
        """Audits with actions."""
        return self.done + self.open + self.late + self.undated + self.not_followed


class ActionFigures(FrozenModel):
    """The actions of a period's completed audits, as they stand on a day.

    Attributes:
        service_area: that they are about; None where it is all.
        recorded: audits and reviews that record an action.
        complete: of these, those with owner and date.
        records, states: by service area, in the order of the framework.
        followed: names of the grades whose actions are followed until they are done.
        without_action: audits of these grades that record no action.
        oldest_due: the earliest due day that is over without the action being recorded as done.
        missing: what the register has no column for, in words.
        still_open: the actions followed that are not recorded as done, those due first ahead.
    """

    period: Period
    as_of: date
    service_area: str | None
    recorded: MeasuredShare
    complete: MeasuredShare
    records: tuple[ActionRecords, ...]
    states: tuple[ActionStates, ...]
    followed: tuple[str, ...]
    without_action: int
    oldest_due: date | None
    missing: tuple[str, ...]
    still_open: tuple[RemedialAction, ...]

    @property
    def total(self) -> ActionStates:
        """All audits with actions."""
        return ActionStates(
            label="Total",
            done=sum(each.done for each in self.states),
            open=sum(each.open for each in self.states),
            late=sum(each.late for each in self.states),
            undated=sum(each.undated for each in self.states),
            not_followed=sum(each.not_followed for each in self.states),
        )
