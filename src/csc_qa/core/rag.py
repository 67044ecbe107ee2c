"""RAG: a value held against its target."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from math import isfinite

from csc_qa.core.errors import RagError
from csc_qa.core.indicator import Polarity
from csc_qa.core.threshold import Comparison, Threshold

DEFAULT_TOLERANCE_PERCENT = 10.0
_LOWER = {Comparison.LESS_THAN, Comparison.AT_MOST}
_HIGHER = {Comparison.GREATER_THAN, Comparison.AT_LEAST}


class Rag(StrEnum):
    """Red, amber, green, or no judgement."""

    GREEN = "Green"
    AMBER = "Amber"
    RED = "Red"
    NOT_JUDGED = "Not judged"


def rag_status(
    value: float,
    target: Threshold,
    polarity: Polarity = Polarity.NEUTRAL,
    *,
    tolerance_percent: float = DEFAULT_TOLERANCE_PERCENT,
) -> Rag:
    """Return the RAG status of a value.

    Green meets the target; amber misses it by no more than the tolerance, a share of the target; red
    misses it by more. The tolerance is ours: the published tables judge without amber.

    Args:
        value: in the target's unit; a percentage is 0 to 100.
        target: one that is not set gives NOT_JUDGED.
        polarity: which way is better; a sign in the target (`<10%`) says it as well.
        tolerance_percent: of the target.

    Raises:
        RagError: neither target nor polarity says which way is better, the tolerance is below 0, or a
            share such as 0.84 (a cell that shows 84%) stands against a target in percent.

    Example:
        >>> rag_status(84, Threshold.parse("90%"), Polarity.HIGHER)
        <Rag.AMBER: 'Amber'>
        >>> rag_status(12, Threshold.parse("<10%"))
        <Rag.RED: 'Red'>
    """
    if target.value is None or not isfinite(value):
        return Rag.NOT_JUDGED
    if tolerance_percent < 0:
        raise RagError.because("CSCQA-RAG-001", "a tolerance is 0 or more")
    if _is_share_against_percent(value, target):
        raise RagError.because("CSCQA-RAG-002")
    limit, given = target.value, Decimal(repr(round(float(value), 9)))
    is_lower_better = _is_lower_better(target, polarity)
    short_by = given - limit if is_lower_better else limit - given
    if short_by < 0 or (short_by == 0 and target.comparison not in _STRICT):
        return Rag.GREEN
    return Rag.AMBER if short_by <= abs(limit) * Decimal(str(tolerance_percent)) / 100 else Rag.RED


def _is_share_against_percent(value: float, target: Threshold) -> bool:
    """Say whether one is a share such as 0.84, as cells that show 84% hold it, and the other in percent."""
    limit = target.value or 0
    return 0 < value <= 1 if target.is_percentage else 0 < limit < 1 < value


_STRICT = {Comparison.LESS_THAN, Comparison.GREATER_THAN}


def _is_lower_better(target: Threshold, polarity: Polarity) -> bool:
    if target.comparison in _LOWER:
        return True
    if target.comparison in _HIGHER:
        return False
    if polarity is Polarity.NEUTRAL:
        message = "nobody says whether a higher or a lower value is better"
        raise RagError.because("CSCQA-RAG-001", message)
    return polarity is Polarity.LOWER
