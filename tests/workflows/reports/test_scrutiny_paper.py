"""The paper for the scrutiny panel, from the sample workbook and the published tables."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from tests.writing import HEADER, audit, write_workbook

from csc_qa.core.errors import KpiTableError
from csc_qa.core.report import Report, Section
from csc_qa.core.target import Comparator, Target
from csc_qa.sample.kpi_tables import write_kpi_tables, write_kpi_targets
from csc_qa.workflows.declared import load_catalogue
from csc_qa.workflows.open_master import open_master
from csc_qa.workflows.reports.make import report_of
from csc_qa.workflows.reports.sources import FileSources

AS_OF = date(2023, 1, 26)
PERIOD = "2022-06/2022-12"
DFE = Path(__file__).parents[4] / "shared" / "samples" / "dfe"
ORDER = (
    "Purpose",
    "Recommendations",
    "Reasons for the recommendations",
    "Performance: what is not on course",
    "Performance: what is on course",
    "Audits of practice",
    "Earlier recommendations",
    "Implications",
    "Performance tables",
    "Scrutiny monitoring",
    "Glossary",
)


@pytest.fixture(scope="module")
def kpi_files(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder, catalogue = tmp_path_factory.mktemp("kpi"), load_catalogue()
    limits: list[Target | Comparator] = [*catalogue.targets, *catalogue.comparators]
    return (
        write_kpi_tables(folder / "tables.xlsx", catalogue.indicators),
        write_kpi_targets(folder / "targets.csv", catalogue.indicators, limits),
    )


@pytest.fixture(scope="module")
def sources(master_path: Path, kpi_files: tuple[Path, Path]) -> FileSources:
    kpi, targets = kpi_files
    return FileSources(master_path, kpi=kpi, targets=targets)


@pytest.fixture(scope="module")
def paper(sources: FileSources) -> Report:
    return report_of(sources, "scrutiny", PERIOD, as_of=AS_OF)


@pytest.fixture(scope="module")
def public(sources: FileSources) -> Report:
    return report_of(sources, "scrutiny", PERIOD, as_of=AS_OF, is_public=True)


def section(report: Report, title: str) -> Section:
    return next(each for each in report.sections if each.title == title)


def texts(report: Report) -> Iterator[str]:
    for each in report.sections:
        yield from each.sentences
        yield from (paragraph for block in each.blocks for paragraph in block.paragraphs)
        yield from (str(cell) for table in each.tables for row in table.rows for cell in row)


def test_a_committee_paper(paper: Report) -> None:
    assert paper.is_paper
    assert tuple(each.title for each in paper.sections) == ORDER
    assert [each.title for each in paper.sections if each.is_appendix] == [*ORDER[-3:]]
    assert dict(paper.facts)["Meeting"] == "Children and Families Scrutiny Panel"
    assert dict(paper.facts)["Date of meeting"] == "26 January 2023"
    block = section(paper, "Recommendations").blocks[0]
    assert (block.key, len(block.paragraphs)) == ("recommendations", 3)
    implications = section(paper, "Implications").blocks
    assert [block.title for block in implications] == ["Resources", "Legal", "Equality", "Risk"]
    assert all(block.prompt for block in implications)


def test_headlines_in_plain_words(paper: Report) -> None:
    concerns = section(paper, "Performance: what is not on course").sentences
    assert concerns[0].startswith(
        "Appendix 1 has the 30 measures of December 2022. 20 of them have a target: 6 met"
    )
    contacts = next(each for each in concerns if each.startswith("Number of contacts"))
    assert contacts == (
        "Number of contacts: 15,682 since April; at this pace the year ends at 20,909; the target for the "
        "year is under 17,000. It lies within its usual ups and downs."
    )
    rate = next(each for each in concerns if each.startswith("Rates of Single Assessments"))
    assert "591 since April; at this pace the year ends at 788; the target for the year is 700." in rate
    assert not any("<" in each for each in concerns)
    assert "It is higher than in England as a whole." in rate
    assert not any("special cause" in each.lower() for each in texts(paper) if " " in each and len(each) > 80)


def test_audits_as_published(paper: Report) -> None:
    audits = section(paper, "Audits of practice")
    rows = {row[0]: row[1:6] for row in audits.tables[0].rows}
    assert rows["Service area"] == (15, 96, 55, 8, 174)
    assert rows["Themed"] == (4, 34, 28, 5, 71)
    assert audits.tables[0].total is not None
    total = audits.tables[0].total
    assert (
        audits.sentences[0]
        == f"{total[7]} audits and reviews were completed in June to December 2022, 245 with a grade."
    )
    assert "61% (149 of 245) were Good or better" in audits.sentences[1]
    assert audits.blocks[0].prompt


def test_progress_of_earlier_recommendations(paper: Report) -> None:
    progress = section(paper, "Earlier recommendations")
    assert progress.sentences == (
        "Of 7 earlier recommendations, 4 are complete and 3 are partially complete. Appendix 2 lists them.",
        # 29 September to 26 January are 119 days.
        "Still open: 3 for three to six months. The oldest is of 29 September 2022.",
    )
    assert progress.tables[0].rows == (("29 September 2022", 0, 3, 3), ("24 November 2022", 4, 0, 4))
    assert progress.tables[0].total == ("All", 4, 3, 7)
    monitoring = section(paper, "Scrutiny monitoring").tables[0]
    assert len(monitoring.rows) == 7
    assert [column.title for column in monitoring.columns][-2:] == ["Lead", "Due"]


def test_json_says_what_the_tables_say(paper: Report) -> None:
    figures = paper.figures
    assert figures["recommendations"] == {"complete": 4, "partial": 3, "not_started": 0, "not_known": 0}
    rows = figures["audits"]
    assert isinstance(rows, list)
    shown = section(paper, "Audits of practice").tables[0].rows
    assert [(row["programme"], row["outstanding"], row["total"]) for row in rows] == [
        (row[0], row[1], row[7]) for row in shown
    ]
    status = figures["status"]
    assert isinstance(status, list)
    assert len(status) == 30


def test_the_glossary_has_what_the_paper_uses(paper: Report) -> None:
    terms = {str(row[0]) for row in section(paper, "Glossary").tables[0].rows}
    assert {"CLA", "CPP", "UASC", "RAG", "Moderation", "Variation"} <= terms
    assert not {"ILACS", "Weighted kappa", "Dip sample"} & terms


def test_published_it_tells_nothing_of_small_numbers_or_people(public: Report, paper: Report) -> None:
    monitoring = section(public, "Scrutiny monitoring").tables[0]
    assert "Lead" not in [column.title for column in monitoring.columns]
    assert not any("283/286" in text for text in texts(public))
    assert any("283/286" in text for text in texts(paper))
    assert not public.is_confidential
    assert tuple(each.title for each in public.sections) == ORDER
    assert section(public, "Recommendations") == section(paper, "Recommendations")
    assert (
        section(public, "Earlier recommendations").tables == section(paper, "Earlier recommendations").tables
    )


def test_published_counts_of_audits_are_protected_with_the_other_reports(public: Report) -> None:
    audits = section(public, "Audits of practice")
    rows = {row[0]: row for row in audits.tables[0].rows}
    assert rows["Themed"][1] == "c"  # 4 Outstanding
    assert not any("Good or better" in sentence for sentence in audits.sentences)


@pytest.mark.skipif(not DFE.is_dir(), reason="the Department's tables are not here")
def test_the_departments_tables_are_the_comparators(master_path: Path, kpi_files: tuple[Path, Path]) -> None:
    kpi, targets = kpi_files
    made_from = FileSources(master_path, kpi=kpi, targets=targets, published=DFE)
    tables = section(report_of(made_from, "scrutiny", PERIOD, as_of=AS_OF), "Performance tables").tables
    standing = next(each for each in tables if each.key == "kpi.effective_assessment.standing")
    row = next(each for each in standing.rows if each[0] == "Re-referrals")
    assert row[-4:] != ("27%", "21%", "26%", "21%")


def test_without_a_list_of_recommendations(tmp_path: Path, kpi_files: tuple[Path, Path]) -> None:
    book = write_workbook(tmp_path / "m.xlsx", {"Q4": [HEADER, audit("A1", "Good", date(2022, 12, 20))]})
    paper = report_of(FileSources(book, kpi=kpi_files[0]), "scrutiny", "2022-12", as_of=AS_OF)
    assert "keeps no list" in section(paper, "Earlier recommendations").sentences[0]
    assert "Scrutiny monitoring" not in [each.title for each in paper.sections]
    assert len(section(paper, "Recommendations").blocks[0].paragraphs) == 2


def test_without_kpi_tables(tmp_path: Path) -> None:
    book = write_workbook(tmp_path / "m.xlsx", {"Q4": [HEADER, audit("A1", "Good", date(2022, 12, 20))]})
    with pytest.raises(KpiTableError):
        report_of(open_master(book), "scrutiny", "2022-12", as_of=AS_OF)
