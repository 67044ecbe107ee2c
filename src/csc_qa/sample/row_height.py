"""How high a row is drawn, so that its wrapped texts are seen: people drag it about right."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from csc_qa.core.audit import Audit
from csc_qa.sample.tab_layout import Column

_LINE, _MOST_LINES = 13.0, 7


def row_height(audit: Audit, columns: Sequence[Column]) -> float:
    """Return the height in points.

    Example:
        >>> row_height(Audit(audit_id="QA22-0001", learning="x" * 60), [Column("learning", "Learning", 30)])
        28.0
    """
    texts = ((getattr(audit, column.field), column.width) for column in columns if not column.is_own)
    lines = [ceil(len(text) / (width * 1.15)) for text, width in texts if isinstance(text, str)]
    return _LINE * min(max([1, *lines]), _MOST_LINES) + 2
