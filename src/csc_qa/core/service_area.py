"""ServiceArea: a part of the service that is audited."""

from __future__ import annotations

from csc_qa.core.model import FrozenModel


class ServiceArea(FrozenModel):
    """One service area.

    Attributes:
        id: stable id, such as `children_resource_service`.
        name: the name reports use.
        aliases: how people write it: short forms, older names.
        grade_spellings: this area's own spellings of grades, as (spelling, grade key); they hold for
            its rows only and come before the framework's.

    Example:
        >>> ServiceArea(id="jigsaw", name="Jigsaw", aliases=("JS",)).spellings
        ('Jigsaw', 'jigsaw', 'JS')
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    grade_spellings: tuple[tuple[str, str], ...] = ()

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every way to write it that is declared."""
        return (self.name, self.id, *self.aliases)

    def __str__(self) -> str:
        return self.name
