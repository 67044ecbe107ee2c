"""What reports are made from: files, or the workbook that is open in Excel."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from csc_qa.core.errors import KpiTableError
from csc_qa.core.kpi_table import KpiTable
from csc_qa.core.master_port import MasterPort
from csc_qa.core.target import Comparator
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.workflows.declared import load_catalogue
from csc_qa.workflows.kpi_check import kpi_table_of_sheets, open_kpi_table
from csc_qa.workflows.kpi_status import comparators_of_folder
from csc_qa.workflows.open_master import MasterWorkbook, open_master


class FileSources:
    """A workbook in a file, and what may stand in other files.

    Args:
        kpi: file of the KPI tables, where they are not in the workbook.
        targets: file of their targets and comparators.
        published: folder with the Department's published tables.
    """

    def __init__(
        self,
        path: Path,
        plugins: Sequence[Path] = (),
        *,
        kpi: Path | None = None,
        targets: Path | None = None,
        published: Path | None = None,
    ) -> None:
        self._path, self._plugins = path, plugins
        self._kpi, self._targets, self._published = kpi, targets, published

    @property
    def name(self) -> str:
        """Name of the workbook."""
        return self._path.name

    @cached_property
    def catalogue(self) -> Catalogue:
        """Everything that plugins declare; with the rules of the workbook once that was read."""
        read = self.__dict__.get("master")
        return read.catalogue if isinstance(read, MasterWorkbook) else load_catalogue(self._plugins)

    @cached_property
    def master(self) -> MasterWorkbook:
        """The audits."""
        return open_master(self._path, plugins=self._plugins)

    @cached_property
    def kpi_table(self) -> KpiTable:
        """The KPI tables."""
        return open_kpi_table(self._kpi or self._path, self.catalogue, targets=self._targets)

    @cached_property
    def comparators(self) -> Sequence[Comparator]:
        """Comparators read from the Department's published tables."""
        return comparators_of_folder(self._published, self.catalogue) if self._published else ()


class MasterSources:
    """A master workbook that has been read, and KPI tables that may have been."""

    def __init__(
        self,
        master: MasterWorkbook,
        kpi_table: KpiTable | None = None,
        comparators: Sequence[Comparator] = (),
    ) -> None:
        self.master, self.comparators = master, comparators
        self._kpi_table = kpi_table

    @property
    def name(self) -> str:
        """Name of the workbook."""
        return self.master.name

    @property
    def catalogue(self) -> Catalogue:
        """Everything that plugins declare."""
        return self.master.catalogue

    @property
    def kpi_table(self) -> KpiTable:
        """The KPI tables."""
        if self._kpi_table is None:
            raise KpiTableError.because("CSCQA-KPI-002")
        return self._kpi_table


class PortSources:
    """The workbook that a macro was started on."""

    def __init__(self, port: MasterPort) -> None:
        self._port = port

    @property
    def name(self) -> str:
        """Name of the workbook."""
        return self._port.name

    @property
    def catalogue(self) -> Catalogue:
        """Everything that plugins declare."""
        catalogue: Catalogue = self._port.catalogue
        return catalogue

    @cached_property
    def master(self) -> MasterWorkbook:
        """The audits."""
        master: MasterWorkbook = self._port.read()
        return master

    @cached_property
    def kpi_table(self) -> KpiTable:
        """The KPI tables."""
        table = kpi_table_of_sheets(self.name, self._port.other_sheets(), self.catalogue)
        if not table.figures:
            raise KpiTableError.because("CSCQA-KPI-002")
        return table

    @property
    def comparators(self) -> Sequence[Comparator]:
        """None: the Department's tables are files."""
        return ()
