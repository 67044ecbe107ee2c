"""Draw the audits of 1,000 auditors over 50,000 cases, against scipy's matching alone on the same graph.

Run: python benchmarks/allocation_1000.py [AUDITORS [CASES]]
The graph has an arc from each auditor to each case that the rules leave. scipy gets it ready made, as a
sparse matrix, and finds a maximum matching (Hopcroft and Karp); it knows neither siblings nor even loads nor
chance. Ours begins with auditors and cases as typed objects, and ends with who audits which child.
A second table adds to scipy's side the making of the graph from the same objects, rule by rule.
"""

from __future__ import annotations

import sys

from side_by_side import Program, compare

PROBLEM = """
import random
import numpy as np
from csc_qa.core.spelling import fold
from csc_qa.programme.allocation import Auditor, Case, ThemeOfMonth, draw_audits
from csc_qa.programme.allocation.auditor import person_key

def problem(auditors, cases):
    pick = random.Random(20230103)
    areas = [f"area {{number}}" for number in range(12)]
    themes = [ThemeOfMonth(name="Neglect", groups=("Managers",), is_open=False)]
    roster = [
        Auditor(
            name=f"Auditor {{n}}",
            service_area=areas[n % 12],
            team=f"team {{n % 120}}",
            audits=1 + (n % 9 == 0),
        )
        for n in range(auditors)
    ]
    workers = [f"Practitioner {{n}}" for n in range(cases // 20)]
    found = []
    worker = 0
    for n in range(cases):
        # Two in five children have a brother or sister before them; most of these have the same worker.
        is_sibling = n > 0 and pick.random() < 0.4
        family = family if is_sibling else n
        worker = worker if is_sibling and pick.random() < 0.9 else pick.randrange(len(workers))
        name = workers[worker] if pick.random() > 0.01 else roster[pick.randrange(auditors)].name
        found.append(Case(
            child_id=f"C{{n}}",
            service_area=areas[worker % 12],
            team=f"team {{worker % 120}}",
            practitioner=name,
            workers=frozenset([person_key(name)]),
            family=family,
            themes=frozenset(["Neglect"] if pick.random() < 0.3 else []),
            is_recent=pick.random() < 0.05,
        ))
    loads = {{person_key(name): pick.randrange(4) for name in workers}}
    return roster, found, themes, loads

roster, cases, themes, loads = problem({auditors}, {cases})
"""
GRAPH = """
by_area = {}
for number, case in enumerate(cases):
    if not case.is_recent and "Neglect" in case.themes:
        by_area.setdefault(case.service_area, []).append((number, fold(case.team), case.workers))
rows, columns = [], []
slot = 0
for auditor in roster:
    team, key = fold(auditor.team), auditor.key
    suited = [n for n, held, workers in by_area[auditor.service_area] if held != team and key not in workers]
    for _ in range(auditor.audits):
        rows += [slot] * len(suited)
        columns += suited
        slot += 1
graph = csr_array((np.ones(len(rows), dtype=np.int8), (rows, columns)), shape=(slot, len(cases)))
"""
SCIPY_IMPORTS = """
from scipy.sparse import csr_array
from scipy.sparse.csgraph import maximum_bipartite_matching
"""
SCIPY = """
matched = maximum_bipartite_matching(graph, perm_type="column")
assert (matched >= 0).sum() == {wanted}
"""
CSC_QA_IMPORTS = "import csc_qa.programme.allocation.network"
CSC_QA = """
draw = draw_audits(roster, cases, themes=themes, loads=loads, seed=1)
assert len(draw.audits) == {wanted}
"""


def main() -> None:
    auditors = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    cases = int(sys.argv[2]) if len(sys.argv) > 2 else 50_000
    wanted = sum(1 + (number % 9 == 0) for number in range(auditors))
    made = PROBLEM.format(auditors=auditors, cases=cases)
    print(f"{auditors} auditors who want {wanted} audits, {cases} cases; every audit is filled")
    scipy, ours = SCIPY.format(wanted=wanted), CSC_QA.format(wanted=wanted)
    print("\nscipy with the graph ready made:")
    compare(
        Program("scipy: match", scipy, SCIPY_IMPORTS + made + GRAPH),
        Program("csc_qa: draw", ours, CSC_QA_IMPORTS + made),
    )
    print("\nscipy with the making of the graph:")
    compare(
        Program("scipy: graph and match", GRAPH + scipy, SCIPY_IMPORTS + made),
        Program("csc_qa: draw", ours, CSC_QA_IMPORTS + made),
    )


if __name__ == "__main__":
    main()
