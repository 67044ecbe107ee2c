"""What came in that somebody must be told of is said, once."""

from __future__ import annotations

from pathlib import Path

from tests.workflows.importing.imports import HEADER, Form, export, form, register, run, typed


def urgent(tmp_path: Path, *forms: Form) -> tuple[str, str]:
    """Return what two imports of the same forms say."""
    path = register(tmp_path / "m.xlsx", {"Audits": [HEADER, typed("QA-1")]})
    file = export(tmp_path / "f.xlsx", *forms)
    return run(file, path).urgent, run(file, path).urgent


def test_the_worst_grade_is_counted_among_the_new_ones_only(tmp_path: Path) -> None:
    first, again = urgent(
        tmp_path,
        form(1, grade="Inadequate"),
        form(2, grade="inadequate", child="8123402"),
        form(3, grade="Good", child="8123403"),
    )
    assert first.startswith(
        "Among the audits that came in: 2 graded Inadequate, 3 with a safeguarding concern. "
    )
    assert again == ""


def test_nothing_is_said_of_other_grades(tmp_path: Path) -> None:
    assert urgent(tmp_path, form(1, grade="Requires Improvement", safeguarding_concern="No")) == ("", "")
