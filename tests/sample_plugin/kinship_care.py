"""A third-party plugin, as another council would write it; every name in it is invented."""

from __future__ import annotations

from typing import Any

from csc_qa import ColumnSynonyms, ServiceArea, hookimpl
from csc_qa.core.front_end import Command
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
