"""An attack on published performance reports: can a small count be reckoned from what is left?"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from datetime import date
from random import Random

import pytest
from tests.kpi_tables import CATALOGUE, MONTHS, TableSources, table_of

from csc_qa.core.kpi_table import KpiTable
from csc_qa.core.period import Period
from csc_qa.core.report import Report
from csc_qa.reports.kpi import small_numbers
from csc_qa.workflows.reports import kpi_month
from csc_qa.workflows.reports.kind import ReportOrder
from csc_qa.workflows.reports.kpi import kpi_report

POPULATION = 2_000
DECEMBER = Period.parse("2022-12")
NUMBERS = re.compile(r"(?:\d+% \((\d+)/(\d+)\)|(\d+))")
# What each counts: the indicator that prints it, or a name for a denominator that nobody prints.
COUNTED = {
    "cla_visits_in_timescale": "cla",
    "cla_reviews_up_to_date": "cla",
    "re_referrals_in_12_months": "referrals",
}
RATES = {
    "referrals_rate": "referrals",
    "single_assessments_rate": "assessments_in_45_days",
    "cla_rate": "cla",
}

Fact = tuple[str, date]
Facts = dict[Fact, int]


def percent(part: int, whole: int) -> str:
    return f"{round(100 * part / whole) if whole else 0}% ({part}/{whole})"


def rates(counts: list[int], *, adds_up: bool) -> list[str]:
    sums = [sum(counts[: at + 1]) for at in range(len(counts))] if adds_up else counts
    return [str(round(10_000 * each / POPULATION)) for each in sums]


def make_table(seed: int) -> tuple[KpiTable, Facts]:
    """Return a table of an authority so small that counts are, and what its small counts are."""
    rng = Random(seed)
    draws = {
        name: [rng.choice((2, 3, 7, 12, 20, 31)) for _ in MONTHS] for name in ("cla", "referrals", "assessed")
    }
    parts = {
        name: [rng.randint(0, whole) for whole in draws[own]]
        for name, own in (
            ("cla_visits_in_timescale", "cla"),
            ("cla_reviews_up_to_date", "cla"),
            ("re_referrals_in_12_months", "referrals"),
            ("assessments_in_45_days", "assessed"),
        )
    }
    wholes = {name: draws[COUNTED.get(name, "assessed")] for name in parts}
    printed = {
        name: [percent(*pair) for pair in zip(parts[name], wholes[name], strict=True)] for name in parts
    }
    contacts = [rng.choice((3, 9, 15)) for _ in MONTHS]
    first = {
        "contacts": [str(each) for each in contacts],
        "cla": [str(each) for each in draws["cla"]],
        "referrals": [str(each) for each in draws["referrals"]],
        "referrals_rate": rates(draws["referrals"], adds_up=True),
        "single_assessments_rate": rates(draws["assessed"], adds_up=True),
        **printed,
    }
    second = {
        "cla_rate": rates(draws["cla"], adds_up=False),
        "cla": first["cla"],
        "contacts": first["contacts"],
    }
    counts = {
        "contacts": contacts,
        "cla": draws["cla"],
        "referrals": draws["referrals"],
        "assessments_in_45_days": draws["assessed"],
    }
    truth = {
        (name, month): value
        for name, values in counts.items()
        for month, value in zip(MONTHS, values, strict=True)
    }
    truth |= {
        (f"part of {name}", month): value
        for name, values in parts.items()
        for month, value in zip(MONTHS, values, strict=True)
    }
    truth |= {
        (f"rest of {name}", month): whole - part
        for name in parts
        for month, part, whole in zip(MONTHS, parts[name], wholes[name], strict=True)
    }
    small = {fact: value for fact, value in truth.items() if 1 <= value <= 4}
    return table_of({"First": first, "Second": second}), small


def publish(table: KpiTable) -> Report:
    return kpi_report(TableSources(table), ReportOrder(DECEMBER, date(2023, 1, 26), is_public=True))


def cells(report: Report) -> Iterator[tuple[str, date, str]]:
    """Return indicator, month and text of every cell that is published."""
    ids = {indicator.name: name for name, indicator in CATALOGUE.indicators.items()}
    for table in (table for section in report.sections for table in section.tables):
        if table.key.endswith(".months"):
            for name, *texts in table.rows:
                yield from (
                    (ids[str(name)], month, str(text)) for month, text in zip(MONTHS, texts, strict=True)
                )


def read_numbers(report: Report) -> tuple[Facts, Facts]:
    """Return the counts that cells say outright, and the rates."""
    facts: Facts = {}
    found_rates: Facts = {}
    for name, month, text in cells(report):
        match = NUMBERS.fullmatch(text)
        if match is None:
            continue
        part, whole, number = (None if each is None else int(each) for each in match.groups())
        if number is not None:
            (found_rates if name in RATES else facts)[name, month] = number
        elif part is not None and whole is not None:
            facts[f"part of {name}", month] = part
            facts[f"rest of {name}", month] = whole - part
            facts[COUNTED.get(name, name), month] = whole
    return facts, found_rates


def attack(report: Report) -> Facts:
    """Return every count that follows from what is published."""
    facts, found_rates = read_numbers(report)
    for (rate, month), value in found_rates.items():
        before = 0
        if rate != "cla_rate" and month != MONTHS[0]:
            before = found_rates.get((rate, MONTHS[MONTHS.index(month) - 1]), -1)
        if before >= 0:
            _settle(facts, (RATES[rate], month), value - before)
    _settle_by_rate_over_two_months(facts, found_rates)
    _settle_by_totals(facts, report)
    return facts


def _settle(facts: Facts, fact: Fact, rate: float, known: int = 0) -> None:
    """Take the one whole number that a rate, rounded as it is printed, leaves."""
    low, high = ((rate + half) * POPULATION / 10_000 - known for half in (-1, 1))
    possible = range(math.ceil(low), math.floor(high) + 1)
    if len(possible) == 1:
        facts.setdefault(fact, possible[0])


def _settle_by_rate_over_two_months(facts: Facts, found_rates: Facts) -> None:
    for rate in ("referrals_rate", "single_assessments_rate"):
        for first, hidden, last in zip(MONTHS, MONTHS[1:], MONTHS[2:], strict=False):
            ends = found_rates.get((rate, first)), found_rates.get((rate, last))
            known = facts.get((RATES[rate], last))
            if known is not None and ends[0] is not None and ends[1] is not None:
                _settle(facts, (RATES[rate], hidden), ends[1] - ends[0], known)


def _settle_by_totals(facts: Facts, report: Report) -> None:
    """Take a year's total, of which all months but one are published."""
    rows = report.figures["status"]
    assert isinstance(rows, list)
    for row in rows:
        months = [(row["indicator"], month) for month in MONTHS]
        missing = [fact for fact in months if fact not in facts]
        if row["indicator"] == "contacts" and row["value"] is not None and len(missing) == 1:
            facts[missing[0]] = round(row["value"]) - sum(facts[fact] for fact in months if fact in facts)


