from __future__ import annotations

from datetime import date
from typing import Any

import narwhals as nw
import pandas as pd
import pytest

from csc_qa.core.annex_a import ANNEX_A_LISTS
from csc_qa.core.case_condition import OnList
from csc_qa.core.programme import ThemedAudit
from csc_qa.core.service_area import ServiceArea
from csc_qa.programme.allocation.auditor import Auditor
from csc_qa.programme.allocation.earlier import earlier_audits
from csc_qa.programme.allocation.find_cases import FoundCases, find_cases
from csc_qa.programme.allocation.team_areas import TeamAreas
from csc_qa.programme.allocation.themes import themes_of_month
from csc_qa.sources.annex_a.columns import empty_table

AREAS = [ServiceArea(id="jigsaw", name="Jigsaw", aliases=("Jigsaw Team",)), ServiceArea(id="crs", name="CRS")]
ROSTER = [Auditor(name="Fern Mossgate", service_area="crs", team="Duty Desk")]


def table(number: int, *rows: dict[str, Any]) -> pd.DataFrame:
    """Return a list as the reader gives it, with only some cells filled."""
    empty = empty_table(ANNEX_A_LISTS[number])
    blank = dict.fromkeys(empty.columns)
    frame = pd.DataFrame([blank | {"row": place} | row for place, row in enumerate(rows, start=2)])
    return frame.astype(empty.dtypes.to_dict())


def find(lists: dict[int, pd.DataFrame], **given: Any) -> FoundCases:
    areas = TeamAreas(ROSTER, AREAS, None)
    usual: dict[str, Any] = {"themes": {}, "recent": (), "this_month": ()}
    return find_cases(lists, areas, **(usual | given))


def test_the_case_is_held_by_who_holds_it_on_the_weightiest_open_list() -> None:
    in_need = {"child_id": "1", "allocated_team": "Duty Desk", "allocated_worker": "Oak, A."}
    in_care = {"child_id": "1", "allocated_team": "Jigsaw Team 2", "allocated_worker": "Elm Ivy"}
    lists = {6: table(6, in_need), 8: table(8, in_care)}
    (case,) = find(lists).cases
    assert (case.team, case.service_area, case.practitioner) == ("Jigsaw Team 2", "jigsaw", "Elm Ivy")
    assert case.workers == {"a oak", "elm ivy"}
    closed = {8: table(8, in_care | {"care_ceased_on": date(2022, 5, 1)}), 6: lists[6]}
    (case,) = find(closed).cases
    assert (case.team, case.service_area) == ("Duty Desk", "crs")


@pytest.mark.parametrize(
    ("team", "area"),
    [
        ("duty desk", "crs"),
        ("Jigsaw Team 12", "jigsaw"),
        ("JIGSAW", "jigsaw"),
        ("Jigsaws", None),
        ("2", None),
    ],
)
def test_a_team_belongs_to_the_area_that_roster_or_name_give(team: str, area: str | None) -> None:
    assert TeamAreas(ROSTER, AREAS, None).area_of(team) == area


def test_cases_of_nobody_are_findings_by_team() -> None:
    rows = [{"child_id": str(n), "allocated_team": "Lighthouse"} for n in range(3)]
    found = find({6: table(6, *rows, {"child_id": "9"})})
    assert [each.code for each in found.findings] == ["CSCQA-ALC-023", "CSCQA-ALC-016", "CSCQA-ALC-017"]
    assert "3 cases" in found.findings[1].message


def test_lists_without_any_identifier_are_an_error() -> None:
    found = find({6: table(6, {"allocated_team": "Duty Desk"})})
    assert [each.code for each in found.findings] == ["CSCQA-ALC-015"]


def test_siblings_have_one_number_and_linked_families_count_as_one() -> None:
    rows = [("1", "F1"), ("2", "f1"), ("3", "F2"), ("4", "F3"), ("5", None)]
    lists = {6: table(6, *({"child_id": child, "family_id": family} for child, family in rows))}
    families = {case.child_id: case.family for case in find(lists).cases}
    assert families["1"] == families["2"]
    assert len(set(families.values())) == 4
    lists[8] = table(8, {"child_id": "1", "family_id": "F2"})
    linked = find(lists)
    families = {case.child_id: case.family for case in linked.cases}
    assert families["1"] == families["2"] == families["3"] != families["4"]
    assert "CSCQA-ALC-018" in [each.code for each in linked.findings]


