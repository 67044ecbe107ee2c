"""A third-party plugin, as another council would write it; every name in it is invented."""

from __future__ import annotations

from typing import Any

from csc_qa import ColumnSynonyms, ServiceArea, hookimpl
from csc_qa.core.front_end import Argument, CellKind, Command, Macro, WorksheetFunction
from csc_qa.core.page import Page
from csc_qa.core.report import Section


@hookimpl
def csc_qa_service_areas() -> list[ServiceArea]:
    medals = {"Gold": "outstanding", "Silver": "good", "Bronze": "requires_improvement"}
    return [
        ServiceArea(
            id="kinship_care",
            name="Kinship Care",
            aliases=("Kinship", "KC team"),
            grade_spellings=tuple(medals.items()),
        )
    ]


@hookimpl
def csc_qa_column_synonyms() -> list[ColumnSynonyms]:
    return [ColumnSynonyms(field="grade", headers=("Medal",))]


@hookimpl
def csc_qa_report_sections(audits: Any) -> list[Section]:
    own = int((audits["service_area"] == "Kinship Care").sum())
    return [Section(key="kinship", title="Kinship", sentences=(f"{own} of the audits are in kinship care.",))]


@hookimpl
def csc_qa_commands() -> list[Command]:
    def kinship(name: str) -> None:
        """Say hello."""
        print(f"Hello {name}")

    return [Command(name="kinship", summary="Say hello.", function=kinship)]


@hookimpl
def csc_qa_worksheet_functions() -> list[WorksheetFunction]:
    def medal(grade: str) -> str:
        return {"outstanding": "Gold", "good": "Silver"}.get(grade.casefold(), "Bronze")

    argument = Argument(name="grade", description="A grade", kind=CellKind.TEXT)
    return [
        WorksheetFunction(
            name="medal",
            group="Kinship",
            summary="The medal that kinship care gives for a grade.",
            function=medal,
            arguments=(argument,),
            example="=QA_MEDAL(F5:F300)",
        )
    ]


@hookimpl
def csc_qa_macros() -> list[Macro]:
    def medals(master: Any) -> Page:
        audits = len(master.read().audits_table)
        section = Section(key="medals", title="", sentences=(f"{audits} audits might win a medal.",))
        return Page(sheet="QA Medals", title="Medals", sections=(section,))

    summary = "How many audits might win a medal."
    return [Macro(name="medals", label="Medals", group="Kinship", summary=summary, function=medals)]
