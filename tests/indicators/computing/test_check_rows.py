from __future__ import annotations

from datetime import date

import pandas as pd
import pytest
from tests.indicators.computing.random_tables import MONTH, computable

from csc_qa.core.annex_a import ALL_TABLES
from csc_qa.indicators.computing import Engine, check_rows, on_engine
from csc_qa.sources.annex_a.columns import DTYPES

Row = dict[str, object]
IN_CARE: Row = {"child_id": "1", "care_started_on": date(2020, 1, 1), "last_visit_on": date(2022, 12, 1)}


def codes(
    number: int, *rows: Row, engine: Engine = Engine.PANDAS
) -> list[tuple[str, str | None, int | None]]:
    table = pd.DataFrame(
        {
            column.field: pd.Series([row.get(column.field) for row in rows], dtype=DTYPES[column.kind])
            for column in ALL_TABLES[number].columns
        }
        | {"row": pd.Series(range(2, len(rows) + 2), dtype="int64")}
    )
    with on_engine(engine, {number: table}) as tables:
        found = check_rows(computable(), tables, MONTH, {number: f"List {number}"})
    assert all(each.sheet == f"List {number}" for each in found)
    assert not any("secret" in str(each) for each in found)
    return [(each.code, each.column, each.row) for each in found]


@pytest.mark.parametrize("engine", [Engine.PANDAS, Engine.DUCKDB])
class TestEachEngine:
    def test_clean_rows_have_none(self, engine: Engine) -> None:
        assert codes(8, IN_CARE, engine=engine) == []

    def test_a_row_that_nobody_can_place(self, engine: Engine) -> None:
        found = codes(8, IN_CARE, {"child_id": "secret"}, engine=engine)
        assert found == [("CSCQA-CMP-007", "Date Started to be Looked After", 3)]

    def test_a_day_after_the_end_of_the_month(self, engine: Engine) -> None:
        late = IN_CARE | {"child_id": "2", "last_visit_on": date(2023, 1, 1)}
        assert codes(8, IN_CARE, late, engine=engine) == [
            ("CSCQA-CMP-008", "Date of Last Social Work Visit", 3)
        ]
        closed = late | {"care_ceased_on": date(2022, 12, 1)}
        assert codes(8, IN_CARE, closed, engine=engine) == []

    def test_a_child_with_two_open_rows(self, engine: Engine) -> None:
        assert codes(8, IN_CARE, IN_CARE, engine=engine) == [("CSCQA-CMP-010", "Child Unique ID", None)]
        nobody = IN_CARE | {"child_id": None}
        assert codes(8, IN_CARE, nobody, nobody, engine=engine) == []

    def test_an_assessment_that_ended_before_it_began(self, engine: Engine) -> None:
        row: Row = {"child_id": "1", "assessment_authorised_on": date(2022, 12, 5)}
        early: Row = {"assessment_started_on": date(2022, 12, 1)}
        earlier: Row = {
            "assessment_authorised_on": date(2022, 4, 5),
            "assessment_started_on": date(2022, 4, 1),
        }
        assert codes(4, row | early, row | earlier, engine=engine) == []
        late: Row = {"assessment_started_on": date(2022, 12, 6)}
        assert codes(4, row | late, row | earlier, engine=engine) == [
            ("CSCQA-CMP-015", "Continuous Assessment Date of Authorisation", 2)
        ]

    def test_a_list_that_begins_too_late(self, engine: Engine) -> None:
        row: Row = {"child_id": "1", "date_of_referral": date(2022, 12, 5)}
        found = codes(3, row, row | {"date_of_referral": date(2022, 1, 2)}, engine=engine)
        assert found == [("CSCQA-CMP-009", "Date of Referral", None)]
        assert codes(3, row, row | {"date_of_referral": date(2021, 12, 31)}, engine=engine) == []

    def test_a_list_of_another_month(self, engine: Engine) -> None:
        row: Row = {"child_id": "1", "date_of_contact": date(2022, 11, 30)}
        assert codes(1, row, engine=engine) == [("CSCQA-CMP-012", "Date of Contact", None)]

    def test_a_list_without_rows(self, engine: Engine) -> None:
        assert codes(8, engine=engine) == [("CSCQA-CMP-012", None, None)]
        assert codes(1, engine=engine) == [("CSCQA-CMP-012", "Date of Contact", None)]


def test_care_leavers_of_whom_none_is_young_are_no_finding() -> None:
    row: Row = {"child_id": "1", "eligibility": "Former relevant child", "date_of_birth": date(2000, 1, 1)}
    assert codes(9, row) == []
