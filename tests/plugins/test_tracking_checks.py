from __future__ import annotations

import narwhals as nw
import pandas as pd
import pytest

from csc_qa.hooks.catalogue import Catalogue

DATES = ("allocated_on", "completed_on", "overseen_on", "uploaded_on", "moderated_on")
ALLOCATION, UPLOAD, MODERATION = "CSCQA-PRG-008", "CSCQA-PRG-009", "CSCQA-PRG-010"


def failing(catalogue: Catalogue, **cells: int) -> list[str]:
    """Return the codes that one row breaks, its dates given as days of January 2023."""
    days = {name: f"2023-01-{cells[name]:02d}" if name in cells else None for name in DATES}
    table = pd.DataFrame({name: pd.Series([day], dtype="datetime64[s]") for name, day in days.items()})
    frame = nw.from_native(table, eager_only=True)
    codes = (ALLOCATION, UPLOAD, MODERATION)
    return [code for code in codes if len(frame.filter(catalogue.checks[code].fails))]


@pytest.mark.parametrize(
    ("cells", "codes"),
    [
        ({}, []),
        (
            {"allocated_on": 3, "completed_on": 20, "overseen_on": 22, "uploaded_on": 23, "moderated_on": 25},
            [],
        ),
        ({"allocated_on": 3, "overseen_on": 3, "uploaded_on": 3, "moderated_on": 3}, []),
        ({"allocated_on": 3, "overseen_on": 2}, [ALLOCATION]),
        ({"allocated_on": 3, "moderated_on": 2}, [ALLOCATION]),
        ({"allocated_on": 3, "overseen_on": 1, "uploaded_on": 2}, [ALLOCATION]),
        ({"uploaded_on": 9, "overseen_on": 10}, [UPLOAD]),
        ({"uploaded_on": 9}, [UPLOAD]),
        ({"overseen_on": 9}, []),
        ({"completed_on": 20, "moderated_on": 19}, [MODERATION]),
        ({"moderated_on": 19}, []),
    ],
)
def test_dates_that_cannot_be_in_that_order(
    catalogue: Catalogue, cells: dict[str, int], codes: list[str]
) -> None:
    assert failing(catalogue, **cells) == codes
