"""The sheets "QA Columns" and "QA Settings": how the workbook was understood, for a person to correct."""

from __future__ import annotations

from csc_qa.core.errors import MappingError
from csc_qa.core.finding import make_finding
from csc_qa.core.master_port import MasterPort
from csc_qa.core.own_sheet import COLUMNS_SHEET, COLUMNS_TITLES, SETTINGS_SHEET, SETTINGS_TITLES
from csc_qa.core.page import CellLink, LinkedTable, Page
from csc_qa.core.report import Section, Table, TableColumn
from csc_qa.workbook.header import HeaderMatch
from csc_qa.workbook.register_sheet import RegisterSheet
from csc_qa.workflows.cell_names import cell_name
from csc_qa.workflows.chase import lead_setting
from csc_qa.workflows.connect import Connection
from csc_qa.workflows.declared import vocabulary_of
from csc_qa.workflows.pages.allocation import ALLOCATION_SETTINGS
from csc_qa.workflows.pages.due import MONTH_SETTING
from csc_qa.workflows.pages.moderation_settings import MODERATION_SETTINGS
from csc_qa.workflows.rules_in_force import DAY_OFF_SETTING, OVERSIGHT_SETTING

PERIOD_SETTING = "Report period"
# Name of each setting to what it does.
SETTINGS = {
    PERIOD_SETTING: "2022, 2022-12, 2022-Q4, FY2022-23 or 2022-01/2022-10. Empty: the last year with audits.",
    MONTH_SETTING: "The month that Due dates lists, such as 2023-01. Empty: this month.",
    OVERSIGHT_SETTING: "The day by which service leads record their oversight: 6 or 5, as the framework "
    "gives both. Empty: the framework's own choice.",
    DAY_OFF_SETTING: "as printed, before or after: whether a deadline on a weekend or bank holiday stays, or "
    "becomes the working day before or after. Empty: as the framework says.",
    **dict(ALLOCATION_SETTINGS),
    **dict(MODERATION_SETTINGS),
}
READ_AS = COLUMNS_TITLES.index("Read as")
VALUE = SETTINGS_TITLES.index("Value")


def columns_pages(master: MasterPort) -> list[Page]:
    """Return the sheets that show which column is read as what, and what reports are made of.

    Raises:
        WorkbookError: there is no register.
        MappingError: a person wrote something on "QA Columns" that is no field; nothing is made then.
    """
    connection: Connection = master.connect()
    fields = sorted(vocabulary_of(master.catalogue).fields)
    _check_entries(connection, fields)
    return [_columns_page(connection, fields), _settings_page(master)]


def _check_entries(connection: Connection, fields: list[str]) -> None:
    named = [
        (sheet.name, name) for sheet in connection.sheets for name in sheet.confirmed if name not in fields
    ]
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
    rows: list[tuple[str, str, str, str]] = []
    links: list[CellLink] = []
    for sheet in connection.sheets:
        for column, header, field, note in _matches(sheet):
            cell = cell_name(sheet.header.row, column)
            links.append(CellLink(row=len(rows), column=1, sheet=sheet.name, cell=cell))
            rows.append((sheet.name, header, field, note))
    table = LinkedTable(
        title="Columns",
        columns=tuple(TableColumn(title=title) for title in (*COLUMNS_TITLES, "How it was found")),
        rows=tuple(rows),
        links=tuple(links),
    )
    sentences = (
        "Check the column Read as. Where it is wrong or empty, type the name of the field, and press "
        "Connect workbook again. An empty cell leaves it to csc_qa.",
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


def _matches(sheet: RegisterSheet) -> list[tuple[int, str, str, str]]:
    matches = {match.column: match for match in sheet.header.matches}
    found = []
    for column, header in sheet.header.headers.items():
        match = matches.get(column)
        if match is None:
            found.append((column, header, "", "not read"))
        elif not match.is_confident:
            found.append((column, header, "", f"probably {match.field}, but not surely: not read"))
        else:
            found.append((column, header, match.field, _how_found(sheet, match)))
    return found


def _how_found(sheet: RegisterSheet, match: HeaderMatch) -> str:
    if sheet.confirmed.get(match.field) == match.header:
        return "as it says here, or in the file beside the workbook"
    return "known header" if match.likeness == 100 else "by its likeness"


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
