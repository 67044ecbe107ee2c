"""Themes of a small register whose counts were worked by hand, and of the sample."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest
from tests.writing import HEADER, audit, write_workbook

import csc_qa
from csc_qa.core.errors import PeriodError, ThemeError
from csc_qa.core.theme_figures import ThemeCount, ThemeTrend
from csc_qa.workflows.themes import Themes, themes_json

TEXTS = (*HEADER, "Strengths", "Areas for improvement", "Learning")
MARCH, FEBRUARY, JANUARY = date(2022, 3, 9), date(2022, 2, 9), date(2022, 1, 9)
ROWS = [
    TEXTS,
    (*audit("A1", done=MARCH), "Chronology is current", "Chronologies; drift", "None"),
    (*audit("A2", done=MARCH, area="Jigsaw"), None, "Chronology", "Chronology"),
    (*audit("A3", done=MARCH), "n/a", "Drift since May", None),
    (*audit("A4", done=MARCH), None, "nil", None),
    (*audit("A5", done=FEBRUARY), None, "The chronology ends early", None),
    (*audit("A6", done=JANUARY), "Tidy", None, None),
    (*audit("A7", done=date(2022, 4, 1)), None, "Chronology", None),
    (*audit("A8", done=None), None, "Chronology", None),
]


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Themes:
    path = write_workbook(tmp_path_factory.mktemp("themes") / "m.xlsx", {"Q1": ROWS})
    return csc_qa.themes_of(csc_qa.open_master(path), "2022-03")


def by_key(found: Themes) -> dict[str, ThemeCount]:
    return {each.theme.key: each for each in found.figures.themes}


def test_an_audit_counts_once_for_each_theme_and_field(small: Themes) -> None:
    assert list(by_key(small)) == ["chronology", "drift_and_delay"]
    chronology = by_key(small)["chronology"]
    counts = (chronology.strengths, chronology.areas_for_improvement, chronology.learning, chronology.audits)
    assert counts == (1, 2, 1, 2)
    assert chronology.service_areas == (("Children Resource Service", 1), ("Jigsaw", 1))
    assert chronology.strength_areas == (("Children Resource Service", 1),)
    assert chronology.audit_ids == ("A1", "A2")
    assert by_key(small)["drift_and_delay"].audit_ids == ("A1", "A3")


def test_audits_that_say_nothing_are_not_read(small: Themes) -> None:
    figures = small.figures
    assert figures.read == 3
    assert [str(each) for each in figures.earlier] == ["2022-02", "2022-01"]
    assert figures.earlier_read == (1, 1)
    assert (by_key(small)["chronology"].earlier, by_key(small)["chronology"].earlier_improvement) == (
        (1, 0),
        1,
    )


def test_of_few_audits_nothing_is_said(small: Themes) -> None:
    assert {each.trend for each in small.figures.themes} == {ThemeTrend.TOO_FEW}
    assert [finding.code for finding in small.figures.findings] == ["CSCQA-THM-004"]


def test_tables_have_the_same_numbers(small: Themes) -> None:
    row = small.table.set_index("theme").loc["Chronology"]
    assert (row["audits"], row["earlier"], row["earlier_percent"]) == (2, 1, 50)
    assert row["percent"] == pytest.approx(200 / 3)
    mentions = small.mentions
    assert list(mentions.columns) == ["audit_id", "service_area", "field", "theme"]
    assert len(mentions) == 1 + 2 + 1 + 2
    assert sorted(mentions.loc[mentions["theme"] == "Drift and delay", "audit_id"]) == ["A1", "A3"]
    assert small.emerging_table.empty


def test_json_has_the_shape_that_others_rely_on(small: Themes) -> None:
    found = themes_json(small.figures)
    assert isinstance(found["themes"], list)
    assert found["themes"][0] == {
        "key": "chronology",
        "theme": "Chronology",
        "strengths": 1,
        "areas_for_improvement": 2,
        "learning": 1,
        "audits": 2,
        "earlier": [1, 0],
        "trend": "too few to say",
        "improvement_trend": "too few to say",
        "strength_trend": "too few to say",
        "service_areas": [
            {"service_area": "Children Resource Service", "audits": 1},
            {"service_area": "Jigsaw", "audits": 1},
        ],
        "audit_ids": ["A1", "A2"],
    }
    assert found["emerging"] == []


def test_one_service_area_by_any_way_to_write_it(tmp_path: Path) -> None:
    master = csc_qa.open_master(write_workbook(tmp_path / "m.xlsx", {"Q1": ROWS}))
    found = csc_qa.themes_of(master, "2022-03", "crs")
    assert found.figures.service_area == "Children Resource Service"
    assert (found.figures.read, by_key(found)["chronology"].audit_ids) == (2, ("A1",))
    with pytest.raises(ThemeError, match=r'CSCQA-THM-003.*no service area "Narnia"'):
        csc_qa.themes_of(master, "2022-03", "Narnia")
    with pytest.raises(PeriodError):
        csc_qa.themes_of(master, "soon")


def test_register_without_the_columns_says_so(tmp_path: Path) -> None:
    rows = [(*HEADER, "Learning"), (*audit("A1", done=MARCH), "Chronology")]
    found = csc_qa.themes_of(csc_qa.open_master(write_workbook(tmp_path / "m.xlsx", {"Q1": rows})), "2022-03")
    [finding] = [each for each in found.figures.findings if each.code == "CSCQA-THM-002"]
    assert "strengths, areas for improvement, for the register" in finding.message
    assert by_key(found)["chronology"].learning == 1


def test_period_without_audits_has_no_themes(tmp_path: Path) -> None:
    master = csc_qa.open_master(write_workbook(tmp_path / "m.xlsx", {"Q1": ROWS}))
    found = csc_qa.themes_of(master, "2019")
    assert (found.figures.read, found.figures.themes, found.figures.earlier) == (0, (), ())
    assert found.table.empty
    assert found.mentions.empty


def test_theme_of_a_plugin_is_counted(tmp_path: Path) -> None:
    plugin = tmp_path / "bees.py"
    code = """
        from csc_qa import Theme, hookimpl

        @hookimpl
        def csc_qa_themes():
            return [Theme(key="bees", name="Bees", phrases=("tid*",), not_in=("untidy",))]
    """
    plugin.write_text(dedent(code), encoding="utf-8")
    path = write_workbook(tmp_path / "m.xlsx", {"Q1": ROWS})
    found = csc_qa.themes_of(csc_qa.open_master(path, plugins=[plugin]), "2022-01")
    assert by_key(found)["bees"].audit_ids == ("A6",)


def test_without_scikit_learn_the_vocabulary_is_counted_all_the_same(
    master_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    master = csc_qa.open_master(master_path)
    whole = csc_qa.themes_of(master, "2022-Q4")
    for name in [each for each in sys.modules if each.split(".")[0] == "sklearn"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "sklearn", None)
    found = csc_qa.themes_of(master, "2022-Q4")
    assert found.figures.emerging is None
    assert found.figures.themes == whole.figures.themes
    [finding] = found.figures.findings
    assert finding.code == "CSCQA-THM-001"
    assert 'pip install "csc-qa[themes]"' in finding.hint


def test_sample_shows_what_came_up_in_its_last_months(master_path: Path) -> None:
    pytest.importorskip("sklearn")
    master = csc_qa.open_master(master_path)
    found = csc_qa.themes_of(master, "2022-Q4")
    assert found.figures.emerging
    first = found.figures.emerging[0]
    assert any("vaping" in term for term in first.terms)
    texts = master.audits_table.set_index("audit_id")["areas_for_improvement"]
    assert all("aping" in texts[each] for each in first.audit_ids)
    assert first.trend is ThemeTrend.MORE_OFTEN


def test_nobody_of_the_sample_is_named(master_path: Path) -> None:
    pytest.importorskip("sklearn")
    master = csc_qa.open_master(master_path)
    table = master.audits_table
    people = {
        word.casefold()
        for column in ("auditor", "practitioner", "child_id")
        for cell in table[column].dropna()
        for word in str(cell).split()
    }
    for period in ("2022", "2022-Q3", "2022-11"):
        groups = csc_qa.themes_of(master, period).figures.emerging or ()
        shown = {word for group in groups for term in group.terms for word in term.split()}
        assert not shown & people