def test_a_contact_alone_makes_no_case() -> None:
    assert find({1: table(1, {"child_id": "1"}), 3: table(3, {"child_id": "2"})}).cases[0].child_id == "2"


def test_a_child_audited_lately_and_the_family_of_one_audited_this_month_are_marked() -> None:
    rows = [
        {"child_id": child, "family_id": family} for child, family in (("a1", "F"), ("A2", "F"), ("3", "G"))
    ]
    cases = {
        each.child_id: each for each in find({6: table(6, *rows)}, recent={"3"}, this_month={"A1"}).cases
    }
    assert [cases[child].is_family_taken for child in ("a1", "A2", "3")] == [True, True, False]
    assert [cases[child].is_recent for child in ("a1", "A2", "3")] == [False, False, True]


def register(*rows: dict[str, Any]) -> pd.DataFrame:
    frame = pd.DataFrame(
        rows, columns=["child_id", "practitioner", "completed_on", "allocated_on", "audit_month"]
    )
    days = ["completed_on", "allocated_on", "audit_month"]
    return frame.astype({"child_id": "str", "practitioner": "str"} | dict.fromkeys(days, "datetime64[s]"))


def test_twelve_months_back_to_the_day() -> None:
    audits = register(
        {"child_id": "on the day", "completed_on": date(2022, 1, 3), "practitioner": "A"},
        {"child_id": "a day less", "completed_on": date(2022, 1, 4), "practitioner": "B"},
        {"child_id": "under way", "allocated_on": date(2022, 12, 5), "practitioner": "B"},
        {"child_id": "completed late", "completed_on": date(2022, 2, 1), "allocated_on": date(2021, 12, 3)},
        {"child_id": "now", "audit_month": date(2023, 1, 1)},
    )
    found = earlier_audits(audits, date(2023, 1, 1), date(2023, 1, 3), 12)
    assert found.children == {"ADAYLESS", "UNDERWAY", "COMPLETEDLATE", "NOW"}
    assert found.this_month == {"NOW"}
    assert found.loads == {"b": 2}
    assert found.findings == []


def test_audits_that_name_no_child_are_a_finding() -> None:
    audits = register({"completed_on": date(2022, 5, 3)}, {"child_id": "1"})
    (finding,) = earlier_audits(audits, date(2023, 1, 1), date(2023, 1, 3), 12).findings
    assert finding.code == "CSCQA-ALC-019"
    assert "1 of 1 audits" in finding.message
    assert "1 audits have no date" in finding.message


def themed(theme: str, *criteria: OnList, groups: tuple[str, ...] = ("Managers",)) -> ThemedAudit:
    return ThemedAudit(
        month=date(2023, 1, 1),
        number=1,
        theme=theme,
        completed_by=(),
        auditor_groups=groups,
        criteria=criteria,
    )


def test_a_theme_is_met_by_who_stands_on_one_of_its_lists_so() -> None:
    lists = {
        7: table(7, {"child_id": "1", "latest_category": "Neglect"}, {"child_id": "2"}),
        5: table(5, {"child_id": "3"}, {"child_id": None}),
    }
    neglect = OnList(number=7, needs=("latest_category",), meets=nw.col("latest_category") == "Neglect")
    found = themes_of_month([themed("Neglect", neglect, OnList(number=5))], lists, ROSTER)
    assert found.children == {"Neglect": {"1", "3"}}
    assert found.findings == []


def test_themes_that_cannot_be_told_from_the_lists_are_said_so() -> None:
    broken = OnList(number=7, meets=nw.col("nothing") == 1)
    unknown = OnList(number=7, needs=("nothing",), meets=nw.col("nothing") == 1)
    audits = [themed("Open"), themed("A", broken), themed("B", unknown), themed("Other", groups=("Q&A",))]
    found = themes_of_month(audits, {7: table(7, {"child_id": "1"})}, ROSTER)
    assert [each.code for each in found.findings] == ["CSCQA-ALC-014", "CSCQA-ALC-025", "CSCQA-ALC-025"]
    assert [theme.name for theme in found.themes] == ["Open", "A", "B"]
    nobody = themes_of_month([audits[3]], {}, ROSTER)
    assert [each.code for each in nobody.findings] == ["CSCQA-ALC-013"]
