from __future__ import annotations

import pytest

from csc_qa.core.period import Period
from csc_qa.core.report import (
    Chart,
    ChartKind,
    IconCard,
    KeyFigure,
    Report,
    Section,
    Series,
    Table,
    TableColumn,
    TextBlock,
)
from csc_qa.reports.disclosure.marks import without_claims
from csc_qa.reports.disclosure.publish import SMALL_NUMBERS, make_public

from .test_suppress import NAMES, table_of

SECRET = "Zebedee was not visited."
TABLE = table_of("grades", {"A": (30, 20, 3), "B": (40, 50, 9), "C": (70, 60, 80)})
CHART = Chart(
    title="Grades",
    kind=ChartKind.STACKED_BARS,
    categories=("A", "B", "C"),
    series=(
        Series(name="Good", values=(30, 40, 70)),
        Series(name="Bad", values=(3, 9, 80)),
        Series(name="Elsewhere", values=(1, 2, 3)),
    ),
    alt="A: 3 bad.",
    table="grades",
)


@pytest.fixture
def report() -> Report:
    loose = Table(title="Cases", columns=(TableColumn(title="Case"),), rows=((SECRET,),), key="cases")
    sections = (
        Section(
            key="grades",
            title="Grades",
            sentences=(f"3 were bad. {SECRET}",),
            icons=(IconCard(label=SECRET, value="1"),),
            tables=(TABLE, loose),
            charts=(CHART, CHART.model_copy(update={"title": SECRET, "table": "cases"})),
            blocks=(TextBlock(key="commentary", title="Commentary", paragraphs=(SECRET,), is_draft=False),),
        ),
        Section(key="details", title="Cases behind it", sentences=(SECRET,), holds_details=True),
        Section(key="words", title="Only words", sentences=(SECRET,)),
        Section(key="kpi.visits", title="Visits", sentences=("Visits were on time.",)),
    )
    return Report(
        kind="annual",
        title="Annual audit report",
        authority="Council",
        unit="Unit",
        period=Period.parse("2022"),
        key_figures=(KeyFigure(label="Bad", value="3", detail=SECRET),),
        sections=sections,
        figures={"secret": SECRET},
        drafts={"grades/commentary": (SECRET,)},
    )


def test_no_word_that_may_name_anybody_is_left(report: Report) -> None:
    assert "Zebedee" in report.model_dump_json()
    assert "Zebedee" not in make_public(report, NAMES).model_dump_json()


def test_it_says_what_it_hides_and_leaves_out_and_is_not_confidential(report: Report) -> None:
    public = make_public(report, NAMES)
    assert not public.is_confidential
    assert public.notes[0] == SMALL_NUMBERS
    assert public.notes[1].endswith("Cases behind it, Only words.")
    assert [section.key for section in public.sections] == ["grades", "kpi.visits"]


def test_charts_are_drawn_from_what_is_left_of_their_table(report: Report) -> None:
    [chart] = make_public(report, NAMES).sections[0].charts
    by_name = {series.name: series.values for series in chart.series}
    assert set(by_name) == {"Good", "Bad"}
    assert by_name["Bad"][0] != by_name["Bad"][0]  # a gap where the 3 was
    assert by_name["Bad"][2] == 80
    assert "A: Good 30, Bad hidden; " in chart.alt
    assert chart.title == "Grades (c: not drawn)"


def test_sentences_key_figures_and_json_come_from_the_published_table(report: Report) -> None:
    public = make_public(report, NAMES)
    assert public.sections[0].sentences == (
        "Graded: 362, of which Good 140, Weak 130 and Bad 92.",
        "Good: 39% of graded.",
    )
    assert [(each.label, each.value) for each in public.key_figures] == [
        ("Weak", "130"),
        ("Bad", "92"),
        ("Graded", "362"),
        ("Good", "39%"),
    ]
    rows = public.figures["grades"]
    assert isinstance(rows, list)
    assert rows[0]["area"] == "A"
    assert rows[0]["bad"] is None
    assert public.figures["totals"] == {
        "area": "All", "good": 140, "weak": 130, "bad": 92, "graded": 362, "share": 39,
    }  # fmt: skip


def test_a_persons_text_gives_way_to_a_prompt(report: Report) -> None:
    [block] = make_public(report, NAMES).sections[0].blocks
    assert (block.paragraphs, block.is_draft) == ((), True)
    assert "public" in block.prompt


def test_a_section_of_which_only_prompts_are_left_is_left_out(report: Report) -> None:
    grades = report.sections[0]
    bare = grades.model_copy(
        update={"key": "bare", "title": "Change", "tables": grades.tables[1:], "charts": ()}
    )
    asked = Section(key="next", title="What happens next", blocks=grades.blocks)
    public = make_public(report.model_copy(update={"sections": (*report.sections, bare, asked)}), NAMES)
    assert [section.key for section in public.sections] == ["grades", "kpi.visits", "next"]
    assert "Change" in public.notes[1]


def test_sections_that_were_protected_where_they_were_made_stay(report: Report) -> None:
    assert make_public(report, NAMES).sections[-1] == report.sections[-1]


def test_what_does_not_add_up_is_left_out_and_named(report: Report) -> None:
    wrong = TABLE.model_copy(
        update={"key": "wrong", "title": "Wrong sums", "rows": (("A", 30, 20, 10, 61, 50.0),), "total": None}
    )
    added = Section(key="wrong", title="Of a plugin", tables=(wrong,))
    public = make_public(report.model_copy(update={"sections": (*report.sections, added)}), NAMES)
    assert "wrong" not in [section.key for section in public.sections]
    assert public.notes[-1] == "Left out because their numbers do not add up: Wrong sums."


def test_figures_of_the_builder_are_not_published_where_no_table_is_left(report: Report) -> None:
    bare = report.model_copy(update={"sections": report.sections[2:3]})
    assert "secret" not in make_public(bare, NAMES).figures


def test_files_and_sheets_are_not_named(report: Report) -> None:
    sources = (
        "Workbook: Audits of Zebedee.xlsx; sheets: Zebedee.",
        "KPI tables: Zebedee.xlsx.",
        "Rules: ours.",
    )
    assert make_public(report.model_copy(update={"sources": sources}), NAMES).sources == ("Rules: ours.",)


def test_a_section_that_only_people_could_fill_again_is_left_out(report: Report) -> None:
    block = TextBlock(key="commentary", title="Commentary")
    emptied = Section(key="a", title="Had sentences", sentences=(SECRET,), blocks=(block,))
    to_write = Section(key="b", title="To write", blocks=(block,))
    public = make_public(report.model_copy(update={"sections": (emptied, to_write)}), NAMES)
    assert [section.key for section in public.sections] == ["b"]


def test_a_plugin_cannot_claim_that_its_numbers_are_protected() -> None:
    claimed = TABLE.model_copy(update={"key": "kpi.mine", "counts_of": ""})
    own = without_claims(Section(key="own", title="Own", tables=(TABLE, claimed)))
    assert [table.key for table in own.tables] == ["grades"]
    assert not own.holds_details
    assert without_claims(Section(key="kpi.own", title="Own", sentences=(SECRET,))).holds_details
