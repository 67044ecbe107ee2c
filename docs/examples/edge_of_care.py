"""An example plugin in one file: every hook but the framework's, each as small as it can be.

Try it:  csc-qa plugins list --plugin docs/examples/edge_of_care.py
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import narwhals as nw

from csc_qa.core.audit_tool import AnswerKind, AuditTool, Question, ToolStatus
from csc_qa.core.column_synonyms import ColumnSynonyms
from csc_qa.core.finding_codes import Severity
from csc_qa.core.form_questions import CLOSING_QUESTIONS, OPENING_QUESTIONS
from csc_qa.core.front_end import Argument, CellKind, Command, Macro, WorksheetFunction
from csc_qa.core.glossary_term import GlossaryTerm
from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.kpi_check import KpiCheck, KpiFault
from csc_qa.core.kpi_table import KpiTable
from csc_qa.core.master_port import MasterPort
from csc_qa.core.page import Page
from csc_qa.core.period import Period
from csc_qa.core.programme import EventKind, ProgrammeEvent, ProgrammeItem, ThemedAudit
from csc_qa.core.register_check import RegisterCheck
from csc_qa.core.report import ColumnFormat, Section, Table, TableColumn
from csc_qa.core.service_area import ServiceArea
from csc_qa.core.target import Comparator, Target
from csc_qa.core.theme import Theme
from csc_qa.core.threshold import Threshold
from csc_qa.hooks.markers import hookimpl

__version__ = "1.0"


def medal_for(grade: str) -> str:
    return {"Outstanding": "Gold", "Good": "Silver", "Requires Improvement": "Bronze"}.get(grade, "none")


@hookimpl
def csc_qa_service_areas() -> list[ServiceArea]:
    return [
        ServiceArea(
            id="edge_of_care",
            name="Edge of Care",
            aliases=("EoC", "Edge of care team"),
            grade_spellings=(("Gold", "outstanding"), ("Silver", "good"), ("Bronze", "requires_improvement")),
        )
    ]


@hookimpl
def csc_qa_audit_tools() -> list[AuditTool]:
    own = Question(
        id="stays_at_home",
        text="Is the child still safely at home, and what made the difference?",
        kind=AnswerKind.TEXT,
        area="outcomes",
    )
    return [
        AuditTool(
            id="edge_of_care",
            name="EoC",
            service_areas=("edge_of_care",),
            questions=(*OPENING_QUESTIONS, own, *CLOSING_QUESTIONS),
            version="2023",
            status=ToolStatus.AWAITING_APPROVAL,
        )
    ]


@hookimpl
def csc_qa_indicators() -> list[Indicator]:
    return [
        Indicator(
            id="stayed_home",
            name="Percentage of children who stayed with their family for six months",
            kind=IndicatorKind.PERCENTAGE,
            polarity=Polarity.HIGHER,
            family="edge of care",
            population="children whose work with the team ended six months ago",
            numerator="those who did not come into care since",
            denominator="all of them",
        )
    ]


@hookimpl
def csc_qa_targets() -> list[Target | Comparator]:
    return [
        Target(
            indicator="stayed_home",
            printed="85%",
            threshold=Threshold.parse("85%"),
            valid_from=date(2023, 4, 1),
        )
    ]


@hookimpl
def csc_qa_kpi_checks() -> list[KpiCheck]:
    def find_small(table: KpiTable, indicators: Mapping[str, Indicator]) -> Iterable[KpiFault]:
        for each in table.figures:
            if each.figure.denominator and each.figure.denominator < 10:
                yield KpiFault.at(each, f"a percentage of {each.figure.denominator} children says little")

    return [
        KpiCheck(
            code="EOC-KPI-001",
            severity=Severity.INFO,
            hint="Print the numbers without a percentage.",
            find=find_small,
        )
    ]


@hookimpl
def csc_qa_programme(year: int) -> list[ProgrammeItem]:
    first, panel = date(year, 1, 1), date(year, 1, 19)
    return [
        ThemedAudit(month=first, number=4, theme="Family network meetings", completed_by=("Edge of Care",)),
        ProgrammeEvent(name="Edge of Care panel", kind=EventKind.MODERATION_PANEL, start=panel, end=panel),
    ]


@hookimpl
def csc_qa_column_synonyms() -> list[ColumnSynonyms]:
    return [ColumnSynonyms(field="grade", headers=("Medal", "Medal awarded"))]


@hookimpl
def csc_qa_parse_answer(tool: AuditTool, row: dict[str, Any]) -> list[dict[str, Any]]:
    if tool.id != "edge_of_care":
        return []
    return [{"safeguarding_concern": "urgent" in str(row.get("stays_at_home", "")).casefold()}]


@hookimpl
def csc_qa_checks() -> list[RegisterCheck]:
    return [
        RegisterCheck(
            code="EOC-001",
            severity=Severity.WARNING,
            message="an area for improvement is named, but no action",
            hint="Ask the auditor for the action, its owner and its date.",
            column="actions",
            needs=("areas_for_improvement", "actions"),
            fails=~nw.col("areas_for_improvement").is_null() & nw.col("actions").is_null(),
        )
    ]


@hookimpl
def csc_qa_themes() -> list[Theme]:
    return [
        Theme(key="network", name="Family network", phrases=("family network", "wider family", "grandparent"))
    ]


@hookimpl
def csc_qa_glossary() -> list[GlossaryTerm]:
    return [GlossaryTerm(term="Edge of care", meaning="Likely to come into care without more help.")]


@hookimpl
def csc_qa_report_sections(kind: str, audits: Any, period: Period) -> list[Section]:
    own = audits[audits["service_area"] == "Edge of Care"]
    sentence = f"{len(own)} audits of the {kind} report for {period.label} are from Edge of Care."
    return [Section(key="edge_of_care", title="Edge of Care", sentences=(sentence,))]


@hookimpl
def csc_qa_worksheet_functions() -> list[WorksheetFunction]:
    return [
        WorksheetFunction(
            name="medal",
            group="Edge of Care",
            summary="The medal for a grade.",
            function=medal_for,
            arguments=(Argument(name="grade", description="A grade", kind=CellKind.TEXT),),
            example='=QA_MEDAL("Good")',
        )
    ]


@hookimpl
def csc_qa_macros() -> list[Macro]:
    def count_medals(master: MasterPort) -> Page:
        medals = Counter(medal_for(audit.grade.name) for audit in master.read().audits if audit.grade)
        columns = (TableColumn(title="Medal"), TableColumn(title="Audits", format=ColumnFormat.COUNT))
        table = Table(title="Medals of the register", columns=columns, rows=tuple(medals.items()))
        section = Section(key="medals", title="", tables=(table,))
        return Page(sheet="QA Medals", title="Medals", sections=(section,))

    return [
        Macro(
            name="count_medals",
            label="Count medals",
            group="Edge of Care",
            summary="Count the medals of the register.",
            function=count_medals,
        )
    ]


@hookimpl
def csc_qa_commands() -> list[Command]:
    def medals(grade: str) -> None:
        """Print the medal for a grade."""
        print(medal_for(grade))

    return [Command(name="medals", summary="Print the medal for a grade.", function=medals)]
