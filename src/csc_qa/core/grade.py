"""Grade and GradeScale: the judgement an audit ends with, on an ordered scale that is itself a value."""

from __future__ import annotations

from functools import cached_property, total_ordering

from pydantic import model_validator

from csc_qa.core.errors import GradeError
from csc_qa.core.model import FrozenModel
from csc_qa.core.spelling import Spellings


@total_ordering
class Grade(FrozenModel):
    """One grade of a scale. Better is greater: Outstanding > Good.

    Attributes:
        key: the name used in data, such as `requires_improvement`.
        name: the name people read.
        rank: 1 is the best, as Ofsted counts.
        scale: id of the scale it belongs to.
    """

    key: str
    name: str
    rank: int
    scale: str

    def __str__(self) -> str:
        return self.name

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Grade):
            return NotImplemented
        if other.scale != self.scale:
            raise GradeError.because(
                "CSCQA-GRD-001",
                f'grades of the scales "{self.scale}" and "{other.scale}" have no common order',
            )
        return self.rank > other.rank


class GradeScale(FrozenModel):
    """Grades from best to worst, and how people spell them.

    Attributes:
        grades: best first.
        spellings: spelling to grade key, beyond the names and keys themselves; read without regard to
            case, punctuation and space.
        ungraded: spellings that say that a review was not graded.

    Example:
        >>> OFSTED_SCALE.parse("req. improvement")
        Grade(key='requires_improvement', name='Requires Improvement', rank=3, scale='ofsted')
        >>> OFSTED_SCALE.parse("Good") > OFSTED_SCALE.parse("RI")
        True
    """

    id: str
    grades: tuple[Grade, ...]
    spellings: tuple[tuple[str, str], ...] = ()
    ungraded: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _check(self) -> GradeScale:
        keys = {grade.key for grade in self.grades}
        if len(keys) != len(self.grades):
            raise ValueError("two grades have the same key")
        if [grade.rank for grade in self.grades] != list(range(1, len(self.grades) + 1)):
            raise ValueError("grades stand best first, with ranks 1, 2, 3, …")
        unknown = {key for _, key in self.spellings if key not in keys}
        if unknown:
            raise ValueError(f"spellings name unknown grades: {', '.join(sorted(unknown))}")
        return self

    @classmethod
    def of(
        cls,
        scale_id: str,
        names: dict[str, str],
        *,
        spellings: dict[str, tuple[str, ...]] | None = None,
        ungraded: tuple[str, ...] = (),
    ) -> GradeScale:
        """Build a scale from key to name, best first, and key to further spellings."""
        grades = tuple(
            Grade(key=key, name=name, rank=rank, scale=scale_id)
            for rank, (key, name) in enumerate(names.items(), start=1)
        )
        pairs = tuple((text, key) for key, texts in (spellings or {}).items() for text in texts)
        return cls(id=scale_id, grades=grades, spellings=pairs, ungraded=ungraded)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The keys of the grades, best first."""
        return tuple(grade.key for grade in self.grades)

    @cached_property
    def _by_key(self) -> dict[str, Grade]:
        return {grade.key: grade for grade in self.grades}

    @cached_property
    def table(self) -> Spellings[Grade]:
        """Every spelling of every grade."""
        names = [(text, grade) for grade in self.grades for text in (grade.name, grade.key)]
        return Spellings(names + [(text, self._by_key[key]) for text, key in self.spellings])

    @cached_property
    def _ungraded_table(self) -> Spellings[bool]:
        return Spellings((text, True) for text in self.ungraded)

    def __getitem__(self, key: str) -> Grade:
        return self._by_key[key]

    def find(self, text: str) -> Grade | None:
        """Return the grade the text spells, or None."""
        return self.table.find(text)

    def is_ungraded(self, text: str) -> bool:
        """Say whether the text says, in words, that there is no grade."""
        return self._ungraded_table.find(text) is not None

    def parse(self, text: str) -> Grade:
        """Return the grade that the text spells.

        Raises:
            GradeError: the scale has no such spelling.
        """
        grade = self.find(text)
        if grade is None:
            expected = ", ".join(grade.name for grade in self.grades)
            raise GradeError.because("CSCQA-GRD-001", f"not a grade of this scale. Expected: {expected}")
        return grade


OFSTED_SCALE = GradeScale.of(
    "ofsted",
    {
        "outstanding": "Outstanding",
        "good": "Good",
        "requires_improvement": "Requires Improvement",
        "inadequate": "Inadequate",
    },
    spellings={
        "outstanding": ("1", "O", "OS", "O/S", "Out", "Outst", "Outstandng", "Outsanding"),
        "good": ("2", "G", "Gd", "Good overall"),
        "requires_improvement": (
            "3",
            "RI",
            "R.I.",
            "R I",
            "Req Imp",
            "Req Improv",
            "Req. Improvement",
            "Reqs Imp",
            "Reqs Improvement",
            "Require Improvement",
            "Requires Imp",
            "Requires Improv",
            "Requires Improvment",
            "Requires improvement to be good",
            "RI to be good",
            "RITBG",
        ),
        "inadequate": ("4", "I", "Inad", "Inadeq", "Inadequte", "Inadaquate"),
    },
    ungraded=(
        "Ungraded",
        "Not graded",
        "No grade",
        "Not applicable",
        "N/A",
        "NA",
        "None",
        "Nil",
        "Review",
        "Themed review",
        "Case review",
        "Case audit ungraded",
        "Themed analysis",
        "Ungraded review",
        "Ungraded themed review",
        "Ungraded case review",
        "Ungraded case audit",
    ),
)
