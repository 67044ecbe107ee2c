"""The position of one service area beside the rest of the service."""

from __future__ import annotations

from csc_qa.core.grade import GradeScale
from csc_qa.core.grade_count import GradeCount
from csc_qa.core.measured_share import FEW
from csc_qa.core.model import FrozenModel
from csc_qa.core.report import Section, Table
from csc_qa.core.share_change import ChangeVerdict, ShareChange
from csc_qa.reports.analysis.audit_figures import AuditFigures, Json, counts_json
from csc_qa.reports.analysis.audit_sections import commentary
from csc_qa.reports.analysis.audit_sentences import grade_sentences
from csc_qa.reports.analysis.change_figures import change_json
from csc_qa.reports.analysis.grade_parts import best_half_name, grade_count_chart, grade_count_table
from csc_qa.reports.analysis.measured import say_beside


class PositionFigures(FrozenModel):
    """Grades of a service area and of all others.

    Attributes:
        own, others, whole: grade counts of the area, of the others, and of the whole service.
        difference: share good or better; `before` is that of the others.
    """

    own: GradeCount
    others: GradeCount
    whole: GradeCount
    difference: ShareChange

    def as_json(self) -> Json:
        """Return the JSON of the key `comparison`."""
        found = change_json(self.difference)
        return {
            "service_area": counts_json(self.own),
            "other_areas": counts_json(self.others),
            "whole_service": counts_json(self.whole),
            "good_or_better": found["now"],
            "good_or_better_others": found["before"],
            "verdict": say_difference(self.difference),
            "p_value": found["p_value"],
        }


def position_section(figures: AuditFigures, position: PositionFigures) -> Section:
    """Return how the service area stands, in figures, beside the rest of the service."""
    rows = [position.own, position.others]
    return Section(
        key="position",
        title="Where the service area stands",
        sentences=(*grade_sentences(figures), *_beside(position, figures.scale)),
        tables=(_table(position, figures.scale),),
        charts=(
            grade_count_chart(
                "Graded audits: the service area and all others",
                rows,
                figures.scale,
                table="service_area_and_others",
            ),
        ),
        blocks=(commentary("How good is practice in this service area, and how sure can one be of it?"),),
    )


def say_difference(difference: ShareChange) -> str:
    """Return in short how the area stands beside the others."""
    return {
        ChangeVerdict.ROSE: "higher than in the rest of the service",
        ChangeVerdict.FELL: "lower than in the rest of the service",
        ChangeVerdict.NOT_CLEAR: "no clear difference",
    }.get(difference.verdict, str(difference.verdict))


def _beside(position: PositionFigures, scale: GradeScale) -> tuple[str, ...]:
    found = position.difference
    if found.before is None or not found.now.of:
        return ()
    meaning = {
        ChangeVerdict.ROSE: "The share is higher here, by more than chance would likely bring.",
        ChangeVerdict.FELL: "The share is lower here, by more than chance would likely bring.",
        ChangeVerdict.TOO_FEW: "That is too few to say whether the service area differs: under "
        f"{FEW} graded audits.",
    }.get(found.verdict, "That is no clear difference: chance alone may bring it.")
    return (f"{best_half_name(scale)} in the rest of the service: {say_beside(found.before)}. {meaning}",)


def _table(position: PositionFigures, scale: GradeScale) -> Table:
    return grade_count_table(
        "The service area beside the whole service",
        "Service area",
        [position.own, position.others],
        scale,
        position.whole,
        key="service_area_and_others",
    )
