"""The confirmed mapping of a workbook's columns, kept in a TOML file beside the workbook."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

import tomli_w
from pydantic import Field, ValidationError

from csc_qa.core.errors import MappingError
from csc_qa.core.finding import make_finding
from csc_qa.core.model import FrozenModel

_HEADING = (
    "# Which column of the workbook beside this file holds what, as confirmed with `csc-qa connect`.\n"
    "# Left of the equals sign: our field. Right: the header in the sheet.\n"
    "# `ignore = true` leaves a sheet out, and `not_read` some of its columns.\n\n"
)


class SheetMapping(FrozenModel):
    """What was confirmed for one sheet.

    Attributes:
        columns: field to header.
        not_read: headers of columns that are not to be read.
        ignore: the whole sheet is left out.
    """

    columns: dict[str, str] = Field(default_factory=dict)
    not_read: tuple[str, ...] = ()
    ignore: bool = False


class WorkbookMapping(FrozenModel):
    """What was confirmed for a workbook, by sheet name."""

    version: int = 1
    sheets: dict[str, SheetMapping] = Field(default_factory=dict)


def mapping_path(workbook: Path) -> Path:
    """Return where the mapping of a workbook is kept.

    Example:
        >>> mapping_path(Path("audits/Master 2022.xlsx")).name
        'Master 2022.xlsx.csc-qa.toml'
    """
    return workbook.with_name(f"{workbook.name}.csc-qa.toml")


def read_mapping(workbook: Path) -> WorkbookMapping:
    """Return the confirmed mapping; an empty one where there is none.

    Raises:
        MappingError: the file is there and cannot be understood.
    """
    path = mapping_path(workbook)
    if not path.is_file():
        return WorkbookMapping()
    try:
        return WorkbookMapping.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except tomllib.TOMLDecodeError as error:
        raise _unreadable(path, str(error)) from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise _unreadable(path, f"{place}: {first['msg']}") from error
    except (OSError, UnicodeDecodeError) as error:
        raise _unreadable(path, str(error)) from error


def write_mapping(workbook: Path, mapping: WorkbookMapping) -> Path:
    """Write the mapping beside the workbook, whole or not at all, and return its path.

    Raises:
        MappingError: the folder cannot be written to.
    """
    path = mapping_path(workbook)
    text = _HEADING + tomli_w.dumps(mapping.model_dump(exclude_defaults=True) | {"version": mapping.version})
    temporary = path.with_name(f"{path.name}.tmp")
    try:
        temporary.write_text(text, encoding="utf-8")
        os.replace(temporary, path)  # noqa: PTH105 - replaces on Windows too
    except OSError as error:
        raise MappingError(
            make_finding("CSCQA-WBK-008", f'file "{path.name}" cannot be written: {error.strerror}')
        ) from error
    return path


def _unreadable(path: Path, detail: str) -> MappingError:
    return MappingError(make_finding("CSCQA-MAP-001", f'file "{path.name}" cannot be read: {detail}'))
