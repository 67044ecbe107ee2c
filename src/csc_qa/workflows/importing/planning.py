"""Planning: gather what judged forms do to a register, then place it on its sheets."""

from __future__ import annotations

from collections import Counter

from csc_qa.core.finding import Finding, make_finding
from csc_qa.intake.change_log import Change, LogEntry
from csc_qa.intake.form_record import FormRecord
from csc_qa.intake.judging import Judgement, Verdict
from csc_qa.intake.known_forms import KnownForms
from csc_qa.workbook.editing import AppendedRows, CellChange, OwnSheet
from csc_qa.workflows.importing.cell_plan import CellEntry, CellPlan
from csc_qa.workflows.importing.own_sheets import forms_sheet, log_sheet
from csc_qa.workflows.importing.register_state import RegisterState
from csc_qa.workflows.importing.stale_totals import find_stale_totals

# A sheet that is nearly a register; a column that is probably a field; a column of grades that is not read.
_UNREAD_SHEETS = {"CSCQA-REG-025"}
_UNREAD_COLUMNS = {"CSCQA-REG-001", "CSCQA-REG-026"}


class Planning:
    """An import while it is planned.

    Attributes:
        findings: what is worth a look.
        left_out: references of audits that no sheet takes.
    """

    def __init__(self, state: RegisterState, when: str, command: str) -> None:
        self._state, self._when, self._command = state, when, command
        self._new: dict[str, FormRecord] = {}
        self._placed: dict[str, tuple[str, int]] = {}
        self._appended: dict[str, list[FormRecord]] = {}
        self._notes: dict[int, str] = {}
        self._cells = CellPlan(state)
        self._twins: list[Judgement] = []
        self.findings: list[Finding] = []
        self.left_out: set[str] = set()

    def take(self, judgement: Judgement) -> None:
        """Take one judged form into the plan."""
        record, audit = judgement.record, judgement.audit
        if judgement.verdict is Verdict.NEW:
            self._new[record.reference] = record
            self._twins.append(judgement)
        elif judgement.verdict is Verdict.FILLS and audit:
            self._cells.fill(audit, record)
            self._twins.append(judgement)
        elif judgement.verdict is Verdict.BY_HAND and audit:
            self._notes[id(record)] = str(Verdict.BY_HAND)
            self._cells.compare(audit, record)
        elif judgement.verdict in _SAID:
            self._note(judgement)
        elif judgement.verdict is Verdict.CORRECTS and judgement.earlier:
            self._correct(judgement, judgement.earlier)

    def place(self) -> None:
        """Choose the sheet and row of every new audit, and name what is worth a look."""
        elsewhere: Counter[str] = Counter()
        for record in list(self._new.values()):
            area = record.texts.get("service_area")
            chosen = self._state.chooser.choose(record.month, area, has_grade="grade" in record.texts)
            if chosen is None:
                self._leave_out(record)
                continue
            rows = self._appended.setdefault(chosen.sheet.name, [])
            rows.append(record)
            self._placed[record.reference] = (chosen.sheet.name, chosen.sheet.last_row + len(rows))
            elsewhere[chosen.sheet.name] += not chosen.is_of_period
            if not area and not chosen.sheet.service_area:
                self._find("CSCQA-IMP-006", record)
        for sheet, number in (+elsewhere).items():
            message = f"no sheet is of the month of {number} of the audits; they were added to this one"
            self.findings.append(make_finding("CSCQA-IMP-008", message, sheet=sheet))
        self._note_unread()
        self._note_twins()
        self._note_columns()
        added = {sheet: len(records) for sheet, records in self._appended.items()}
        self.findings += find_stale_totals(self._state, added)
        self.findings += self._cells.findings

    def verdict_of(self, judgement: Judgement) -> Verdict:
        """Return what becomes of a form, now that sheets are chosen."""
        return Verdict.NO_SHEET if judgement.record.reference in self.left_out else judgement.verdict

    def place_of(self, judgement: Judgement) -> tuple[str, int | None]:
        """Return the sheet and row in which the audit of a form stands afterwards."""
        if judgement.audit:
            return judgement.audit.sheet, judgement.audit.row
        return self._placed.get(judgement.record.reference, (judgement.record.sheet, None))

    def edits(self) -> list[AppendedRows | CellChange | OwnSheet]:
        """Return the changes of the register's own sheets."""
        rows = [
            AppendedRows(
                sheet,
                self._state.sheets[sheet].last_row,
                [self._state.row_of(each, sheet) for each in records],
            )
            for sheet, records in self._appended.items()
        ]
        return [*self._cells.changes, *rows]

    def own_sheets(self, known: KnownForms) -> list[OwnSheet]:
        """Return the sheet of forms and the change log."""
        placed = [record for record in known.records if record.reference not in self.left_out]
        records = [self._finished(record) for record in placed]
        return [forms_sheet(records, self._state.labels), log_sheet(self._state.log_rows, self._entries())]

    def _correct(self, judgement: Judgement, earlier: FormRecord) -> None:
        record, audit = judgement.record, judgement.audit
        self._notes[id(earlier)] = f"replaced by form {record.form_id or 'sent later'}"
        if audit is None:
            self._new[record.reference] = record
        else:
            self._cells.correct(audit, earlier, record)

    def _leave_out(self, record: FormRecord) -> None:
        """Add nothing: on a sheet of another area the audit would be counted there."""
        del self._new[record.reference]
        self.left_out.add(record.reference)
        message = f"{_form(record)}: no sheet of the register takes audits of its service area"
        self.findings.append(make_finding("CSCQA-IMP-015", message))

    def _finished(self, record: FormRecord) -> FormRecord:
        changed: dict[str, str] = {}
        if not record.imported:
            sheet, _ = self._placed.get(record.reference, (record.sheet, 0))
            changed = {"imported": self._when, "sheet": sheet}
        if id(record) in self._notes:
            changed["note"] = self._notes[id(record)]
        return record.model_copy(update=changed) if changed else record

    def _entries(self) -> list[LogEntry]:
        added = [
            self._entry(record, Change.ADDED, *self._placed[record.reference])
            for record in self._new.values()
        ]
        return [*added, *map(self._cell_entry, self._cells.entries)]

    def _cell_entry(self, cell: CellEntry) -> LogEntry:
        sheet, row = cell.audit.sheet, cell.audit.row
        told = {"column": self._state.header(sheet, cell.name)}
        told |= {"old_value": cell.old_value, "new_value": cell.new_value}
        return self._entry(cell.record, cell.change, sheet, row).model_copy(update=told)

    def _entry(self, record: FormRecord, change: Change, sheet: str, row: int) -> LogEntry:
        return LogEntry(
            when=self._when,
            command=self._command,
            source=record.source,
            change=change,
            sheet=sheet,
            row=row,
            reference=record.reference,
            tool=record.tool,
            form_id=record.form_id,
        )

    def _note(self, judgement: Judgement) -> None:
        self._notes[id(judgement.record)] = str(judgement.verdict)
        code, said = _SAID[judgement.verdict]
        message = f"{_form(judgement.record)}: {said}"
        self.findings.append(make_finding(code, message, sheet=judgement.record.sheet or None))

    def _find(self, code: str, record: FormRecord) -> None:
        sheet, row = self._placed[record.reference]
        self.findings.append(make_finding(code, sheet=sheet, row=row))

    def _note_twins(self) -> None:
        for each in self._twins:
            if each.record.reference in self.left_out:
                continue
            others = [f'sheet "{twin.sheet}", row {twin.row}' for twin in each.twins]
            for form in each.twin_forms:
                if form.reference in self._placed:
                    sheet, row = self._placed[form.reference]
                    others.append(f'sheet "{sheet}", row {row}')
            if others:
                place, at = self.place_of(each)
                said = f"another audit of this child and month stands in {'; '.join(dict.fromkeys(others))}"
                self.findings.append(make_finding("CSCQA-IMP-001", said, sheet=place, row=at))

    def _note_unread(self) -> None:
        """Repeat what reading the register left out: sheets, and columns of the sheets that take forms."""
        for finding in self._state.register.findings:
            is_column = finding.code in _UNREAD_COLUMNS and finding.sheet in self._appended
            if self._appended and (finding.code in _UNREAD_SHEETS or is_column):
                self.findings.append(finding)

    def _note_columns(self) -> None:
        """Name the fields for which a sheet has no column."""
        for sheet, records in self._appended.items():
            columns = self._state.sheets[sheet].header.columns
            counts = Counter(name for record in records for name in record.texts if name not in columns)
            if counts:
                names = ", ".join(self._state.labels[name] for name in self._state.labels if name in counts)
                message = f'no column for: {names}. They stand on the sheet "QA Form answers"'
                self.findings.append(make_finding("CSCQA-IMP-011", message, sheet=sheet))


_SAID = {
    Verdict.GONE: (
        "CSCQA-IMP-004",
        "its audit was imported before and is no longer in the register; nothing was added",
    ),
    Verdict.OLDER: (
        "CSCQA-IMP-005",
        "a later form of the same audit was imported before; nothing was changed",
    ),
    Verdict.NOT_TOLD: (
        "CSCQA-IMP-014",
        "it corrects an audit that the register does not tell from others; its row was left as it is",
    ),
}


def _form(record: FormRecord) -> str:
    return f"{record.source}, row {record.row}"
