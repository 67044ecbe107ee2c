"""The errors that stop a task. Each carries the findings that say where, what and what next."""

from __future__ import annotations

from typing import Self

from csc_qa.core.finding import Finding, make_finding


class CscQaError(Exception):
    """Base of all errors of csc_qa.

    Attributes:
        findings: every fault that was seen, at least one.
    """

    def __init__(self, *findings: Finding) -> None:
        if not findings or not all(isinstance(each, Finding) for each in findings):
            raise TypeError("an error of csc_qa carries findings: use because()")
        self.findings = list(findings)
        super().__init__("\n".join(str(finding) for finding in findings))

    @classmethod
    def because(cls, code: str, message: str | None = None, **where: str | None) -> Self:
        """Return the error with one finding of this code."""
        return cls(make_finding(code, message, sheet=where.get("sheet"), hint=where.get("hint")))


class WorkbookError(CscQaError):
    """A workbook cannot be read, or is none."""


class FormError(CscQaError):
    """A Forms export cannot be read, or is of a form that no plugin declares."""


class MappingError(CscQaError):
    """The mapping file beside a workbook, or a --match, cannot be used."""


class PeriodError(CscQaError, ValueError):
    """A text is not a period."""


class ThresholdError(CscQaError, ValueError):
    """A text is not a threshold."""


class GradeError(CscQaError, ValueError):
    """A text is not a grade, or two grades of different scales were compared."""


class ReportError(CscQaError):
    """A report cannot be made or written."""


class GroupingError(CscQaError, ValueError):
    """Audits cannot be counted by what was asked for."""


class PrintedFigureError(CscQaError, ValueError):
    """A text is not a figure as tables print them."""


class RagError(CscQaError, ValueError):
    """A value cannot be held against a target."""


class CalendarError(CscQaError, ValueError):
    """A date lies outside the years of which working days are known."""


class CellError(CscQaError, ValueError):
    """A worksheet function cannot answer; its first finding is shown in the cell."""


class MacroError(CscQaError):
    """A macro cannot do its work; nothing was written."""


class ConsentError(MacroError):
    """A macro would overwrite what a person typed, and asks first."""


class ExcelSetupError(CscQaError):
    """The Excel add-in cannot be built, installed or served."""


class EditError(CscQaError):
    """A workbook cannot be changed without a loss; it was left as it is."""


class ModerationError(CscQaError):
    """A dip sample cannot be drawn, or would lose what a panel wrote."""


class EscalationError(CscQaError, ValueError):
    """A deadline of an escalation cannot be reckoned."""


class ProgrammeError(CscQaError, ValueError):
    """A month or a step of the programme cannot be understood, or a year has no programme."""


class AnnexAError(CscQaError):
    """The workbook of Annex A lists cannot be read."""


class AllocationError(CscQaError):
    """Audits cannot be allocated: roster, lists or programme are not fit for it. Nothing was written."""


class SpcError(CscQaError, ValueError):
    """A series cannot be drawn on an XmR chart."""


class JudgingError(CscQaError, ValueError):
    """An indicator cannot be judged, or what it is judged by cannot be read."""


class KpiTableError(CscQaError):
    """A KPI table, or a file of targets, cannot be read."""


class ComputingError(CscQaError, ValueError):
    """Indicators cannot be computed: a wrong month or engine, or a library that is not installed."""


class ThemeError(CscQaError, ValueError):
    """Themes cannot be counted for what was asked for."""


class SettingError(CscQaError, ValueError):
    """A setting of the user has a value that it cannot have, or the file of settings cannot be read."""
