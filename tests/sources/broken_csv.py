"""Csv files that are no exports, or not whole: each function makes one in a folder and returns its path."""

from __future__ import annotations

from pathlib import Path

from tests.sources.broken_files import BrokenFile, write_bytes
from tests.sources.exports import CHILD, csv_text, make_table, write_cells, write_csv


def blank_csv(folder: Path) -> Path:
    return write_bytes(folder / "blank.csv", b"\r\n , ,\r\n\r\n")


def too_many_answers(folder: Path) -> Path:
    head = csv_text(make_table(rows=0).cells)
    return write_bytes(folder / "many.csv", (head + "1\r\n" * 1_048_576).encode())


def workbook_named_csv(folder: Path) -> Path:
    plain = write_cells(folder / "plain.xlsx", make_table().cells)
    return write_bytes(folder / "workbook.csv", plain.read_bytes())


def picture_named_csv(folder: Path) -> Path:
    return write_bytes(folder / "picture.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)))


def zeros_in_csv(folder: Path) -> Path:
    return write_bytes(folder / "zeros.csv", csv_text(make_table().cells).replace("Good", "Go\0d").encode())


def noise_in_csv(folder: Path) -> Path:
    return write_bytes(folder / "noise.csv", bytes(1 + number % 31 for number in range(2000)))


def open_quotation_mark(folder: Path) -> Path:
    text = csv_text(make_table().cells).replace("Chronology", '"Chronology', 1)
    return write_bytes(folder / "quote.csv", text.encode())


def text_after_quotation_mark(folder: Path) -> Path:
    text = csv_text(make_table().cells).replace(",Good", ',"Good" or so', 1)
    return write_bytes(folder / "after.csv", text.encode())


def unreadable_characters(folder: Path) -> Path:
    text = csv_text(make_table().put("strengths", "Straße").cells)
    return write_bytes(folder / "bytes.csv", b"\xef\xbb\xbf" + text.encode().replace(b"\xc3\x9f", b"\xc3"))


def half_utf_16(folder: Path) -> Path:
    return write_bytes(folder / "half.csv", csv_text(make_table().cells).encode("utf-16") + b"\x41")


def unquoted_separator(folder: Path) -> Path:
    text = csv_text(make_table().cells).replace("Good", f"Good, I think, {CHILD}", 1)
    return write_bytes(folder / "separator.csv", text.encode())


def semicolons_without_quotes(folder: Path) -> Path:
    text = csv_text(make_table().cells, ";").replace("Good", "Good;;", 1)
    return write_bytes(folder / "lists.csv", text[:-2].encode() + b"; x\r\n")


def csv_without_headers(folder: Path) -> Path:
    return write_csv(folder / "headless.csv", make_table().rows)


def only_an_unknown_separator(folder: Path) -> Path:
    return write_csv(folder / "hash.csv", make_table().cells, separator="#")


def text_too_long(folder: Path) -> Path:
    """One text is too long as Excel counts, which takes most emoji for two characters."""
    long = "x" * 20_000 + "\U0001f600" * 6_400
    return write_csv(folder / "long.csv", make_table().put("strengths", long).cells)


def every_text_too_long(folder: Path) -> Path:
    table = make_table()
    for row in (0, 1):
        table.put("strengths", "x" * 40_000, row).put("learning", "x" * 200_000, row)
    return write_csv(folder / "long.csv", table.cells)


def error_in_csv(folder: Path) -> Path:
    return write_csv(folder / "error.csv", make_table().put("strengths", "#NAME?").cells)


def damaged_utf_8(folder: Path) -> Path:
    text = csv_text(make_table().put("strengths", "The child’s plan – Straße – café").cells)
    return write_bytes(folder / "bytes.csv", text.encode().replace(b"\xc3\x9f", b"\xc3"))


def opened_as_windows_text(folder: Path) -> Path:
    text = csv_text(make_table().put("strengths", "The child’s plan").cells)
    return write_bytes(folder / "garbled.csv", text.encode().decode("cp1252").encode("utf-8-sig"))


def american_dates_in_csv(folder: Path) -> Path:
    """One column tells that the month comes first, so that the other is in doubt too."""
    table = make_table(rows=1).put("completed_on", "2/1/2023").put("action_due_on", "2/28/2023")
    return write_csv(folder / "american.csv", table.put("audit_month", "January 2023").cells)


CSV_FILES: list[tuple[BrokenFile, set[str]]] = [
    (blank_csv, {"004"}),
    (too_many_answers, {"012"}),
    (workbook_named_csv, {"013"}),
    (picture_named_csv, {"013"}),
    (zeros_in_csv, {"013"}),
    (noise_in_csv, {"013"}),
    (open_quotation_mark, {"014"}),
    (text_after_quotation_mark, {"014"}),
    (unreadable_characters, {"040"}),
    (half_utf_16, {"040", "045"}),
    (unquoted_separator, {"029"}),
    (semicolons_without_quotes, {"029"}),
    (csv_without_headers, {"006"}),
    (only_an_unknown_separator, {"006"}),
    (text_too_long, {"028"}),
    (every_text_too_long, {"028", "037"}),
    (error_in_csv, {"035"}),
    (damaged_utf_8, {"040"}),
    (opened_as_windows_text, {"044"}),
    (american_dates_in_csv, {"024", "041"}),
]
