"""RegisterState: a master workbook as far as an import has to know it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass
from functools import cache, cached_property

import numpy as np
import pandas as pd

from csc_qa.core.edits import CellValue
from csc_qa.core.master_port import MasterPort
from csc_qa.core.own_sheet import FORMS_SHEET, is_own_sheet
from csc_qa.core.spelling import fold
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.intake.change_log import LOG_SHEET, LOG_TITLES
from csc_qa.intake.form_record import FormRecord, child_key, name_key
from csc_qa.intake.forms_sheet import read_forms
from csc_qa.intake.register_audit import RegisterAudit, RegisterAudits
from csc_qa.workbook.choose_sheet import SheetChooser
from csc_qa.workbook.house_style import HouseStyle, as_plain_text
from csc_qa.workbook.register import Register
from csc_qa.workbook.register_sheet import RegisterSheet
from csc_qa.workbook.sheet_cells import Rows
from csc_qa.workbook.vocabulary import Vocabulary
from csc_qa.workflows.declared import vocabulary_of


@dataclass(frozen=True)
class RegisterState:
    """The audits of a workbook, how they are written, and what was imported before.

    Attributes:
        own_sheets: cells of our sheets, by name.
        find_formulas: as `MasterPort` has it.
    """

    catalogue: Catalogue
    register: Register
    own_sheets: dict[str, Rows]
    find_formulas: Callable[[str, Set[int]], set[tuple[int, int]] | None]

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words by which the register is read."""
        return vocabulary_of(self.catalogue)

    @cached_property
    def style(self) -> HouseStyle:
        """How the unit writes values."""
        return HouseStyle(self.register, self.vocabulary)

    @cached_property
    def chooser(self) -> SheetChooser:
        """Which sheet a new audit goes to."""
        return SheetChooser(self.register)

    @cached_property
    def sheets(self) -> dict[str, RegisterSheet]:
        """The register sheets, by name."""
        return {sheet.name: sheet for sheet in self.register.sheets}

    @cached_property
    def labels(self) -> dict[str, str]:
        """`Audit` field to the title of its column on our sheet."""
        return {name: field.headers[0] for name, field in self.vocabulary.fields.items()}

    @cached_property
    def audits(self) -> RegisterAudits:
        """The audits of the register."""
        return RegisterAudits(_audits(self.register.every_row, self.catalogue))

    @property
    def records(self) -> list[FormRecord]:
        """The forms that were imported before."""
        rows = self.own_sheets.get(FORMS_SHEET, [])
        return read_forms(rows, self.labels) if is_own_sheet(rows) else []

    @property
    def log_rows(self) -> Rows:
        """The change log below its titles, as it stands."""
        rows = self.own_sheets.get(LOG_SHEET, [])
        if not is_own_sheet(rows):
            return []
        titles = next((at for at, row in enumerate(rows) if list(row[:2]) == list(LOG_TITLES[:2])), len(rows))
        return rows[titles + 1 :]

    def text_at(self, position: int, field: str) -> str:
        """Return what an audit of the register has in a field, as a plain text."""
        value = self.register.every_row[field].iloc[position]
        return as_plain_text(value, self.vocabulary.fields[field], self.vocabulary)

    def cell_at(self, position: int, field: str) -> object:
        """Return the cell as it stands; "" where it is blank."""
        return self.register.cells[field][position]

    def row_of(self, record: FormRecord, sheet: str) -> dict[int, CellValue]:
        """Return the cells of an audit's row on a sheet, in the unit's spellings: column to value."""
        told = {**record.texts, "audit_id": record.reference}
        return {
            column: self.style.cell(sheet, name, told[name])
            for name, column in self.sheets[sheet].header.columns.items()
            if told.get(name)
        }

    def header(self, sheet: str, field: str) -> str:
        """Return the header of a field on a sheet."""
        return self.register.headers[sheet][field]


def state_of(master: MasterPort) -> RegisterState:
    """Read the register and our sheets.

    Raises:
        WorkbookError: there is no register.
    """
    opened = master.read()
    return RegisterState(opened.catalogue, opened.register, master.own_sheets, master.find_formulas)


def _audits(table: pd.DataFrame, catalogue: Catalogue) -> Iterator[RegisterAudit]:
    tools = {tool.name: tool.id for tool in catalogue.audit_tools.values()}
    # Thousands of rows have the same few auditors and months.
    name_of, months_of = cache(name_key), cache(_months)
    texts = [table[name].astype(object).where(table[name].notna(), "") for name in _TEXTS]
    dates = [table[name].to_numpy().astype("datetime64[M]") for name in _DATES]
    waiting = table[["completed_on", "grade", "moderated_grade"]].isna().all(axis=1)
    columns = zip(table["sheet"], table["row"], *texts, waiting, *dates, strict=True)
    for position, (sheet, row, reference, child, auditor, tool, is_waiting, *dated) in enumerate(columns):
        yield RegisterAudit(
            position=position,
            sheet=str(sheet),
            row=int(row),
            reference="" if reference == f"{sheet}!{row}" else reference,
            child=child_key(child),
            auditor=name_of(auditor),
            tool=tools.get(tool, fold(tool)),
            months=months_of(*dated),
            is_waiting=bool(is_waiting),
        )


def _months(*days: np.datetime64) -> frozenset[str]:
    return frozenset(str(day) for day in days if not np.isnat(day))


_TEXTS = ("audit_id", "child_id", "auditor", "tool")
_DATES = ("audit_month", "completed_on", "belongs_on")
