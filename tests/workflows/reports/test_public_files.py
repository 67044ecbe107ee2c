"""Every part of every public file of a dirty register, searched for what must not be in any."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from datetime import date
from io import BytesIO
from itertools import chain, product
from pathlib import Path
from zipfile import ZipFile, is_zipfile

import pytest
from tests.writing import Rows, write_workbook

from csc_qa import open_master
from csc_qa.core.errors import ReportError
from csc_qa.sample.kpi_tables import write_kpi_tables
from csc_qa.workflows.declared import load_catalogue
from csc_qa.workflows.reports.make import report_of, write_report_files
from csc_qa.workflows.reports.sources import FileSources

AS_OF = date(2023, 1, 26)
FORMATS = ("docx", "pptx", "xlsx", "html", "json")
HEADER = (
    "Audit Ref", "Service area", "Programme", "Theme", "Audit tool", "Child ID", "Auditor", "Social worker",
    "Overall Grade", "Moderated grade", "Date of moderation", "Date allocated", "Date completed",
    "Strengths", "Areas for improvement", "Actions", "Action owner", "Action due", "Learning",
)  # fmt: skip
GRADES = ("Good", "Good", "Requires Improvement", "Inadequate", "Outstanding", "")
# Names and free text, each a word of its own, where people type such things.
SECRETS = {
    "Service area": "Zebedeequill",
    "Programme": "Ottolinebrack",
    "Theme": "Marigoldtansy",
    "Audit tool": "Hyssoplark",
    "Auditor": "Foxgloamember",
    "Social worker": "Mistlebarrow",
    "Strengths": "Wrenhavenesque",
    "Areas for improvement": "Velvetmossy",
    "Actions": "Gorsebloomed",
    "Action owner": "Rushlanterns",
    "Learning": "Pebblethorned",
}
SHEET, FILE, PANEL, CELL = "Peregrinethist", "Rowansedgemoor", "Tamarisklodge", "Bryonywhistle"
REFERENCE, CHILD = "QA22-7", "9871"
Kind = tuple[str, str, str | None]
KINDS: list[Kind] = [
    ("annual", "2022-Q4", None),
    ("quarterly", "2022-Q4", None),
    ("monthly", "2022-11", None),
    ("headlines", "2022-Q4", None),
    ("area", "2022-Q4", "Jigsaw"),
    ("kpi", "2022-12", None),
    ("scrutiny", "2022-10/2022-12", None),
]
# What the other kinds hold, these do too.
SHORT_KINDS = [each for each in KINDS if each[0] in {"area", "monthly", "scrutiny"}]


def row_of(at: int) -> dict[str, object]:
    day = date(2022, 10 + at % 3, 1 + at % 27)
    # Every fifth has typed what belongs nowhere; the others what plugins declare.
    typed = {name: f"{word} {at % 2}" for name, word in SECRETS.items()}
    declared = {"Service area": "Jigsaw", "Programme": "Themed", "Theme": "Neglect", "Audit tool": "Jigsaw"}
    return {
        **typed,
        **(declared if at % 5 else {}),
        "Audit Ref": f"{REFERENCE}{at:03}",
        "Child ID": f"{CHILD}{at:03}",
        "Overall Grade": GRADES[at % len(GRADES)],
        "Moderated grade": "Good" if at % 4 == 0 else None,
        "Date of moderation": day if at % 4 == 0 else None,
        "Date allocated": day.replace(day=1),
        "Date completed": day,
        "Action due": day,
    }


def register() -> Rows:
    rows = [row_of(at) for at in range(60)]
    return [HEADER, *(tuple(row.get(name) for name in HEADER) for row in rows)]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    months = [f"{name}-22" for name in ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")]
    kpi: Rows = [
        ("Indicator", *months),
        ("Number of contacts", *[1500] * 8, 1600),
        ("Number of referrals in the month", *[300] * 7, f"3 {CELL}", 310),
    ]
    recommendations: Rows = [
        ("Date", "Title", "Action proposed", "Action Taken", "Progress Status", "Lead"),
        ("29/09/22", "Education", "Do more", f"Asked {PANEL}", "Complete", PANEL),
    ]
    sheets = {SHEET: register(), "KPI 2022-23": kpi, "Scrutiny recs": recommendations}
    return write_workbook(tmp_path_factory.mktemp("dirty") / f"{FILE}.xlsx", sheets)


@pytest.fixture(scope="module")
def files(path: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return list(chain.from_iterable(made(FileSources(path), tmp_path_factory.mktemp("out"))))


def made(sources: FileSources, out: Path, kinds: Sequence[Kind] = KINDS) -> Iterator[list[Path]]:
    for kind, period, area in kinds:
        report = report_of(sources, kind, period, as_of=AS_OF, service_area=area, is_public=True)
        yield write_report_files(report, out, FORMATS).files


def texts_in(data: bytes, name: str) -> Iterator[tuple[str, str]]:
    """Yield the text of every part, also of packages in packages, with and without its tags."""
    yield name, name
    if is_zipfile(BytesIO(data)):
        with ZipFile(BytesIO(data)) as package:
            for part in package.namelist():
                yield from texts_in(package.read(part), f"{name}/{part}")
        return
    text = data.decode("utf-8", errors="replace")
    yield name, text
    yield name, re.sub(r"<[^>]*>", "", text)


def found_in(files: list[Path], words: list[str]) -> set[tuple[str, str]]:
    texts = [each for file in files for each in texts_in(file.read_bytes(), file.name)]
    return {(word, name) for (name, text), word in product(texts, words) if word.lower() in text.lower()}


def test_the_register_is_read_as_it_was_planted(path: Path) -> None:
    audits = open_master(path).audits_in()
    assert len(audits) == 60
    columns = ("service_area", "programme", "theme", "tool")
    for column, word in zip(columns, SECRETS.values(), strict=False):
        assert audits[column].str.contains(word).sum() == 12


def test_no_name_no_identifier_and_no_free_text_is_in_any_part_of_any_file(files: list[Path]) -> None:
    assert len(files) == len(KINDS) * len(FORMATS)
    words = [*SECRETS.values(), SHEET, FILE, PANEL, CELL, REFERENCE, CHILD]
    assert found_in(files, words) == set()


def test_the_search_finds_them_where_nobody_left_them_out(path: Path, tmp_path: Path) -> None:
    report = report_of(path, "area", "2022", as_of=AS_OF, service_area="Jigsaw")
    files = write_report_files(report, tmp_path, FORMATS).files
    for form in FORMATS[:-1]:
        [file] = [each for each in files if each.suffix == f".{form}"]
        assert {word for word, _ in found_in([file], [SECRETS["Action owner"], REFERENCE, FILE])} == {
            SECRETS["Action owner"], REFERENCE, FILE,
        }  # fmt: skip


def test_nothing_that_the_sample_register_says_of_anybody_is_in_any_part(
    master_path: Path, tmp_path: Path
) -> None:
    audits = open_master(master_path).audits_table

    def values(*columns: str) -> set[str]:
        return {str(value) for column in columns for value in audits[column].dropna().unique()}

    # Free text is put together of sentences, any of which might be quoted alone.
    quoted = values("strengths", "areas_for_improvement", "actions", "learning", "action_owner")
    sentences = {each.strip() for text in quoted for each in text.split(". ") if len(each.split()) > 2}
    names = values("auditor", "practitioner")
    assert min(len(sentences), len(names)) > 50
    kpi = write_kpi_tables(tmp_path / "kpi.xlsx", load_catalogue().indicators)
    files = [*chain.from_iterable(made(FileSources(master_path, kpi=kpi), tmp_path / "out", SHORT_KINDS))]
    parts = [text for file in files for _, text in texts_in(file.read_bytes(), file.name)]
    text = "\n".join(part for part in parts if "\ufffd" not in part)
    assert not {each for each in sentences | names if each in text}
    assert not values("audit_id", "child_id") & set(re.findall(r"[\w-]+", text))


def test_public_files_do_not_say_that_they_are_confidential(files: list[Path]) -> None:
    assert found_in(files, ["confidential"]) == set()


def test_what_nobody_declares_is_one_row_and_totals_hold(path: Path) -> None:
    report = report_of(path, "annual", "2022", as_of=AS_OF, is_public=True)
    tables = {table.key: table for section in report.sections for table in section.tables}
    for key in ("grades", "grades_by_theme", "grades_by_programme"):
        assert [row[0] for row in tables[key].rows][-1] == "Other"
        at = [column.key for column in tables[key].columns].index("total")
        assert [row[at] for row in tables[key].rows] == [48, 12]
        assert (tables[key].total or ())[at] == 60


def test_nothing_is_published_of_a_service_area_that_nobody_declares(path: Path) -> None:
    name = f"{SECRETS['Service area']} 0"
    with pytest.raises(ReportError, match="no plugin declares") as raised:
        report_of(path, "area", "2022", as_of=AS_OF, service_area=name, is_public=True)
    assert name not in str(raised.value)
    assert report_of(path, "area", "2022", as_of=AS_OF, service_area=name).about == name


def test_json_of_a_public_report_has_no_small_number_in_its_tables(files: list[Path]) -> None:
    [file] = [each for each in files if each.name.startswith("annual") and each.suffix == ".json"]
    figures = json.loads(file.read_text(encoding="utf-8"))
    numbers = {
        value
        for rows in figures.values()
        if isinstance(rows, list)
        for row in rows
        for name, value in row.items()
        if isinstance(value, int) and "share" not in name and "percent" not in name
    }
    assert not numbers & {1, 2, 3, 4}
    assert numbers
