"""The dip sample: what must be in it is, the rest is drawn fairly, and the same seed draws the same."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from math import ceil, floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csc_qa.core.audit import Audit
from csc_qa.core.dip_sample import AT_RANDOM, CONCERN, FOR_MINIMUM, DipSample
from csc_qa.core.framework import ModerationRule
from csc_qa.core.grade import OFSTED_SCALE
from csc_qa.core.period import Period
from csc_qa.moderation.dip_sample import draw_sample
from csc_qa.moderation.systematic import sample_systematically

RULE = ModerationRule(always_grades=("inadequate",))
MONTH = Period.month(2023, 1)
ORDINARY = ("outstanding", "good", "requires_improvement")


def audit(number: int, area: str | None, grade: str | None, concern: bool | None = None) -> Audit:
    return Audit(
        audit_id=f"A{number:04}",
        service_area=area,
        grade=OFSTED_SCALE[grade] if grade else None,
        safeguarding_concern=concern,
    )


def drawn(audits: list[Audit], size: int, seed: int = 1, least: int = 0) -> DipSample:
    return draw_sample(audits, RULE, MONTH, size=size, seed=seed, least_per_area=least)


def ids(sample: DipSample) -> list[str]:
    return [each.audit_id for each in sample.audits]


areas = st.sampled_from(["CRS", "PTC", "Jigsaw", "ICAS", None])
grades = st.sampled_from([*ORDINARY, "inadequate", None])
kinds = st.tuples(areas, grades, st.sampled_from([True, False, None, None, None]))
months = st.lists(kinds, max_size=60).map(
    lambda rows: [audit(number, *row) for number, row in enumerate(rows)]
)


@given(months, st.integers(1, 30), st.integers(0, 5), st.integers(0, 3), st.randoms())
def test_rules_hold_for_any_month(audits: list[Audit], size: int, seed: int, least: int, rng: object) -> None:
    sample = drawn(audits, size, seed, least)
    chosen = {each.audit_id: each.reason for each in sample.audits}
    must = {
        each.audit_id
        for each in audits
        if each.safeguarding_concern or (each.grade and each.grade.key == "inadequate")
    }
    pool = {each.audit_id for each in audits if each.grade and each.audit_id not in must}
    assert len(chosen) == len(sample.audits)
    assert must <= set(chosen) <= must | pool
    assert len(chosen) == max(len(must), min(size, len(must) + len(pool)))
    assert {key for key, reason in chosen.items() if reason in (AT_RANDOM, FOR_MINIMUM)} == set(chosen) - must
    assert ("CSCQA-MOD-002" in codes(sample)) == (len(must) > size)
    kept, there = (
        Counter(area_of(audits, key) for key in chosen),
        Counter(each.service_area for each in audits),
    )
    possible = Counter(each.service_area for each in audits if each.audit_id in must | pool)
    short = [area for area in there if area and kept[area] < min(least, possible[area])]
    assert bool(short) == ("CSCQA-MOD-003" in codes(sample))
    # A minimum is missed only where all drawn places went to minimums.
    assert not short or AT_RANDOM not in chosen.values()


def codes(sample: DipSample) -> set[str]:
    return {finding.code for finding in sample.findings}


def area_of(audits: list[Audit], audit_id: str) -> str | None:
    return next(each.service_area for each in audits if each.audit_id == audit_id)


@given(months, st.integers(1, 30), st.integers(0, 5), st.randoms(use_true_random=False))
def test_order_of_the_register_does_not_matter(
    audits: list[Audit], size: int, seed: int, rng: object
) -> None:
    shuffled = list(audits)
    rng.shuffle(shuffled)  # type: ignore[attr-defined]
    assert drawn(shuffled, size, seed, 1) == drawn(audits, size, seed, 1)


@given(
    st.lists(st.tuples(st.sampled_from("ABC"), st.sampled_from(ORDINARY)), min_size=1, max_size=80),
    st.integers(1, 40),
    st.integers(0, 9),
)
def test_areas_and_grades_have_their_shares(rows: list[tuple[str, str]], size: int, seed: int) -> None:
    audits = [audit(number, *row) for number, row in enumerate(rows)]
    sample = drawn(audits, size, seed)
    by_id = dict(zip((each.audit_id for each in audits), rows, strict=True))
    size = min(size, len(rows))
    for letters in (1, 2):
        found = Counter(by_id[key][:letters] for key in ids(sample))
        for group, number in Counter(row[:letters] for row in rows).items():
            share = Fraction(size * number, len(rows))
            assert floor(share) <= found[group] <= ceil(share)


def test_every_audit_has_the_same_chance() -> None:
    audits = [audit(number, "AABBBBBC"[number % 8], ORDINARY[number % 3]) for number in range(24)]
    counts = Counter(key for seed in range(3000) for key in ids(drawn(audits, 6, seed)))
    assert len(counts) == 24
    # 3,000 draws of a quarter: standard deviation 24; five of them.
    assert all(abs(number - 750) < 120 for number in counts.values())


def test_other_seeds_draw_other_samples() -> None:
    audits = [audit(number, "CRS", "good") for number in range(40)]
    assert len({tuple(ids(drawn(audits, 5, seed))) for seed in range(20)}) > 10


def test_what_a_seed_draws_does_not_change_with_the_program() -> None:
    audits = [audit(number, "AB"[number % 2], ORDINARY[number % 3]) for number in range(20)]
    audits += [audit(20, "C", "inadequate"), audit(21, "C", None, concern=True)]
    sample = drawn(audits, 6, seed=2023, least=1)
    assert sample == drawn(audits, 6, seed=2023, least=1)
    assert [each.reason for each in sample.audits[:2]] == ["Inadequate", CONCERN]
    assert ids(sample) == PINNED


PINNED = ["A0020", "A0021", "A0002", "A0009", "A0016", "A0019"]


def test_reasons_are_told_together() -> None:
    [each] = drawn([audit(1, "CRS", "inadequate", concern=True)], 1).audits
    assert each.reason == f"Inadequate; {CONCERN}"


def test_small_area_has_its_minimum() -> None:
    audits = [audit(number, "Large", "good") for number in range(95)]
    audits += [audit(100 + number, "Small", "good") for number in range(3)]
    for seed in range(30):
        sample = drawn(audits, 10, seed, least=2)
        small = [each for each in sample.audits if each.audit_id >= "A0100"]
        assert [each.reason for each in small] == [FOR_MINIMUM] * 2
        assert len(sample.audits) == 10


def test_audits_without_a_service_area_have_no_minimum() -> None:
    audits = [audit(number, "Large", "good") for number in range(95)] + [audit(100, None, "good")]
    samples = [drawn(audits, 3, seed, least=2) for seed in range(30)]
    assert sum("A0100" in ids(sample) for sample in samples) < 10
    assert {finding.code for sample in samples for finding in sample.findings} == set()


def test_sample_too_small_for_its_minimums_says_which_areas() -> None:
    audits = [audit(number, area, "good") for number, area in enumerate("ABC")]
    [finding] = drawn(audits, 2, least=1).findings
    assert finding.code == "CSCQA-MOD-003"
    assert finding.message.split(": ")[1] in {"A", "B", "C"}


@pytest.mark.parametrize(("size", "start"), [(3, 0.0), (3, 0.999999), (10, 0.5), (99, 0.5), (0, 0.5)])
def test_systematic_sample_has_its_size_and_each_item_once(size: int, start: float) -> None:
    found = sample_systematically(range(10), size, start)
    assert len(found) == len(set(found)) == min(size, 10)
