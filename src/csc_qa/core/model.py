"""The base of every typed object: frozen, strict about unknown fields."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class FrozenModel(BaseModel):
    """A value object: equal by content, hashable where its fields are, never changed in place."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)
