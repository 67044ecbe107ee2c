"""Build the add-in file: a workbook of one settings sheet, the VBA project, the ribbon and its pictures.

The same registry gives the same bytes: nothing is compressed by a library whose output may change, and
nothing holds a date.
"""

from __future__ import annotations

import zipfile
from datetime import datetime
from io import BytesIO

from xlsxwriter import Workbook

from csc_qa.excel.desktop.names import PROJECT, TITLE
from csc_qa.excel.desktop.ribbon import ribbon_xml
from csc_qa.excel.desktop.vba_project import write_vba_project
from csc_qa.excel.desktop.vba_sources import DOCUMENTS, vba_modules
from csc_qa.excel.icons import icon_of, icon_png
from csc_qa.excel.registry import ExcelRegistry

PROJECT_GUID = "{6F0D2C1E-7B1F-4B0B-9A86-3D5A6A0F9C42}"
# Excel takes a part of this type for an add-in, and does not show its sheets.
_ADDIN = "application/vnd.ms-excel.addin.macroEnabled.main+xml"
_WORKBOOK = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
_RIBBON_PART = "customUI/customUI14.xml"
_RIBBON_TYPE = "http://schemas.microsoft.com/office/2007/relationships/ui/extensibility"
_IMAGE_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_ICON_SIZE = 64
_NO_DATE = datetime(2000, 1, 1)
# Buttons run in the Python that answers the functions; a file beside the workbook is never imported.
_SETTINGS = (("Use UDF Server", "True"), ("ADD_WORKBOOK_TO_PYTHONPATH", "false"))


def build_addin(registry: ExcelRegistry) -> bytes:
    """Return the add-in, an .xlam, of everything in the registry.

    Raises:
        ExcelSetupError: the installed xlwings is not the one that this was written for.
    """
    modules = vba_modules(registry.functions.values())
    parts = _workbook_parts(write_vba_project(PROJECT, modules, guid=PROJECT_GUID))
    parts["[Content_Types].xml"] = _with_types(parts["[Content_Types].xml"])
    parts["_rels/.rels"] = _with_ribbon(parts["_rels/.rels"])
    return _package(parts | _ribbon_parts(registry))


def _workbook_parts(vba_project: bytes) -> dict[str, bytes]:
    buffer = BytesIO()
    with Workbook(buffer, {"in_memory": True}) as book:
        book.set_properties({"title": TITLE, "created": _NO_DATE})
        book.set_calc_mode("auto")
        book.add_vba_project(BytesIO(vba_project), is_stream=True)
        book.set_vba_name(DOCUMENTS[0])
        sheet = book.add_worksheet(f"{PROJECT}.conf")
        sheet.set_vba_name(DOCUMENTS[1])
        for row, (name, value) in enumerate(_SETTINGS):
            sheet.write_string(row, 0, name)
            sheet.write_string(row, 1, value)
    with zipfile.ZipFile(buffer) as package:
        return {name: package.read(name) for name in package.namelist()}


def _with_types(content_types: bytes) -> bytes:
    png = b'<Default Extension="png" ContentType="image/png"/>'
    typed = content_types.replace(_WORKBOOK.encode(), _ADDIN.encode())
    return typed.replace(b"<Override", png + b"<Override", 1)


def _with_ribbon(relationships: bytes) -> bytes:
    ribbon = f'<Relationship Id="rIdRibbon" Type="{_RIBBON_TYPE}" Target="{_RIBBON_PART}"/>'
    return relationships.replace(b"</Relationships>", ribbon.encode() + b"</Relationships>")


def _ribbon_parts(registry: ExcelRegistry) -> dict[str, bytes]:
    icons = sorted({icon_of(macro) for macro in registry.macros.values()})
    links = "".join(
        f'<Relationship Id="icon_{name}" Type="{_IMAGE_TYPE}" Target="images/{name}.png"/>' for name in icons
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    related = f'{head}<Relationships xmlns="{_RELATIONSHIPS}">{links}</Relationships>'
    return {
        _RIBBON_PART: ribbon_xml(registry.groups),
        "customUI/_rels/customUI14.xml.rels": related.encode(),
        **{f"customUI/images/{name}.png": icon_png(name, _ICON_SIZE) for name in icons},
    }


def _package(parts: dict[str, bytes]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as package:
        for name in sorted(parts, key=lambda name: (name != "[Content_Types].xml", name)):
            package.writestr(zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0)), parts[name])
    return buffer.getvalue()
