"""The sheets "QA Columns" and "QA Settings": how the workbook was understood, for a person to correct."""

from __future__ import annotations

from csc_qa.core.errors import MappingError
from csc_qa.core.finding import make_finding
from csc_qa.core.master_port import MasterPort
from csc_qa.core.own_sheet import (
    COLUMNS_SHEET,
    COLUMNS_TITLES,
    NOT_READ,
    SETTINGS_SHEET,
    SETTINGS_TITLES,
    WHOLE_SHEET,
)
from csc_qa.core.page import CellLink, LinkedTable, Page
from csc_qa.core.report import Section, Table, TableColumn
from csc_qa.workbook.register_sheet import RegisterSheet
from csc_qa.workflows.chase import lead_setting
from csc_qa.workflows.connect import Connection
from csc_qa.workflows.declared import vocabulary_of
from csc_qa.workflows.pages.allocation import ALLOCATION_SETTINGS
from csc_qa.workflows.pages.column_entries import column_entries
from csc_qa.workflows.pages.due import MONTH_SETTING
from csc_qa.workflows.pages.kpi_settings import KPI_SETTINGS
from csc_qa.workflows.pages.moderation_settings import MODERATION_SETTINGS
from csc_qa.workflows.pages.report_settings import REPORT_SETTINGS
from csc_qa.workflows.rules_in_force import DAY_OFF_SETTING, OVERSIGHT_SETTING

# Name of each setting to what it does.
SETTINGS = {
    **dict(REPORT_SETTINGS),
    MONTH_SETTING: "The month that Due dates lists, such as 2023-01. Empty: this month.",
    OVERSIGHT_SETTING: "The day by which service leads record their oversight: 6 or 5, as the framework "
    "gives both. Empty: the framework's own choice.",
    DAY_OFF_SETTING: "as printed, before or after: whether a deadline on a weekend or bank holiday stays, or "
    "becomes the working day before or after. Empty: as the framework says.",
    **dict(ALLOCATION_SETTINGS),
    **dict(MODERATION_SETTINGS),
    **dict(KPI_SETTINGS),
}
READ_AS = COLUMNS_TITLES.index("Read as")
VALUE = SETTINGS_TITLES.index("Value")
_NO_REGISTER = (
    "No sheet was recognised as an audit register. Below are the headers of every sheet that may be one: say "
    "under Read as which is the grade, the service area, the date completed and so on."
)


def columns_pages(master: MasterPort) -> list[Page]:
    """Return the sheets that show which column is read as what, and what reports are made of.

    Where there is no register, the first shows the header rows of the sheets that may be one.

    Raises:
        WorkbookError: there is neither a register nor a sheet with a header row.
        MappingError: a person wrote something on "QA Columns" that is no field; nothing is made then.
    """
    connection: Connection = master.connect()
    fields = sorted(vocabulary_of(master.catalogue).fields)
    _check_entries(connection, fields)
    return [_columns_page(connection, fields), _settings_page(master)]


def _check_entries(connection: Connection, fields: list[str]) -> None:
    confirmed = [(sheet.name, sheet.confirmed) for sheet in connection.sheets]
    confirmed += [(other.name, other.confirmed) for other in connection.others]
    named = [(sheet, name) for sheet, names in confirmed for name in names if name not in fields]
    if named:
        raise MappingError(
            *(
                make_finding(
                    "CSCQA-MAP-003",
                    f'"{name}" (for the sheet "{sheet}") is no field',
                    sheet=COLUMNS_SHEET,
                    hint="Take one of the names at the foot of the sheet, or leave the cell empty.",
                )
                for sheet, name in named
            )
        )


def _columns_page(connection: Connection, fields: list[str]) -> Page:
    entries = column_entries(connection)
    table = LinkedTable(
        title="Columns",
        columns=tuple(TableColumn(title=title) for title in (*COLUMNS_TITLES, "How it was found")),
        rows=tuple((entry.sheet, entry.header, entry.read_as, entry.note) for entry in entries),
        links=tuple(
            CellLink(row=row, column=1, sheet=entry.sheet, cell=entry.cell)
            for row, entry in enumerate(entries)
            if entry.cell
        ),
    )
    sentences = (
        *(() if connection.sheets else (_NO_REGISTER,)),
        "Check the column Read as. Where it is wrong or empty, type the name of the field, and press "
        "Connect workbook again. An empty cell leaves it to csc_qa.",
        f'Type "{NOT_READ}" beside a column that is not to be read, or beside {WHOLE_SHEET} to leave out all '
        "of a sheet; empty the cell to have it read again.",
        *(_area_sentence(sheet) for sheet in connection.sheets if sheet.service_area),
    )
    known = Table(
        title="Names for Read as",
        columns=(TableColumn(title="Field"),),
        rows=tuple((name,) for name in fields),
    )
    section = Section(key="columns", title="", sentences=sentences, tables=(table, known))
    return Page(
        sheet=COLUMNS_SHEET, title="How this workbook is read", sections=(section,), entry_columns=(READ_AS,)
    )


def _area_sentence(sheet: RegisterSheet) -> str:
    return f"The service area of {sheet.name} is {sheet.service_area}, from its name or title."


def _settings_page(master: MasterPort) -> Page:
    sentence = "Type into the column Value. The buttons of the ribbon and the commands go by it."
    tables = (_settings(master, "Settings", SETTINGS), _settings(master, "Service leads", _leads(master)))
    section = Section(key="settings", title="", sentences=(sentence,), tables=tables)
    return Page(sheet=SETTINGS_SHEET, title="Settings", sections=(section,), entry_columns=(VALUE,))


def _leads(master: MasterPort) -> dict[str, str]:
    areas = master.catalogue.service_areas.values()
    return {
        lead_setting(area.name): "Who is named when oversight is late. Empty: the role." for area in areas
    }


def _settings(master: MasterPort, title: str, settings: dict[str, str]) -> Table:
    columns = tuple(TableColumn(title=each) for each in SETTINGS_TITLES)
    rows = tuple((name, master.settings.get(name, ""), what) for name, what in settings.items())
    return Table(title=title, columns=columns, rows=rows)
