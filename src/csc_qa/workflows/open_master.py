"""Open a master workbook and ask it questions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cached_property, partial
from pathlib import Path

import pandas as pd

from csc_qa.audits import grade_table as grades
from csc_qa.audits.in_period import audits_in
from csc_qa.audits.quality import QUALITY_COLUMNS, Deadlines, audit_quality
from csc_qa.core.agreement import Agreement
from csc_qa.core.audit import Audit
from csc_qa.core.finding import Finding
from csc_qa.core.framework import DayOfMonth, Framework
from csc_qa.core.grade import GradeScale
from csc_qa.core.period import Period
from csc_qa.core.quality_measure import QualityMeasure
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.hooks.conformance import check_catalogue
from csc_qa.moderation.agreement import measure_agreement
from csc_qa.programme.open_steps import move_days_off
from csc_qa.workbook.mapping import read_mapping
from csc_qa.workbook.register import Register, read_register
from csc_qa.workbook.run_checks import run_checks
from csc_qa.workbook.table import audits_of
from csc_qa.workflows.declared import load_catalogue, vocabulary_of
from csc_qa.workflows.panel_entries import with_panel_entries
from csc_qa.workflows.rules_in_force import with_rules_of_sheet
from csc_qa.workflows.sheet_settings import read_settings

PeriodLike = Period | str | None


class MasterWorkbook:
    """A master workbook that has been read.

    Attributes:
        name: of the workbook.
        catalogue: what plugins declare, with the rules that the sheet "QA Settings" sets.
        audits_table: pandas table, one row for each audit; columns are the fields of `Audit`, the
            area grades as `grade_<area>`, `belongs_on` (the day that decides the period) and
            `is_completed`. Dates are datetime64, grades ordered categories of grade keys, yes or no
            nullable booleans.
        panel_rows: reference of an audit to the row of "QA Moderation" that gave its moderated grade.
    """

    def __init__(self, name: str, catalogue: Catalogue, register: Register) -> None:
        catalogue = with_rules_of_sheet(catalogue, read_settings(register.own_sheets))
        register, self.panel_rows = with_panel_entries(register, catalogue.framework.grade_scale)
        self.name = name
        self.catalogue = catalogue
        self.audits_table = register.table
        self.register = register

    @property
    def scale(self) -> GradeScale:
        """The grades of the framework in force."""
        return self.catalogue.framework.grade_scale

    @cached_property
    def audits(self) -> list[Audit]:
        """Every audit as a typed object, in the order of the workbook."""
        return audits_of(self.audits_table, self.scale)

    @cached_property
    def findings(self) -> list[Finding]:
        """Everything that is wrong with the register or with plugins."""
        register, catalogue = self.register, self.catalogue
        checks = catalogue.checks.values()
        checked = run_checks(register.table, checks, register.fields, register.headers)
        return [*register.findings, *checked, *catalogue.findings, *check_catalogue(catalogue)]

    @cached_property
    def findings_table(self) -> pd.DataFrame:
        """The findings as a pandas table: code, severity, sheet, row, column, message, hint."""
        columns = ["code", "severity", "sheet", "row", "column", "message", "hint"]
        return pd.DataFrame([finding.model_dump(mode="json") for finding in self.findings], columns=columns)

    def audits_in(self, period: PeriodLike = None) -> pd.DataFrame:
        """Return the completed audits and reviews of a period as a pandas table."""
        return audits_in(self.audits_table, as_period(period))

    def grade_table(
        self, by: str = "service_area", period: PeriodLike = None, *, grade: str = "grade"
    ) -> pd.DataFrame:
        """Return the number of audits by group and grade, with a total row.

        Args:
            by: service_area, tool, theme, programme, auditor, practitioner, month, quarter or year.
            period: such as `2022-01/2022-10`; all time where not given.
            grade: `grade`, the auditor's, `moderated_grade`, or an area's (`grade_<area>`).

        Raises:
            GroupingError: audits cannot be counted by that, or there is no such column of grades.
            PeriodError: the text is not a period.
        """
        return grades.with_totals(self.grade_counts_by(by, period, grade=grade))

    def grade_counts_by(self, by: str, period: PeriodLike = None, *, grade: str = "grade") -> pd.DataFrame:
        """Return the grade table without its total row."""
        order = [area.name for area in self.catalogue.service_areas.values()] if by == "service_area" else []
        grades.check_grouping(by)
        grades.check_grade(grade, self.audits_table.columns)
        columns = {grade, "belongs_on"} | ({by} & set(self.audits_table.columns))
        audits = audits_in(self.audits_table, as_period(period), sorted(columns))
        return grades.grade_table(audits, by, self.scale, grade=grade, order=order)

    def agreement(self, period: PeriodLike = None) -> Agreement:
        """Return what moderation made of the auditors' grades."""
        audits = audits_in(self.audits_table, as_period(period), ["grade", "moderated_grade"])
        return measure_agreement(audits, self.scale)

    def audit_quality(self, period: PeriodLike = None, *, as_of: date) -> tuple[QualityMeasure, ...]:
        """Return how many of the graded audits did what makes an audit worth its while.

        Args:
            as_of: the day from which to look; later deadlines do not count yet.
        """
        deadlines = deadlines_of(self.catalogue.framework)
        audits = audits_in(self.audits_table, as_period(period), QUALITY_COLUMNS)
        return audit_quality(audits, self.register.fields, deadlines, as_of)


def open_master(path: Path | str, *, plugins: Sequence[Path | str] = ()) -> MasterWorkbook:
    """Read a master audit workbook.

    Args:
        path: the workbook (.xlsx, .xlsm, .xlsb, .xls or .ods). It is only read.
        plugins: further one-file plugins.

    Raises:
        WorkbookError: it is not there, cannot be read, or has no register.
        MappingError: the mapping file beside it cannot be understood.
    """
    path = Path(path)
    catalogue = load_catalogue(plugins)
    register = read_register(path, vocabulary_of(catalogue), read_mapping(path))
    return MasterWorkbook(path.name, catalogue, register)


def as_period(period: PeriodLike) -> Period | None:
    """Return the period that is meant."""
    return Period.parse(period) if isinstance(period, str) else period


def deadlines_of(framework: Framework) -> Deadlines:
    """Return the framework's deadlines for the steps of an audit; None where it sets no day.

    Days off are moved by the framework's rule.
    """
    days = {step.key: step.due for step in framework.process_steps if isinstance(step.due, DayOfMonth)}
    return Deadlines(
        completed=days.get("audit_completed"),
        overseen=days.get("oversight"),
        uploaded=days.get("upload"),
        moved=partial(move_days_off, rule=framework.day_off),
    )