def leaks(report: Report, small: Facts) -> set[Fact]:
    found = attack(report)
    return {fact for fact, value in small.items() if found.get(fact) == value}


@pytest.mark.parametrize("seed", range(12))
def test_no_small_count_follows_from_what_is_published(seed: int) -> None:
    table, small = make_table(seed)
    assert small
    assert leaks(publish(table), small) == set()


def test_the_attack_reads_what_is_not_protected(monkeypatch: pytest.MonkeyPatch) -> None:
    table, small = make_table(0)
    monkeypatch.setattr(kpi_month, "hidden_cells", lambda *_: frozenset())
    assert leaks(publish(table), small) == set(small)


def test_the_attack_reckons_from_rates_that_were_left(monkeypatch: pytest.MonkeyPatch) -> None:
    table, small = make_table(0)
    monkeypatch.setattr(small_numbers, "hidden_rates", lambda *_: set())
    assert {name for name, _ in leaks(publish(table), small)} >= {
        "cla",
        "referrals",
        "assessments_in_45_days",
    }


def test_the_attack_reckons_from_a_total_of_the_year(monkeypatch: pytest.MonkeyPatch) -> None:
    cells_of_contacts = ["9", "3", *["15"] * 7]
    table = table_of({"First": {"contacts": cells_of_contacts}})
    small = {("contacts", MONTHS[1]): 3}
    assert leaks(publish(table), small) == set()
    monkeypatch.setattr(kpi_month, "has_hidden_figure", lambda *_: False)
    assert leaks(publish(table), small) == set(small)


def test_nothing_else_is_said_of_a_protected_indicator() -> None:
    table = table_of({"First": {"contacts": ["9", "3", *["15"] * 7], "cla": ["500"] * 8 + ["540"]}})
    report = publish(table)
    icons = {card.label: card for card in report.sections[0].icons}
    assert (icons["Contacts"].value, icons["Contacts"].rag, icons["Contacts"].variation) == ("c", "", "")
    assert icons["Number of CLA"].value == "540"
    texts = [
        text for s in report.sections for text in (*s.sentences, *(p for b in s.blocks for p in b.paragraphs))
    ]
    assert not any("ontacts" in text for text in texts)
    assert [chart.title for section in report.sections for chart in section.charts] == ["Number of CLA"]
    assert all(table.key.startswith("kpi.") for section in report.sections for table in section.tables)
    assert report.figures["findings"] == []
    assert any("count from 1 to 4" in note for note in report.notes)
