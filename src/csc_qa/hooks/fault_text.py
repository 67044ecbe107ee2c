"""What is said of a fault that a plugin raised."""

from __future__ import annotations

import pluggy
from pydantic import ValidationError


def in_brief(fault: BaseException) -> str:
    """Return kind and message of a fault on one line.

    Example:
        >>> in_brief(ZeroDivisionError("division by zero"))
        'ZeroDivisionError: division by zero'
    """
    said = _said(fault)
    return f"{type(fault).__name__}: {said}" if said else type(fault).__name__


def _said(fault: BaseException) -> str:
    if isinstance(fault, ValidationError):
        return _of_validation(fault)
    lines = str(fault).strip().splitlines()
    if isinstance(fault, pluggy.PluginValidationError):
        return "; ".join(lines[1:])  # the first line holds an address in memory
    return lines[0] if lines else ""


def _of_validation(fault: ValidationError) -> str:
    """Return object, field and message of the first error, and how many more there are."""
    first, *others = fault.errors(include_input=False, include_url=False)
    place = ".".join(str(part) for part in (fault.title, *first["loc"]))
    more = f" (and {len(others)} more)" if others else ""
    return f"{place}: {first['msg']}{more}"
