"""The sheet "QA Form answers": every imported form, one row each, with all that it said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import date

from csc_qa.core.own_sheet import FORMS_TITLES
from csc_qa.core.typed_dates import FIRST_EXCEL_YEAR
from csc_qa.intake.form_record import FormRecord

# A question worded like a title of ours gets this behind it, so that the two are told apart.
_ASKED = " (question)"
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")

SheetRow = tuple[str | int | date | None, ...]


def forms_rows(records: Iterable[FormRecord], labels: Mapping[str, str]) -> list[SheetRow]:
    """Return the titles, then a row for each form.

    Args:
        labels: `Audit` field to the title of its column.
    """
    listed = list(records)
    fields = [name for name in labels if any(name in record.texts for record in listed)]
    questions = list(dict.fromkeys(question for record in listed for question in record.answers))
    taken = {*FORMS_TITLES.values(), *labels.values()}
    titles = [*FORMS_TITLES.values(), *(labels[name] for name in fields)]
    titles += [question + _ASKED if question in taken else question for question in questions]
    rows: list[SheetRow] = [tuple(titles)]
    for record in listed:
        about = [getattr(record, name) or None for name in FORMS_TITLES]
        texts = [_cell(record.texts.get(name)) for name in fields]
        rows.append((*about, *texts, *(record.answers.get(question) for question in questions)))
    return rows


def read_forms(rows: Sequence[Sequence[object]], labels: Mapping[str, str]) -> list[FormRecord]:
    """Return the forms of a sheet that `forms_rows` made; empty where the titles are not there.

    Args:
        rows: all rows of the sheet, dates as `date`.
    """
    wanted = {title: name for name, title in FORMS_TITLES.items()}
    first = list(FORMS_TITLES.values())[:3]
    start = next((at for at, row in enumerate(rows) if list(row[:3]) == first), None)
    if start is None:
        return []
    titles = [str(cell) for cell in rows[start]]
    fields = {title: name for name, title in labels.items()}
    records = []
    for row in rows[start + 1 :]:
        told = {title: text for title, cell in zip(titles, row, strict=False) if (text := _text(cell))}
        if told.get("Tool"):
            records.append(_record(told, wanted, fields))
    return records


def _record(told: Mapping[str, str], about: Mapping[str, str], fields: Mapping[str, str]) -> FormRecord:
    known = {name: told[title] for title, name in about.items() if title in told}
    texts = {fields[title]: text for title, text in told.items() if title in fields}
    asked = {title: text for title, text in told.items() if title not in about and title not in fields}
    answers = {_question(title, {*about, *fields}): text for title, text in asked.items()}
    return FormRecord.model_validate({**known, "texts": texts, "answers": answers})


def _question(title: str, taken: Set[str]) -> str:
    question = title.removesuffix(_ASKED)
    return question if question in taken else title


def _cell(text: str | None) -> str | date | None:
    """Return a date for a text that is one, and that Excel can hold: people sort and filter by it."""
    if text and _DATE.fullmatch(text):
        try:
            day = date.fromisoformat(text)
        except ValueError:
            return text
        return day if day.year >= FIRST_EXCEL_YEAR else text
    return text


def _text(cell: object) -> str:
    if isinstance(cell, date):
        return f"{cell:%Y-%m-%d}"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell)
