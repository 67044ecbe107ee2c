"""An example of another authority's framework, with a grade scale of its own: it replaces the built-in one.

Try it:  csc-qa plugins list --plugin docs/examples/elsewhere_framework.py
"""

from __future__ import annotations

from csc_qa.core.framework import AnalysisArea, DayOfMonth, Framework, ProcessStep
from csc_qa.core.grade import GradeScale
from csc_qa.core.period import Period
from csc_qa.hooks.markers import hookimpl


@hookimpl
def csc_qa_framework() -> list[Framework]:
    scale = GradeScale.of("three", {"strong": "Strong", "sound": "Sound", "weak": "Weak"})
    completed = ProcessStep(
        key="audit_completed", name="Audit completed", who="Auditor", due=DayOfMonth(day=20)
    )
    return [
        Framework(
            id="elsewhere",
            name="Quality framework",
            authority="Elsewhere Council",
            source="invented",
            valid=Period.parse("2023/2025"),
            grade_scale=scale,
            analysis_areas=(AnalysisArea(key="outcomes", name="Outcomes", question="What changed?"),),
            process_steps=(completed,),
            standards=(),
            escalation_rules=(),
        )
    ]
