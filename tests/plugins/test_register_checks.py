from __future__ import annotations

import narwhals as nw
import pandas as pd
import pytest

from csc_qa.core.finding_codes import FINDING_CODES
from csc_qa.core.grade import OFSTED_SCALE
from csc_qa.hooks.catalogue import Catalogue

DATES = ("allocated_on", "completed_on", "overseen_on", "uploaded_on")
GRADES = pd.CategoricalDtype(pd.Index(OFSTED_SCALE.keys, dtype="str"), ordered=True)


def fails(catalogue: Catalogue, code: str, **cells: str | None) -> bool:
    """Say whether one row, with these cells and all others empty, breaks the check."""
    columns = {name: pd.Series([cells.get(name)], dtype="datetime64[s]") for name in DATES}
    grades = {name: pd.Series([cells.get(name)], dtype=GRADES) for name in ("grade", "moderated_grade")}
    frame = nw.from_native(pd.DataFrame({**columns, **grades}), eager_only=True)
    return len(frame.filter(catalogue.checks[code].fails)) == 1


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("allocated_on", "completed_on"),
        ("completed_on", "overseen_on"),
        ("completed_on", "uploaded_on"),
    ],
)
def test_dates_out_of_order_are_found_whichever_others_are_missing(
    catalogue: Catalogue, earlier: str, later: str
) -> None:
    code = "CSCQA-REG-012"
    assert fails(catalogue, code, **{earlier: "2022-02-02", later: "2022-02-01"})
    assert not fails(catalogue, code, **{earlier: "2022-02-01", later: "2022-02-01"})
    assert not fails(catalogue, code, **{earlier: "2022-02-01", later: "2022-02-02"})
    assert not fails(catalogue, code, **{earlier: "2022-02-01"})
    assert not fails(catalogue, code, **{later: "2022-02-01"})


def test_one_date_out_of_order_among_good_ones_is_found(catalogue: Catalogue) -> None:
    good = {
        "allocated_on": "2022-01-03",
        "completed_on": "2022-01-28",
        "overseen_on": "2022-02-05",
        "uploaded_on": "2022-02-06",
    }
    assert not fails(catalogue, "CSCQA-REG-012", **good)
    assert fails(catalogue, "CSCQA-REG-012", **{**good, "uploaded_on": "2022-01-27"})


@pytest.mark.parametrize(
    ("grade", "moderated_grade", "is_found"),
    [(None, "good", True), ("good", "good", False), ("good", None, False), (None, None, False)],
)
def test_a_moderated_grade_without_an_original_one_is_found(
    catalogue: Catalogue, grade: str | None, moderated_grade: str | None, is_found: bool
) -> None:
    found = fails(catalogue, "CSCQA-REG-014", grade=grade, moderated_grade=moderated_grade)
    assert found is is_found


@pytest.mark.parametrize(
    ("grade", "moderated_grade", "is_found"),
    [
        ("inadequate", None, True),
        ("inadequate", "inadequate", False),
        ("inadequate", "requires_improvement", False),
        ("requires_improvement", None, False),
        (None, None, False),
    ],
)
def test_an_inadequate_that_was_not_moderated_is_found(
    catalogue: Catalogue, grade: str | None, moderated_grade: str | None, is_found: bool
) -> None:
    found = fails(catalogue, "CSCQA-REG-019", grade=grade, moderated_grade=moderated_grade)
    assert found is is_found


def test_words_and_severity_are_those_of_the_code(catalogue: Catalogue) -> None:
    for code in ("CSCQA-REG-012", "CSCQA-REG-014", "CSCQA-REG-019"):
        check, known = catalogue.checks[code], FINDING_CODES[code]
        assert (check.severity, check.message, check.hint) == (known.severity, known.summary, known.hint)


def test_checks_run_only_where_the_register_has_the_fields(catalogue: Catalogue) -> None:
    needs = {code: catalogue.checks[code].needs for code in ("CSCQA-REG-012", "CSCQA-REG-019")}
    assert needs == {
        "CSCQA-REG-012": ("completed_on",),
        "CSCQA-REG-019": ("grade", "moderated_grade"),
    }
