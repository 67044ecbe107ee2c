"""The vocabulary on sentences as people write them, with the themes that a reader would see in each."""

from __future__ import annotations

from collections import Counter, defaultdict

import pytest

from csc_qa.audits.themes.matching import find_themes
from csc_qa.core.phrase import parse_phrase
from csc_qa.core.spelling import fold
from csc_qa.core.theme import Theme
from csc_qa.hooks.catalogue import Catalogue

# What a text must name, after "not" what it must not.
CASES = [
    ("Chronologies were out-of-date", "chronology"),
    ("An impact chronology was not started", "chronology"),
    ("The child’s voice is missing from the plan", "childs_voice, not missing"),
    ("Children's wishes & feelings came through strongly", "childs_voice"),
    ("VOICE OF THE YOUNG PERSON WAS STRONG", "childs_voice"),
    ("Direct-work sessions with the Three Houses", "direct_work"),
    ("Risks were analysed well; risk assessments updated", "risk, not assessment"),
    ("The assessment lacked analysis", "assessment, not risk"),
    ("Actions weren't SMART, no timescales", "smart_planning"),
    ("He uses a smart-phone", "not smart_planning"),
    ("No contingency planning if mum relapses", "contingency"),
    ("Monthly supervision took place with good reflection", "supervision, supervision_frequency"),
    ("Supervision was reflective", "supervision, reflective_supervision, not supervision_frequency"),
    ("Gaps in supervision", "supervision, supervision_frequency"),
    ("A supervision order was made in July", "court_work, not supervision"),
    ("Care and supervision proceedings have ended", "not supervision"),
    ("Parental supervision of the children at bath time is poor", "not supervision"),
    ("Supervised contact with father at the centre", "family_time, fathers, not supervision"),
    ("Manager's oversight was visible on the record", "management_oversight"),
    ("Management decisions recorded", "management_oversight"),
    ("Good multi-agency working with police", "multi_agency"),
    ("Core-groups were held on time", "core_groups"),
    ("Dad's views weren't sought", "fathers"),
    ("Absent parent not considered, nor the extended family", "fathers, wider_family"),
    ("Grandfather cared for them", "wider_family, not fathers"),
    ("Chronic neglect, use of the Graded Care Profile", "neglect"),
    ("The worker neglected to save the form", "not neglect"),
    ("DA notifications, MARAC referral made", "domestic_abuse"),
    ("Coercively controlling partner; domestic-violence history", "domestic_abuse, history"),
    ("Concerns of CCE and county-lines", "exploitation"),
    ("The plan is missing from the record", "recording, not missing"),
    ("Missing information in the referral", "not missing"),
    ("She went missing twice and no return home interview was offered", "missing"),
    ("Missing episodes were not discussed", "missing"),
    ("Missing child's views in the assessment", "not missing"),
    ("Missing children were looked for", "missing"),
    ("Health and safety checks of the home", "not health"),
    ("The health visitor attended", "multi_agency, not health, not visits"),
    ("Health needs met, dentist seen and immunisations up to date", "health"),
    ("Mother's mental health fluctuates", "parental_mental_health, not health"),
    ("CAMHS waiting list affects her emotional wellbeing", "emotional_wellbeing"),
    ("Ethnicity, culture & religion explored", "identity"),
    ("A learning culture in the team", "not identity"),
    ("His autism and SEND needs are understood", "disability"),
    ("Please send the plan to school", "not disability"),
    ("Permanency plan agreed before second review", "permanence"),
    ("More permanent staff in the team", "not permanence"),
    ("Pathway-planning began at fifteen and a half", "pathway_planning"),
    ("Statutory visits were out of timescale", "visits"),
    ("Case-summaries need to be current", "case_summary"),
    ("PEPs up to date, attendance at school good", "education"),
    ("Good attendance at core group meetings", "core_groups, not education"),
    ("FGC offered early", "family_network_meetings"),
    ("The case has drifted since May", "drift_and_delay"),
    ("Developmental delay and speech delay", "not drift_and_delay"),
    ("Threshold for step-down was right", "thresholds, stepping"),
    ("Next steps are clear", "not stepping"),
    ("Stepped up to child protection without delay", "stepping"),
    ("Life-story work has begun", "life_story"),
    ("Re-referral within a year", "re_referral"),
    ("Interpreters were used", "language"),
    ("Letterbox contact was agreed", "family_time"),
    ("Professional curiosity was lacking", "professional_curiosity"),
    ("Placement moves; stable placement now", "placement"),
]


@pytest.fixture(scope="module")
def themes(catalogue: Catalogue) -> list[Theme]:
    return list(catalogue.themes.values())


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_text_names_what_a_reader_sees_in_it(text: str, expected: str, themes: list[Theme]) -> None:
    found = {theme.key for theme in find_themes([text], themes)[0]}
    for each in expected.split(", "):
        assert (each.removeprefix("not ") in found) is not each.startswith("not "), (each, found)


def test_sentences_above_name_themes_that_are_there(themes: list[Theme]) -> None:
    named = {each.removeprefix("not ") for _, expected in CASES for each in expected.split(", ")}
    assert named <= {theme.key for theme in themes}
    assert len(themes) == 61


def test_every_phrase_is_found_where_it_stands_alone(themes: list[Theme]) -> None:
    for theme in themes:
        for text in theme.phrases:
            alone = " ".join(words[0].stem for words in parse_phrase(text).words)
            assert find_themes([alone], [theme]) == [[theme]], (theme.key, text)


def test_every_exception_takes_something_of_the_theme_away(themes: list[Theme]) -> None:
    # Themes that share their exceptions are one to the test: some concern only the widest of them.
    sharing: dict[tuple[str, ...], list[Theme]] = defaultdict(list)
    for theme in themes:
        sharing[theme.not_in].append(theme.model_copy(update={"not_in": ()}))
    for not_in, bare in sharing.items():
        for text in not_in:
            places = parse_phrase(text).words
            readings = [
                " ".join(words[min(at, len(words) - 1)].stem for words in places)
                for at in range(max(map(len, places)))
            ]
            assert any(find_themes(readings, bare)), (bare[0].key, text)


def test_names_and_phrases_are_told_apart(themes: list[Theme]) -> None:
    assert len({fold(spelling) for theme in themes for spelling in theme.spellings}) == sum(
        len({fold(spelling) for spelling in theme.spellings}) for theme in themes
    )
    for theme in themes:
        assert [text for text, count in Counter(map(fold, theme.phrases)).items() if count > 1] == [], theme


def test_spelling_is_british(themes: list[Theme]) -> None:
    words = {
        word for theme in themes for word in f"{theme.name} {' '.join(theme.phrases)}".casefold().split()
    }
    assert not [word for word in words if word.endswith(("ization", "ize", "izing", "color", "center"))]


def test_themes_belong_to_areas_of_the_framework(catalogue: Catalogue) -> None:
    areas = {area.key for area in catalogue.framework.analysis_areas}
    assert {theme.area for theme in catalogue.themes.values()} - {None} == areas
