"""Write a report in the formats asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from types import MappingProxyType

from csc_qa.core.errors import ReportError
from csc_qa.core.report import Report
from csc_qa.reports.file_name import file_stem
from csc_qa.reports.file_writing import make_folder, write_whole

_WRITERS = {
    "pptx": ("csc_qa.reports.pptx.writer", "render_pptx"),
    "xlsx": ("csc_qa.reports.xlsx.writer", "render_xlsx"),
    "html": ("csc_qa.reports.html.writer", "render_html"),
    "json": ("csc_qa.reports.json_writer", "render_json"),
    "docx": ("csc_qa.reports.docx.writer", "render_docx"),
}
FORMATS = tuple(_WRITERS)
TEMPLATE_FORMATS = ("pptx", "docx")
_TEMPLATES = {".pptx": "pptx", ".potx": "pptx", ".docx": "docx", ".dotx": "docx"}


def write_report(
    report: Report, folder: Path, formats: Sequence[str], templates: Mapping[str, Path] = MappingProxyType({})
) -> list[Path]:
    """Write the report in each format and return the files, in the order asked for.

    A file of the same name with other content is kept as `<stem>.previous.<ext>`; with the same content
    it is left alone. The same report gives the same bytes.

    Args:
        report: what to write.
        folder: made where it is absent.
        formats: some of `FORMATS`.
        templates: the authority's own file for a format of `TEMPLATE_FORMATS`, whose looks are taken over.

    Raises:
        ReportError: a format is not known, or a template cannot be used (nothing is written then), or a
            file cannot be written.
    """
    check_formats(formats)
    contents = {name: _render(name, report, templates.get(name)) for name in dict.fromkeys(formats)}
    make_folder(folder)
    return [_write(folder / f"{file_stem(report)}.{name}", content) for name, content in contents.items()]


def check_formats(formats: Sequence[str]) -> None:
    """Check that every format can be written, before the work of making a report.

    Raises:
        ReportError: one cannot.
    """
    if unknown := [name for name in formats if name not in FORMATS]:
        named = ", ".join(f'"{name}"' for name in unknown)
        raise ReportError.because(
            "CSCQA-RPT-001", f"not a report format: {named}. Expected: {', '.join(FORMATS)}"
        )


def templates_by_format(files: Sequence[Path]) -> dict[str, Path]:
    """Return which format each file is a template for.

    Raises:
        ReportError: a file is none, or is not there.
    """
    found = {}
    for file in files:
        if file.suffix.lower() not in _TEMPLATES:
            raise ReportError.because("CSCQA-RPT-051", f'"{file.name}" is neither PowerPoint nor Word')
        if not file.is_file():
            raise ReportError.because("CSCQA-RPT-051", f'there is no file "{file}"')
        found[_TEMPLATES[file.suffix.lower()]] = file
    return found


def _render(name: str, report: Report, template: Path | None) -> bytes:
    module, function = _WRITERS[name]
    render: Callable[..., bytes] = getattr(import_module(module), function)
    return render(report, template) if name in TEMPLATE_FORMATS else render(report)


def _write(path: Path, content: bytes) -> Path:
    write_whole(path, content)
    return path
