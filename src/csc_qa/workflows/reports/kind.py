"""ReportKind: a report that can be made, what it is made from, and what was asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Protocol

from csc_qa.core.kpi_table import KpiTable
from csc_qa.core.period import Period
from csc_qa.core.report import Report
from csc_qa.core.target import Comparator
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.workflows.open_master import MasterWorkbook


class ReportSources(Protocol):
    """What reports are made from; each part is read when it is first asked for."""

    @property
    def name(self) -> str:
        """Name of the workbook."""

    @property
    def catalogue(self) -> Catalogue:
        """Everything that plugins declare."""

    @property
    def master(self) -> MasterWorkbook:
        """The audits.

        Raises:
            WorkbookError: there is no register.
        """

    @property
    def kpi_table(self) -> KpiTable:
        """The KPI tables.

        Raises:
            KpiTableError: there are none.
        """

    @property
    def comparators(self) -> Sequence[Comparator]:
        """Comparators read from the Department's published tables; none where these were not given."""


class ReportOrder(NamedTuple):
    """What was asked for.

    Attributes:
        as_of: the day from which to look; deadlines after it do not count yet.
        service_area: name of the one that the report is about, where it is about one.
        is_public: the report is for publication; builders leave out drafts that rest on single cases, and
            what names anybody. Tables are protected afterwards, in one place, for all kinds.
    """

    period: Period
    as_of: date
    service_area: str | None = None
    is_public: bool = False


@dataclass(frozen=True)
class ReportKind:
    """A report that can be made.

    Attributes:
        name: as in `csc-qa report NAME`.
        title: as people call it, such as `Monthly audit analysis`.
        summary: one sentence for help texts and tooltips.
        build: makes the neutral report.
        needs_service_area: it is about one.
        reads_audits: from the register; plugins then may add sections to it.
    """

    name: str
    title: str
    summary: str
    build: Callable[[ReportSources, ReportOrder], Report]
    needs_service_area: bool = False
    reads_audits: bool = True
