from __future__ import annotations

import pandas as pd

from csc_qa.audits.area_grades import area_grade_count, improvement_named
from csc_qa.core.grade import OFSTED_SCALE

AUDITS = pd.DataFrame(
    {
        "grade_planning": pd.Categorical(
            ["good", "requires_improvement", None, "inadequate", "requires_improvement"],
            categories=OFSTED_SCALE.keys,
        ),
        "areas_for_improvement": pd.Series(["Plan", "Plan", "Plan", "None identified", None], dtype="str"),
    }
)


def test_audits_without_a_grade_of_the_area_are_left_out() -> None:
    count = area_grade_count(AUDITS, "planning", OFSTED_SCALE, "Planning")
    assert count.label == "Planning"
    assert count.grades == {"outstanding": 0, "good": 1, "requires_improvement": 2, "inadequate": 1}
    assert (count.graded, count.ungraded) == (4, 0)


def test_of_those_graded_low_only_what_names_something_counts() -> None:
    # Three are graded low: one names the plan, one says that there is nothing, one is blank.
    assert improvement_named(AUDITS, "planning", OFSTED_SCALE) == (1, 3)
