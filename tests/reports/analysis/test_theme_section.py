from __future__ import annotations

from csc_qa.core.period import Period
from csc_qa.core.report import Section
from csc_qa.core.theme import Theme
from csc_qa.core.theme_figures import EmergingTerms, ThemeCount, ThemeFigures, ThemeTrend
from csc_qa.reports.analysis.theme_section import new_words_section, theme_details_section, theme_section
from csc_qa.reports.analysis.theme_sentences import theme_sentences

OCTOBER, SEPTEMBER = Period.parse("2022-10"), Period.parse("2022-09")


def figures(*, has_before: bool, read: int = 20, named: int = 6) -> ThemeFigures:
    trend = ThemeTrend.NO_CHANGE if has_before else ThemeTrend.NOTHING_BEFORE
    theme = ThemeCount(
        theme=Theme(key="recording", name="Recording", phrases=("recording",)),
        strengths=1,
        areas_for_improvement=5,
        learning=0,
        audits=named,
        earlier=(3,) if has_before else (),
        trend=trend,
        improvement_trend=trend,
        strength_trend=trend,
        audit_ids=tuple(f"A{at}" for at in range(named)),
    )
    return ThemeFigures(
        period=OCTOBER,
        read=read,
        earlier=(SEPTEMBER,) if has_before else (),
        earlier_read=(12,) if has_before else (),
        themes=(theme,),
        emerging=(EmergingTerms(terms=("drift",), audits=4, earlier=0, trend=trend, audit_ids=("A1",)),),
    )


def titles(section: Section | None) -> list[str]:
    assert section is not None
    return [column.title for column in section.tables[0].columns]


def test_trends_have_columns_where_there_is_something_earlier() -> None:
    section = theme_section(figures(has_before=True))
    assert titles(section)[-3:] == [
        "Share before",
        "To improve, against before",
        "A strength, against before",
    ]
    # 6 of 20, and 3 of 12 before.
    assert section.tables[0].rows[0][-4:] == (30.0, 25.0, "no clear change", "no clear change")
    assert "Fisher" in section.tables[0].note
    assert "Against before" in titles(new_words_section(figures(has_before=True)))


def test_trends_have_none_where_there_is_nothing_earlier() -> None:
    section = theme_section(figures(has_before=False))
    assert titles(section)[-1] == "Share of audits"
    assert section.tables[0].rows == (("Recording", 5, 1, 0, 6, 30.0),)
    assert "Fisher" not in section.tables[0].note
    assert titles(new_words_section(figures(has_before=False))) == ["Words", "Audits", "References"]


def test_periods_are_named_as_people_name_them() -> None:
    assert titles(theme_details_section(figures(has_before=True))) == [
        "Theme",
        "Sep 2022 (12)",
        "Oct 2022 (20)",
    ]


def test_one_audit_is_one() -> None:
    said = theme_sentences(figures(has_before=False, read=1, named=1))[0]
    assert said.startswith("1 audit in October 2022 says something under strengths")
    assert said.endswith("it names a theme.")


def test_all_audits_that_name_a_theme_are_all() -> None:
    assert theme_sentences(figures(has_before=False, read=6))[0].endswith("; all name a theme.")
    assert theme_sentences(figures(has_before=False))[0].endswith("; 6 of them name a theme.")
