"""The chase list of a workbook, by the settings on its sheet "QA Settings"."""

from __future__ import annotations

from csc_qa.core.master_port import MasterPort
from csc_qa.workflows.chase import ChaseList, chase, leads_of
from csc_qa.workflows.open_master import MasterWorkbook


def chase_master(master: MasterPort) -> tuple[MasterWorkbook, ChaseList]:
    """Return the workbook as it was read, and who is late on the master's day.

    Raises:
        WorkbookError: there is no register.
    """
    opened: MasterWorkbook = master.read()
    areas = [area.name for area in opened.catalogue.service_areas.values()]
    return opened, chase(opened, as_of=master.today, leads=leads_of(master.settings, areas))
