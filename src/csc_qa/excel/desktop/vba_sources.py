"""The VBA modules of the add-in: our own from `excel/vba`, those of xlwings, and the generated ones."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import xlwings

from csc_qa.core.errors import ExcelSetupError
from csc_qa.core.front_end import WorksheetFunction
from csc_qa.excel.desktop.names import PROJECT
from csc_qa.excel.desktop.vba_functions import (
    DESCRIPTIONS,
    WRAPPERS,
    descriptions_module,
    wrappers_module,
)
from csc_qa.excel.desktop.vba_project import ModuleKind, VbaModule

DOCUMENTS = ("ThisWorkbook", "ConfigSheet")
RIBBON = "QaRibbon"
_IN_PACKAGE = Path(__file__).resolve().parent / "vba"
_IN_REPOSITORY = Path(__file__).resolve().parents[4] / "excel" / "vba"
_XLWINGS = Path(xlwings.__file__).resolve().parent
_CLASS_BASE = 'Attribute VB_Base = "0{FCFB3D2A-A0FA-1068-A738-08002B3371B5}"\n'

# A workbook that somebody sends must not choose which Python runs, or bring code of its own. xlwings
# looks for its settings, and for code, in the workbook in front and in its folder; ours does not, and
# starts one Python for all workbooks, which imports from no folder that Excel happens to be in (-P).
_PREPARED = 'import xlwings.utils;xlwings.utils.prepare_sys_path(\\""" & PYTHONPATH & "\\"")'
_CLOSED = (
    ('PROJECT_NAME As String = "myaddin"', f'PROJECT_NAME As String = "{PROJECT}"'),
    ('If SheetExists(ActiveWorkbook, PROJECT_NAME & ".conf") = True Then', "If False Then"),
    ('If source = "" Or source = "directory" Then', 'If source = "directory" Then'),
    ("                uses_embedded_code = True\n", "                uses_embedded_code = False\n"),
    (
        f'" -B -c ""import sys, os;" & LicenseKeyEnvString & "{_PREPARED};import xlwings;',
        '" -B -P -c ""import xlwings;',
    ),
    (f'" -B -c ""{_PREPARED}; " & PythonCommand', '" -B -P -c """ & PythonCommand'),
)


def vba_modules(functions: Iterable[WorksheetFunction]) -> list[VbaModule]:
    """Return every module of the add-in, documents first.

    Raises:
        ExcelSetupError: the installed xlwings is not the one that this was written for.
    """
    functions = list(functions)
    documents = [VbaModule(name, ModuleKind.DOCUMENT, _own(f"{name}.cls")) for name in DOCUMENTS]
    return [
        *documents,
        VbaModule("Dictionary", ModuleKind.CLASS, _class(_of_xlwings("addin/Dictionary.cls"))),
        VbaModule(RIBBON, ModuleKind.MODULE, _own(f"{RIBBON}.bas")),
        VbaModule(WRAPPERS, ModuleKind.MODULE, wrappers_module(functions)),
        VbaModule(DESCRIPTIONS, ModuleKind.MODULE, descriptions_module(functions)),
        VbaModule("xlwings", ModuleKind.MODULE, _closed(_of_xlwings("xlwings_custom_addin.bas"))),
    ]


def _own(name: str) -> str:
    folder = _IN_PACKAGE if _IN_PACKAGE.is_dir() else _IN_REPOSITORY
    return (folder / name).read_text(encoding="cp1252")


def _of_xlwings(name: str) -> str:
    return (_XLWINGS / name).read_text(encoding="cp1252").replace("\r\n", "\n")


def _closed(source: str) -> str:
    for old, new in _CLOSED:
        if source.count(old) != 1:
            message = f"xlwings {xlwings.__version__} is not the version that the add-in is built from"
            raise ExcelSetupError.because("CSCQA-XLI-007", message)
        source = source.replace(old, new)
    return source


def _class(exported: str) -> str:
    """Turn a class as it is exported into one as it stands in a project: with its base, without VERSION."""
    head, _, rest = exported[exported.index("Attribute VB_Name") :].partition("\n")
    more = (
        ""
        if "VB_TemplateDerived" in rest
        else "Attribute VB_TemplateDerived = False\nAttribute VB_Customizable = False\n"
    )
    rest = re.sub(r"(Attribute VB_Exposed = \w+\n)", lambda found: found[1] + more, rest, count=1)
    return f"{head}\n{_CLASS_BASE}{rest}"
