"""Theme: a subject that audits have in common, and the words by which free text shows it."""

from __future__ import annotations

from pydantic import Field, field_validator

from csc_qa.core.model import FrozenModel
from csc_qa.core.phrase import parse_phrase


class Theme(FrozenModel):
    """One entry of the controlled vocabulary.

    Negation is not understood: "no drift" counts as a mention of drift.

    Attributes:
        key: stable id.
        name: as reports say it.
        phrases: any of which shows the theme, as `parse_phrase` reads them: `chronolog*`,
            `voice ... child/young`, `step down`. Case, hyphens, plurals and possessives do not matter.
        not_in: phrases that are passed over, though a phrase of the theme is in them, such as
            `supervision order` where the supervision of staff is meant.
        area: key of the analysis area that it belongs to; None where it runs through all.

    Example:
        >>> Theme(key="network", name="Family network", phrases=("family network", "grandparent")).name
        'Family network'
    """

    key: str = Field(min_length=1)
    name: str = Field(min_length=1)
    phrases: tuple[str, ...] = Field(min_length=1)
    not_in: tuple[str, ...] = ()
    area: str | None = None

    @field_validator("phrases", "not_in")
    @classmethod
    def _check(cls, phrases: tuple[str, ...]) -> tuple[str, ...]:
        for phrase in phrases:
            parse_phrase(phrase)
        return phrases

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every way to name it."""
        return (self.name, self.key)

    def __str__(self) -> str:
        return self.name
