"""The best allocation by OR-tools' solver, to hold the draw against."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from itertools import product
from typing import Any, NamedTuple

from ortools.sat.python import cp_model
from tests.programme.allocation.problems import Problem, may_audit, rules_between

from csc_qa.programme.allocation import Auditor, Rule
from csc_qa.programme.allocation.auditor import person_key


class Best(NamedTuple):
    """How many auditors can have one audit, how many audits there can be then, and the most even loads."""

    served: int
    audits: int
    unevenness: int | None


def best_allocation(problem: Problem, *, with_evenness: bool) -> Best:
    """Return what is best, each aim after the one before it.

    Unevenness is the sum of the squares of the practitioners' loads.
    """
    model = cp_model.CpModel()
    chosen = {
        (a, c): model.new_bool_var(f"{a}-{c}")
        for a, auditor in enumerate(problem.auditors)
        for c, case in enumerate(problem.cases)
        if may_audit(auditor, case, problem)
    }
    by_auditor, by_family, by_worker = (defaultdict(list) for _ in range(3))
    for (a, c), variable in chosen.items():
        by_auditor[a].append(variable)
        by_family[problem.cases[c].family].append(variable)
        by_worker[person_key(problem.cases[c].practitioner)].append(variable)
    for variables in by_family.values():
        model.add(sum(variables) <= 1)
    served = []
    for a, auditor in enumerate(problem.auditors):
        model.add(sum(by_auditor[a]) <= auditor.audits)
        has_one = model.new_bool_var(f"served-{a}")
        model.add(has_one <= sum(by_auditor[a]))
        served.append(has_one)
    most_served = _solve(model, sum(served), largest=True)
    model.add(sum(served) == most_served)
    most = _solve(model, sum(chosen.values()), largest=True)
    if not with_evenness:
        return Best(most_served, most, None)
    model.add(sum(chosen.values()) == most)
    return Best(most_served, most, _solve(model, _squares(model, problem, by_worker), largest=False))


def has_room_without(problem: Problem, got: Mapping[str, int], short: Auditor, rule: Rule) -> bool:
    """Say whether an auditor could have one audit more, nobody having fewer, if a rule did not hold.

    The rule on siblings then holds for nobody; another does not hold for this auditor.
    """
    model = cp_model.CpModel()
    by_auditor, by_family, by_child = (defaultdict(list) for _ in range(3))
    for auditor, case in product(problem.auditors, problem.cases):
        between = rules_between(auditor, case, problem)
        is_dropped = auditor is short or rule is Rule.SIBLINGS
        if not between - ({rule} if is_dropped else set()):
            variable = model.new_bool_var("")
            by_auditor[auditor.key].append(variable)
            by_family[case.family].append(variable)
            by_child[case.child_id].append(variable)
    for variables in (by_child if rule is Rule.SIBLINGS else by_family).values():
        model.add(sum(variables) <= 1)
    for auditor in problem.auditors:
        model.add(sum(by_auditor[auditor.key]) == got[auditor.key] + (auditor is short))
    return bool(cp_model.CpSolver().solve(model) == cp_model.OPTIMAL)


def unevenness(loads: dict[str, int]) -> int:
    return sum(load**2 for load in loads.values())


def _squares(model: Any, problem: Problem, by_worker: dict[str, list[Any]]) -> Any:
    squares = []
    for worker in set(by_worker) | set(problem.loads):
        before, variables = problem.loads.get(worker, 0), by_worker.get(worker, [])
        load = model.new_int_var(before, before + len(variables), f"load-{worker}")
        model.add(load == before + sum(variables))
        square = model.new_int_var(0, (before + len(variables)) ** 2, f"square-{worker}")
        model.add_multiplication_equality(square, [load, load])
        squares.append(square)
    return sum(squares)


def _solve(model: Any, aim: Any, *, largest: bool) -> int:
    if isinstance(aim, int):
        return aim
    (model.maximize if largest else model.minimize)(aim)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    assert solver.solve(model) == cp_model.OPTIMAL
    return round(solver.objective_value)
