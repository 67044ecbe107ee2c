"""Read the exports of an import, one after another; one that cannot be read stops none of the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypedDict

from csc_qa.core.errors import FormError
from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.grade import GradeScale
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.intake.form_record import FormRecord
from csc_qa.sources.form_export import FormExport, read_form_export
from csc_qa.sources.plugin_fields import ParseAnswer
from csc_qa.workbook.vocabulary import Vocabulary
from csc_qa.workflows.importing.records import ask_plugins, record_of


class HowToRead(TypedDict):
    """Arguments that every reader of exports takes."""

    scale: GradeScale
    parse_answer: ParseAnswer


_EXPORTS = {".xlsx", ".xlsm", ".csv"}


@dataclass
class ReadForms:
    """What was read of all exports.

    Attributes:
        records: of the forms that can be imported.
        rejected: number of forms that cannot; each has an error among the findings.
        set_aside: number of test submissions.
        unreadable: number of exports that could not be read at all.
    """

    records: list[FormRecord] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    rejected: int = 0
    set_aside: int = 0
    unreadable: int = 0

    def take(self, export: FormExport, vocabulary: Vocabulary) -> None:
        """Add what an export holds."""
        self.records += [record_of(answer, export.tool, vocabulary) for answer in export.answers]
        self.findings += export.findings
        self.rejected += len(export.rejected)
        self.set_aside += len(export.set_aside)


def read_exports(
    paths: Iterable[Path],
    catalogue: Catalogue,
    vocabulary: Vocabulary,
    *,
    tool: str | None = None,
    on_export: Callable[[str], None],
) -> ReadForms:
    """Read every export.

    Args:
        tool: id, name or alias of the tool that all are of; recognised where not given.
        on_export: told in words which export is read, to show progress.

    Raises:
        FormError: none of them can be read.
    """
    listed = list(paths)

    def reading(number: int, path: Path) -> FormExport:
        on_export(f"reading export {number} of {len(listed)}: {path.name}")
        return read_form_export(path, catalogue.audit_tools, tool=tool, **how_to_read(catalogue))

    return read_all((partial(reading, at, path) for at, path in enumerate(listed, start=1)), vocabulary)


def read_all(exports: Iterable[Callable[[], FormExport]], vocabulary: Vocabulary) -> ReadForms:
    """Read exports one after another, each by the function that reads it.

    Raises:
        FormError: there are some, and none of them can be read.
    """
    found, number = ReadForms(), 0
    for read in exports:
        number += 1
        try:
            found.take(read(), vocabulary)
        except FormError as error:
            found.findings += error.findings
            found.unreadable += 1
    if number and found.unreadable == number:
        raise FormError(*found.findings)
    return found


def how_to_read(catalogue: Catalogue) -> HowToRead:
    """Return the grades, and what plugins do with an answer, as the readers of exports take them."""
    return {
        "scale": catalogue.framework.grade_scale,
        "parse_answer": lambda known, row: ask_plugins(catalogue, known, row),
    }


def exports_in(paths: Sequence[Path], *, but: Path | None = None) -> list[Path]:
    """Return the exports that are meant: files as they are, of a folder every .xlsx and .csv in it.

    Args:
        but: the master workbook, which may stand in the folder of its exports.

    Raises:
        FormError: a folder holds none.
    """
    found: list[Path] = []
    for path in paths:
        if not path.is_dir():
            found.append(path)
            continue
        inside = [each for each in sorted(path.iterdir()) if _is_export(each) and not _is_same(each, but)]
        if not inside:
            raise FormError(make_finding("CSCQA-IMP-012", f'the folder "{path.name}" holds no export'))
        found += inside
    return list(dict.fromkeys(found))


def _is_same(path: Path, other: Path | None) -> bool:
    return other is not None and other.exists() and path.samefile(other)


def _is_export(path: Path) -> bool:
    return path.is_file() and path.suffix.casefold() in _EXPORTS and not path.name.startswith(("~$", "."))
