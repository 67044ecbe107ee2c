"""What each hook returns, read from its specification, so that the two cannot drift apart."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from functools import cache

from csc_qa.hooks import specs
from csc_qa.hooks.markers import PROJECT


@cache
def hook_item_types() -> Mapping[str, tuple[type, ...]]:
    """Return hook name to the types its items may have.

    Example:
        >>> hook_item_types()["csc_qa_themes"][0].__name__
        'Theme'
    """
    names = [name for name in vars(specs) if name.startswith(f"{PROJECT}_")]
    return {name: _item_types(name) for name in names}


def _item_types(name: str) -> tuple[type, ...]:
    returned = typing.get_type_hints(getattr(specs, name))["return"]
    (item,) = typing.get_args(returned)
    members = typing.get_args(item) if isinstance(item, types.UnionType) else (item,)
    return tuple(typing.get_origin(member) or member for member in members)
