from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from csc_qa.core.audit_tool import AuditTool, ToolStatus
from csc_qa.core.form_questions import CLOSING_QUESTIONS, OPENING_QUESTIONS
from csc_qa.core.spelling import Spellings, fold
from csc_qa.hooks.catalogue import Catalogue

Read = Callable[[str], list[dict[str, str]]]


def own_questions(tool: AuditTool) -> int:
    return len(tool.questions) - len(OPENING_QUESTIONS) - len(CLOSING_QUESTIONS)


def test_tools_are_those_listed_with_their_areas_status_and_link(
    catalogue: Catalogue, read_printed: Read
) -> None:
    areas = catalogue.service_areas.values()
    find = Spellings((spelling, area.id) for area in areas for spelling in area.spellings).find
    printed = {
        (
            row["tool"],
            tuple(find(area) for area in row["service_area"].split("; ")),
            row["status"],
            row["form_url"] or None,
        )
        for row in read_printed("audit_tools_2023")
    }
    declared = {
        (tool.name, tool.service_areas, str(tool.status), tool.link)
        for tool in catalogue.audit_tools.values()
    }
    assert declared == printed


def test_only_the_two_that_await_approval_have_no_link(catalogue: Catalogue) -> None:
    tools = catalogue.audit_tools.values()
    assert {tool.id for tool in tools if tool.link is None} == {"jigsaw", "yps"}
    waiting = {tool.id for tool in tools if tool.status is ToolStatus.AWAITING_APPROVAL}
    assert waiting == {"jigsaw", "yps"}


def test_no_two_tools_share_a_link(catalogue: Catalogue) -> None:
    links = [tool.link for tool in catalogue.audit_tools.values() if tool.link]
    assert len(links) == len(set(links)) == 9


def test_every_tool_asks_about_every_analysis_area(catalogue: Catalogue) -> None:
    for tool in catalogue.audit_tools.values():
        missing = [area.key for area in catalogue.framework.analysis_areas if not tool.questions_on(area.key)]
        assert missing == [], tool.id


def test_every_tool_opens_and_closes_like_the_others_and_is_not_too_long(catalogue: Catalogue) -> None:
    for tool in catalogue.audit_tools.values():
        assert tool.questions[: len(OPENING_QUESTIONS)] == OPENING_QUESTIONS, tool.id
        assert tool.questions[-len(CLOSING_QUESTIONS) :] == CLOSING_QUESTIONS, tool.id
        assert 7 <= own_questions(tool) <= 12, tool.id
        assert tool.has_illustrative_questions


def test_no_question_of_one_service_was_copied_to_another(catalogue: Catalogue) -> None:
    shared = {question.text for question in (*OPENING_QUESTIONS, *CLOSING_QUESTIONS)}
    texts = Counter(question.text for tool in catalogue.audit_tools.values() for question in tool.questions)
    assert [text for text, times in texts.items() if times > 1 and text not in shared] == []


def test_no_spelling_stands_for_two_tools(catalogue: Catalogue) -> None:
    tools = catalogue.audit_tools.values()
    owners = Counter(folded for tool in tools for folded in {fold(text) for text in tool.spellings})
    assert [folded for folded, tools_so_written in owners.items() if tools_so_written > 1] == []


def test_a_tool_written_like_an_area_belongs_to_that_area(catalogue: Catalogue) -> None:
    areas = catalogue.service_areas.values()
    find = Spellings((spelling, area.id) for area in areas for spelling in area.spellings).find
    for tool in catalogue.audit_tools.values():
        written_like = {find(spelling) for spelling in tool.spellings} - {None}
        assert written_like <= set(tool.service_areas), tool.id
