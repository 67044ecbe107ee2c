from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from csc_qa.core.spelling import Spellings, fold
from csc_qa.hooks.catalogue import Catalogue

Read = Callable[[str], list[dict[str, str]]]


def area_table(catalogue: Catalogue) -> Spellings[str]:
    areas = catalogue.service_areas.values()
    return Spellings((spelling, area.id) for area in areas for spelling in area.spellings)


def test_every_area_of_the_annual_audit_is_declared_under_its_printed_name(
    catalogue: Catalogue, read_printed: Read
) -> None:
    names = {area.name for area in catalogue.service_areas.values()}
    printed = {row["service_area"] for row in read_printed("annual_audit_2022")}
    assert printed <= names
    assert names - printed == {"Adoption", "Fostering", "Inclusion"}


def test_no_spelling_stands_for_two_areas(catalogue: Catalogue) -> None:
    areas = catalogue.service_areas.values()
    owners = Counter(folded for area in areas for folded in {fold(text) for text in area.spellings})
    assert [folded for folded, areas_so_written in owners.items() if areas_so_written > 1] == []


def test_no_alias_repeats_another_spelling_of_its_area(catalogue: Catalogue) -> None:
    for area in catalogue.service_areas.values():
        folded = [fold(text) for text in area.aliases]
        repeated = {text for text in folded if folded.count(text) > 1 or text == fold(area.name)}
        assert repeated == set(), area.id


@pytest.mark.parametrize(
    ("typed", "area"),
    [
        ("B.I.T.", "brief_intervention_team"),
        ("brief intervention", "brief_intervention_team"),
        ("SWWF", "social_work_with_families"),
        ("Social Work With Families", "social_work_with_families"),
        ("Pathways", "pathways_through_care"),
        ("C&FF", "children_and_families_first"),
        ("CFF", "children_and_families_first"),
        ("children and families first", "children_and_families_first"),
        ("icas team", "icas"),
        ("Jigsaw (children with disabilities)", "jigsaw"),
        ("Young Peoples Service", "young_peoples_service"),
        ("Young People’s Service", "young_peoples_service"),
        ("Permanence", "permanency"),
        ("Permanency team", "permanency"),
        ("Adoption Team", "adoption"),
        ("fostering service", "fostering"),
        ("Inclusion Team", "inclusion"),
        ("CRS", "children_resource_service"),
    ],
)
def test_what_people_type_is_read_as_the_area(catalogue: Catalogue, typed: str, area: str) -> None:
    assert area_table(catalogue).find(typed) == area
