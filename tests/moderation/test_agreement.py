from __future__ import annotations

import pandas as pd

from csc_qa.core.grade import OFSTED_SCALE
from csc_qa.moderation.agreement import measure_agreement


def test_only_audits_with_both_grades_count() -> None:
    audits = pd.DataFrame(
        {
            "grade": ["good", "good", None, "inadequate", "outstanding"],
            "moderated_grade": ["good", "inadequate", "good", "requires_improvement", None],
        }
    )
    found = measure_agreement(audits, OFSTED_SCALE)
    assert found.matrix == ((0, 0, 0, 0), (0, 1, 0, 1), (0, 0, 0, 0), (0, 0, 1, 0))
    assert (found.exact_agreement, found.moved_up, found.moved_down) == (1, 1, 1)


def test_no_moderation_gives_zeros() -> None:
    audits = pd.DataFrame({"grade": ["good"], "moderated_grade": [None]})
    assert measure_agreement(audits, OFSTED_SCALE).audits == 0
