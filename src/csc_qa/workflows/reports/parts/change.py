"""How the grades of a period changed on earlier ones."""

from __future__ import annotations

from csc_qa.audits.change import judge_changes
from csc_qa.audits.in_period import first_day
from csc_qa.audits.trend import share_trend
from csc_qa.core.grade_count import GradeCount
from csc_qa.core.measured_share import MeasuredShare
from csc_qa.core.period import Period
from csc_qa.reports.analysis.change_figures import ChangeFigures, LabelledChange
from csc_qa.workflows.open_master import MasterWorkbook
from csc_qa.workflows.reports.parts.audit_figures import counts_by, good_share, period_grades
from csc_qa.workflows.reports.parts.compared_periods import compared_periods


def change_figures(master: MasterWorkbook, period: Period, service_area: str | None = None) -> ChangeFigures:
    """Return the grades of a period beside those of up to four earlier ones.

    Earlier periods before the first that has a graded audit are left out.

    Args:
        service_area: the one that it is about; all where not given.
    """
    earlier = compared_periods(period)
    known = [period_grades(master, each, service_area) for each in (*earlier, period)]
    at = next((place for place, each in enumerate(known) if each.good.of), len(known) - 1)
    shown = tuple(known[at:])
    previous = known[-2]
    [change] = judge_changes([(previous.good, known[-1].good)])
    return ChangeFigures(
        periods=shown,
        previous=previous.period,
        change=change,
        trend=share_trend([each.good for each in shown]),
        areas=() if service_area else _area_changes(master, previous.period, period),
        first_day=first_day(master.audits_table),
    )


def _area_changes(master: MasterWorkbook, previous: Period, period: Period) -> tuple[LabelledChange, ...]:
    before, now = _shares(master, previous), _shares(master, period)
    names = [name for name in now if now[name].of or (name in before and before[name].of)]
    names += [name for name in before if name not in now and before[name].of]
    nothing = MeasuredShare(part=0, of=0)
    changes = judge_changes([(before.get(name), now.get(name, nothing)) for name in names])
    return tuple(LabelledChange(label=name, change=found) for name, found in zip(names, changes, strict=True))


def _shares(master: MasterWorkbook, period: Period) -> dict[str, MeasuredShare]:
    rows: tuple[GradeCount, ...] = counts_by(master, master.audits_in(period), "service_area")
    return {row.label: good_share(master, row) for row in rows}
