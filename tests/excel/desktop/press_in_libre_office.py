"""Press Import forms and Add forms through `xlwings._xlwindows` on workbooks that are open in LibreOffice.

Arguments: soffice, the folder of the module `uno`, a folder for the profile, a port, the register, then
exports. Saves the register beside itself as After.xlsx. Prints the cells of the register's sheet after each
press, and how often the exports were looked at.
"""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from tests.excel.desktop import pywin32_stand_in as com
from tests.excel.desktop.libre_office_excel import LivingBook, LivingTable, new_app
from tests.excel.desktop.recorded_book import Recorder

TODAY = date(2023, 1, 26)


def main() -> None:
    soffice, uno_folder, profile, port, *paths = sys.argv[1:]
    sys.path.append(uno_folder)
    from tests.excel.desktop.compile_in_libre_office import connect, prop  # noqa: PLC0415 - needs uno

    accept = f"--accept=socket,host=127.0.0.1,port={port};urp;"
    environment = f"-env:UserInstallation={Path(profile).resolve().as_uri()}"
    command = [soffice, environment, "--headless", "--norestore", "--nologo", accept]
    quiet = subprocess.DEVNULL
    office = subprocess.Popen(command, stdout=quiet, stderr=quiet, start_new_session=True)
    try:
        desktop = connect(port)
        app = new_app()
        for path in map(Path, paths):
            document = desktop.loadComponentFromURL(
                path.resolve().as_uri(), "_blank", 0, (prop("Hidden", True),)
            )
            app.Workbooks.books.append(LivingBook(app, document, path.name))
        json.dump(press_all(app, prop), sys.stdout, default=repr)
    finally:
        os.killpg(office.pid, signal.SIGKILL)
        office.wait()


def press_all(app: Any, prop: Any) -> dict[str, Any]:
    xw = com.import_xlwings()
    from csc_qa.core.errors import CscQaError  # noqa: PLC0415 - after the stand-ins
    from csc_qa.excel.press_button import press_button  # noqa: PLC0415
    from csc_qa.excel.registry import load_registry  # noqa: PLC0415

    registry = load_registry()
    native = app.Workbooks.books[0]
    book = xw.Book(impl=xw._xlwindows.Book(xl=native))
    sheet = native.document.Sheets.getByIndex(0)
    table = LivingTable(native.Worksheets(1), (7, 11))
    native.tables[sheet.Name] = [table]
    for name, place in (("AllAudits", "$A$3:$K$7"), ("LastAudit", "$A$7"), ("_FilterDatabase", "$A$2:$K$7")):
        native.Names.things.append(Recorder(app.log, "name", Name=name, RefersTo=f"='{sheet.Name}'!{place}"))
    answer: dict[str, Any] = {"before": cells_of(sheet)}

    def press(name: str) -> str:
        try:
            (page,) = press_button(registry.macros[name], book, registry.catalogue, today=TODAY)
        except CscQaError as error:
            return error.findings[0].code
        return page.sections[0].sentences[0] if page.sheet == "QA Import" else page.sheet

    press("about")
    answer["asked_by_about"] = app.Workbooks.asked
    answer["said"] = [press("import_forms")]
    answer["previewed"] = cells_of(sheet)
    sheet.protect("")
    answer["said"].append(press("add_forms"))
    sheet.unprotect("")
    answer["refused"] = cells_of(sheet)
    answer["failed"] = fail_once(press)
    answer["taken_back"] = cells_of(sheet)
    answer["said"] += [press("add_forms"), press("add_forms")]
    answer["after"] = cells_of(sheet)
    answer["table"] = table.last
    answer["names"] = {name.Name: name.RefersTo.partition("!")[2] for name in native.Names.things}
    answer["log"] = [entry for entry in app.log if re.search(r"^CopyObjects|Hyperlinks\(\)$", entry[0])]
    answer["objects_copied"] = app.CopyObjectsWithCells
    saved = Path(native.document.URL.removeprefix("file://")).with_name("After.xlsx")
    native.document.storeToURL(saved.as_uri(), (prop("FilterName", "Calc MS Excel 2007 XML"),))
    answer["saved"] = str(saved)
    answer["sheets"] = list(native.document.Sheets.ElementNames)
    return answer


def fail_once(press: Any) -> str:
    """Press while Excel refuses to take values, once the rows are in."""
    append_rows: Any = import_module("csc_qa.excel.append_rows")
    real = append_rows.typed

    def refuse(*_arguments: Any) -> Any:
        raise com.ComError("cannot write what a child said")

    append_rows.typed = refuse
    try:
        return str(press("add_forms"))
    finally:
        append_rows.typed = real


def cells_of(sheet: Any) -> list[list[Any]]:
    """Return each cell's kind, formula as typed, text as shown, background, and whether it has a note."""
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    end = cursor.getRangeAddress()
    return [
        [
            [
                cell.Type.value,
                cell.getFormula(),
                cell.String,
                cell.CellBackColor,
                bool(cell.Annotation.String),
            ]
            for cell in (sheet.getCellByPosition(column, row) for column in range(end.EndColumn + 1))
        ]
        for row in range(end.EndRow + 1)
    ]


if __name__ == "__main__":
    main()
