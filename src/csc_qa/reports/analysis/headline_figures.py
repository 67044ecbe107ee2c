"""What may be held up as a strength and what is to improve, from the shares that a report measures."""

from __future__ import annotations

from collections.abc import Sequence

from csc_qa.core.measured_share import MeasuredShare
from csc_qa.core.model import FrozenModel
from csc_qa.reports.analysis.audit_figures import Json, share_json

SHOWN = 3
# A strength is what more than half of the audits show, chance allowed for.
_HALF = 50.0


class Headline(FrozenModel):
    """Something that audits show or lack.

    Attributes:
        text: as a reader meets it, such as `Jigsaw, Good or better`.
        whole: what it is a share of.
    """

    text: str
    whole: str = "graded audits"
    share: MeasuredShare


class HeadlineFigures(FrozenModel):
    """Strengths and what is to improve, the clearest first.

    Attributes:
        set_aside: how many shares were of too few audits to be held up.
    """

    strengths: tuple[Headline, ...]
    to_improve: tuple[Headline, ...]
    set_aside: int = 0

    def as_json(self) -> Json:
        """Return the JSON of the key `headlines`."""
        return {
            name: [{"text": each.text, **(share_json(each.share) or {})} for each in found]
            for name, found in (("strengths", self.strengths), ("to_improve", self.to_improve))
        }


def choose_headlines(candidates: Sequence[Headline]) -> HeadlineFigures:
    """Return up to three strengths and up to three things to improve.

    A share of fewer than 20 audits is never held up. A strength is one whose interval lies above one half,
    those with the highest lower limit first; all others may need to improve, those with the lowest upper
    limit first. So a share of few audits comes later than the same share of many.

    Example:
        >>> share = MeasuredShare(part=45, of=50, low=78.6, high=95.7)
        >>> choose_headlines([Headline(text="Learning", share=share)]).strengths[0].text
        'Learning'
    """
    known = [each for each in candidates if not each.share.is_few]
    strengths = [each for each in known if _low(each) > _HALF]
    to_improve = [each for each in known if _low(each) <= _HALF]
    return HeadlineFigures(
        strengths=tuple(sorted(strengths, key=_low, reverse=True)[:SHOWN]),
        to_improve=tuple(sorted(to_improve, key=_high)[:SHOWN]),
        set_aside=sum(each.share.of > 0 and each.share.is_few for each in candidates),
    )


def _low(headline: Headline) -> float:
    return headline.share.low or 0.0


def _high(headline: Headline) -> float:
    return headline.share.high or 0.0
