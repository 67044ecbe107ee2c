from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from csc_qa.core.report import Report
from csc_qa.reports.html.writer import css_string, render_html

from ..sample_report import COUNTS


class Page(HTMLParser):
    """Collects the elements of a page, and the text in each kind of element."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.texts: list[tuple[tuple[str, ...], str]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in ("meta", "link", "br"):
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.texts.append((tuple(self.open), data.strip()))

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]

    def text_in(self, tag: str) -> list[str]:
        return [text for path, text in self.texts if tag in path]


@pytest.fixture
def page(report: Report) -> Page:
    return Page(render_html(report).decode())


def test_elements_are_closed_and_ids_unique(page: Page) -> None:
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert page.open == []
    assert len(ids) == len(set(ids))


def test_references_within_the_page_lead_somewhere(page: Page) -> None:
    ids = {attributes.get("id") for _, attributes in page.elements}
    text = str(page.elements)
    named = [attributes.get("aria-labelledby") or "" for _, attributes in page.elements]
    assert {one for value in named for one in value.split()} <= ids
    assert set(re.findall(r"url\(#([^)]+)\)", text)) <= ids
    assert {link["href"] for link in page.all("a")} <= {f"#{one}" for one in ids}


def test_nothing_is_loaded_and_nothing_runs(page: Page, report: Report) -> None:
    links = [one.get(name) or "" for _, one in page.elements for name in ("src", "href", "xlink:href")]
    assert all(link == "" or link.startswith("#") for link in links)
    assert not {"script", "link", "iframe", "img"} & {tag for tag, _ in page.elements}
    assert not re.search(rb"@import|url\((?!#)", render_html(report))
    assert not any(name.startswith("on") for _, one in page.elements for name in one)


def test_every_table_has_caption_and_header_cells(page: Page, report: Report) -> None:
    tables = [table for section in report.sections for table in section.tables]
    assert page.text_in("caption") == [table.title for table in tables]
    assert len(page.all("table")) == len(tables)
    assert all(cell["scope"] in ("col", "row") for cell in page.all("th"))
    assert sum(cell["scope"] == "col" for cell in page.all("th")) == sum(
        len(table.columns) for table in tables
    )


def test_every_chart_is_named_described_and_numbered(page: Page, report: Report) -> None:
    charts = [chart for section in report.sections for chart in section.charts]
    assert [one["role"] for one in page.all("svg")] == ["img"] * len(charts)
    assert page.text_in("desc") == [chart.alt for chart in charts]
    assert page.text_in("figcaption") == [chart.title for chart in charts]
    labels = page.text_in("svg")
    for chart in charts:
        assert {f"{value:.0f}" for one in chart.series for value in one.values if value} <= set(labels)


def test_numbers_read_as_in_the_other_formats(page: Page) -> None:
    cells = page.text_in("td")
    for counts in COUNTS.values():
        row = [str(count) for count in (*counts, sum(counts))]
        assert any(cells[at : at + 6] == row for at in range(len(cells)))
    assert page.text_in("tfoot")[:8] == ["All service areas", "20", "139", "70", "12", "300", "541", "66%"]
    assert "–" in cells


def test_text_is_escaped(report: Report) -> None:
    text = "</style><script>alert(1)</script>"
    page = Page(render_html(report.model_copy(update={"title": text, "authority": text})).decode())
    assert page.text_in("h1") == [text]
    assert page.all("script") == []
    assert css_string('a"</') == '"a\\22 \\3c \\2f "'


def test_the_banner_is_there_only_where_the_report_is_confidential(report: Report) -> None:
    assert b'class="marking"' in render_html(report)
    assert b"onfidential:" not in render_html(report.model_copy(update={"is_confidential": False}))
