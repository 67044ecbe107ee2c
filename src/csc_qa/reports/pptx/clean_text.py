"""Texts of people without the characters that no XML file may hold."""

from __future__ import annotations

import re
from typing import Any, TypeVar

from csc_qa.core.model import FrozenModel
from csc_qa.core.report import Report

_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_LINE_END = re.compile("\r\n?|[\x85\u2028\u2029]")
_Model = TypeVar("_Model", bound=FrozenModel)


def clean_text(text: str) -> str:
    r"""Return the text without forbidden characters, and with line ends of one kind.

    Example:
        >>> clean_text("one\x00\r\ntwo")
        'one\ntwo'
    """
    return _FORBIDDEN.sub("", _LINE_END.sub("\n", text))


def clean_report(report: Report) -> Report:
    """Return the report with all its texts clean; its figures, which no slide shows, as they are."""
    return _clean_model(report, leave=("figures", "period"))


def _clean_model(model: _Model, leave: tuple[str, ...] = ()) -> _Model:
    fields = (name for name in type(model).model_fields if name not in leave)
    return model.model_copy(update={name: _clean(getattr(model, name)) for name in fields})


def _clean(value: Any) -> Any:
    if isinstance(value, FrozenModel):
        return _clean_model(value)
    if type(value) is tuple:
        return tuple(_clean(each) for each in value)
    return clean_text(value) if type(value) is str else value
