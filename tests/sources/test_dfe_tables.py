"""The Department's tables: invented ones as it publishes them, and the real ones where they are at hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from csc_qa.core.errors import JudgingError
from csc_qa.core.target import ComparatorGroup
from csc_qa.indicators.judging.published import published_comparators
from csc_qa.sources.dfe_tables import (
    read_published_folder,
    read_published_table,
    read_statistical_neighbours,
)

REAL = Path(__file__).parents[3] / "shared" / "samples" / "dfe"
HEAD = "time_period,geographic_level,region_name,old_la_code,la_name,Referrals_rate,Re_referrals_percent"
ROWS = (
    "2022,National,,,,500,20.5",
    "2022,Regional,South East,,,600,u",
    "2022,Regional,North East,,,700,22",
    "2022,Local authority,South East,001,Seaport,650.04,18",
    "2022,Local authority,South East,002,Seaport East,1,1",
    "2022,Local authority,North East,003,Hillton,700,x",
    "2022,Local authority,North East,004,Moorby,800,24",
    "2021,Local authority,North East,004,Moorby,810,25",
)
NEIGHBOURS = 'la_code,local_authority,stat_neighbours\n001,seaport,"003, 004, 099"\n002,other,\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "c1.csv").write_text("\ufeff" + "\n".join([HEAD, *ROWS]), encoding="utf-8")
    (tmp_path / "neighbours.csv").write_text(NEIGHBOURS)
    (tmp_path / "headline.csv").write_text("time_period,children\n2022,5\n")
    return tmp_path


def test_withheld_figures_are_missing(folder: Path) -> None:
    table = read_published_table(folder / "c1.csv")
    assert len(table) == 8
    assert table["Re_referrals_percent"].isna().sum() == 2
    assert str(table["time_period"].dtype) == "int64"
    assert table["old_la_code"][3] == "001"


def test_neighbours(folder: Path) -> None:
    found = read_statistical_neighbours(folder / "neighbours.csv")
    assert found == {"001": ("003", "004", "099"), "002": ()}


def test_comparators_of_a_folder(folder: Path) -> None:
    tables, neighbours = read_published_folder(folder)
    found = published_comparators(tables, neighbours, "Seaport")
    at = {(each.indicator, each.group, each.valid_to): str(each.threshold) for each in found}
    year = date(2022, 3, 31)
    groups = ComparatorGroup
    assert at["referrals_rate", groups.PREVIOUS_YEAR, year] == "650"
    assert at["referrals_rate", groups.STATISTICAL_NEIGHBOURS, year] == "750"
    assert at["referrals_rate", groups.SOUTH_EAST, year] == "600"
    assert at["referrals_rate", groups.ENGLAND, year] == "500"
    # One neighbour's figure is withheld, the region's too.
    assert at["re_referrals_in_12_months", groups.STATISTICAL_NEIGHBOURS, year] == "24%"
    assert ("re_referrals_in_12_months", groups.SOUTH_EAST, year) not in at
    assert at["referrals_rate", groups.STATISTICAL_NEIGHBOURS, date(2021, 3, 31)] == "810"


def test_an_authority_is_known_by_the_first_words_of_its_name(folder: Path) -> None:
    tables, neighbours = read_published_folder(folder)
    full = published_comparators(tables, neighbours, "Seaport City Council")
    assert full == published_comparators(tables, neighbours, "seaport")
    with pytest.raises(JudgingError, match="CSCQA-JDG-010"):
        published_comparators(tables, neighbours, "Nowhere")


def test_what_is_no_table(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("a,b\n1,2\n")
    for read in (read_published_table, read_statistical_neighbours, read_published_folder):
        for path in (tmp_path / "a.csv", tmp_path / "none.csv", tmp_path):
            if read is not read_published_folder or path == tmp_path:
                with pytest.raises(JudgingError, match="CSCQA-JDG-009"):
                    read(path)


@pytest.mark.skipif(not REAL.is_dir(), reason="the Department's tables are not at hand")
def test_the_published_tables_themselves() -> None:
    tables, neighbours = read_published_folder(REAL)
    found = published_comparators(tables, neighbours, "Southampton City Council")
    at = {
        (each.indicator, each.group): float(each.threshold.value or 0)
        for each in found
        if each.valid_to == date(2022, 3, 31)
    }
    groups = ComparatorGroup
    assert at["re_referrals_in_12_months", groups.ENGLAND] == 21.5
    assert at["referrals_rate", groups.PREVIOUS_YEAR] == 737
    # 74 + 436 + 766 + 749 + 659 + 580 of 3,575.
    assert at["assessments_in_45_days", groups.PREVIOUS_YEAR] == 91.3
    rates = pd.concat(tables)
    own = rates[(rates["time_period"] == 2022) & rates["old_la_code"].isin(list(neighbours["852"]))][
        "Referrals_rate"
    ].dropna()
    assert len(own) == 10
    assert at["referrals_rate", groups.STATISTICAL_NEIGHBOURS] == pytest.approx(sum(own) / 10, abs=0.05)
