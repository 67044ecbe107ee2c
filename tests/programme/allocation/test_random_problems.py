"""A thousand random rosters and case lists: no rule is broken, and the best allocation there is is found."""

from __future__ import annotations

from collections import Counter
from itertools import product
from random import Random

import pytest
from tests.programme.allocation.best_allocation import best_allocation, has_room_without, unevenness
from tests.programme.allocation.problems import Problem, broken_rules, may_audit, random_problem

from csc_qa.programme.allocation import Auditor, Case, Draw, Rule, draw_audits
from csc_qa.programme.allocation.auditor import person_key

PROBLEMS = 1000


def solve(problem: Problem, seed: int = 1) -> Draw:
    return draw_audits(
        problem.auditors,
        problem.cases,
        themes=problem.themes,
        loads=problem.loads,
        rules=problem.rules,
        seed=seed,
    )


@pytest.mark.parametrize("mixed_families", [False, True], ids=["one practitioner a family", "mixed families"])
def test_no_rule_is_broken_and_the_largest_allocation_is_found(mixed_families: bool) -> None:
    complete = short = 0
    for number in range(PROBLEMS):
        problem = random_problem(number, mixed_families=mixed_families)
        draw = solve(problem, seed=number)
        assert broken_rules(problem, draw) == [], number
        best = best_allocation(problem, with_evenness=False)
        served = len({audit.auditor.key for audit in draw.audits})
        assert (served, len(draw.audits)) == (best.served, best.audits), number
        complete, short = complete + (not draw.unfilled), short + bool(draw.unfilled)
    assert min(complete, short) > PROBLEMS / 5, "problems of one sort only prove little"


def test_loads_are_as_even_as_they_can_be() -> None:
    """With one audit each and one practitioner a family, where the draw is exact."""
    for number in range(PROBLEMS // 2):
        problem = random_problem(number, mixed_families=False)
        ones = [each.model_copy(update={"audits": min(each.audits, 1)}) for each in problem.auditors]
        problem = Problem(ones, problem.cases, problem.themes, problem.loads, problem.rules)
        loads = Counter(problem.loads)
        for audit in solve(problem, seed=number).audits:
            loads[person_key(audit.case.practitioner)] += 1
        assert unevenness(loads) == best_allocation(problem, with_evenness=True).unevenness, number


def test_the_rules_named_are_those_in_the_way() -> None:
    seen: Counter[Rule] = Counter()
    for number in range(0, PROBLEMS, 4):
        problem = random_problem(number, mixed_families=True)
        draw = solve(problem, seed=number)
        got = Counter(audit.auditor.key for audit in draw.audits)
        for unfilled in draw.unfilled:
            alone = {
                rule
                for rule in set(Rule) - {Rule.OTHERS, Rule.SERVICE_AREA}
                if has_room_without(problem, got, unfilled.auditor, rule)
            }
            if unfilled.cases_in_area == 0:
                assert unfilled.rules == (Rule.SERVICE_AREA,)
            elif unfilled.is_any_enough or alone:
                assert set(unfilled.rules) == alone, number
            seen.update(unfilled.rules)
    assert set(seen) == set(Rule)


def test_solver_and_brute_force_agree() -> None:
    """So that the judge is judged: every way to give each auditor one case or none."""
    for number in range(0, PROBLEMS, 10):
        problem = random_problem(number, mixed_families=True)
        ones = [each.model_copy(update={"audits": min(each.audits, 1)}) for each in problem.auditors]
        problem = Problem(ones, problem.cases[:6], problem.themes, problem.loads, problem.rules)
        choices = [
            [None, *(case for case in problem.cases if each.audits and may_audit(each, case, problem))]
            for each in problem.auditors
        ]
        largest = 0
        for picked in product(*choices):
            families = [case.family for case in picked if case]
            if len(set(families)) == len(families):
                largest = max(largest, len(families))
        assert best_allocation(problem, with_evenness=False).audits == largest, number


def test_same_inputs_and_seed_give_the_same_draw_in_whatever_order() -> None:
    for number in range(100):
        problem = random_problem(number, mixed_families=True)
        first = solve(problem)
        Random(number).shuffle(problem.auditors)
        Random(number).shuffle(problem.cases)
        second = solve(problem)
        assert set(first.audits) == set(second.audits)


def test_other_seeds_give_other_draws_where_there_is_a_choice() -> None:
    differing = 0
    for number in range(50):
        problem = random_problem(number, mixed_families=True)
        differing += len({frozenset(solve(problem, seed).audits) for seed in range(20)}) > 1
    assert differing > 25


def test_every_fitting_case_can_be_drawn() -> None:
    """One auditor, ten like cases of two practitioners: chance leaves none of them out."""
    auditor = Auditor(name="Aster Thimblewick", service_area="crs")
    cases = [
        Case(child_id=f"C{number}", service_area="crs", practitioner=f"Worker {number % 2}", family=number)
        for number in range(10)
    ]
    drawn = {draw_audits([auditor], cases, seed=seed).audits[0].case.child_id for seed in range(200)}
    assert drawn == {case.child_id for case in cases}
