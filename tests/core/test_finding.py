from __future__ import annotations

import re
from pathlib import Path

import pytest

from csc_qa.core.finding import has_errors, make_finding
from csc_qa.core.finding_codes import FINDING_CODES, Severity

SOURCE = Path(__file__).resolve().parents[2] / "src" / "csc_qa"
CODE = re.compile(r"CSCQA-[A-Z]{3}-\d{3}")
USED = {
    code
    for module in SOURCE.rglob("*.py")
    if module.parent.name != "finding_codes"
    for code in CODE.findall(module.read_text(encoding="utf-8"))
}


def test_every_code_in_use_is_listed() -> None:
    assert USED - set(FINDING_CODES) == set()


def test_every_listed_code_is_in_use() -> None:
    assert set(FINDING_CODES) - USED == set()


def test_finding_says_where_what_and_what_next() -> None:
    finding = make_finding(
        "CSCQA-REG-003", "not a grade", sheet="Q1", row=17, column="Grade", hint="Mend it."
    )
    assert str(finding) == 'CSCQA-REG-003  sheet "Q1", row 17, column "Grade": not a grade.\nNext: Mend it.'


def test_finding_without_a_place_begins_with_what_it_is() -> None:
    assert str(make_finding("CSCQA-REG-006")).startswith("CSCQA-REG-006  the same audit stands twice")


def test_unknown_code_is_refused() -> None:
    with pytest.raises(KeyError):
        make_finding("CSCQA-XXX-999")


def test_only_errors_count_as_errors() -> None:
    warning, error = make_finding("CSCQA-REG-004"), make_finding("CSCQA-REG-003")
    assert (warning.severity, error.severity) == (Severity.WARNING, Severity.ERROR)
    assert not has_errors([warning])
    assert has_errors([warning, error])
