"""One card of a summary of icons: label, value with target, then the icons with their words beside them."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from typing import NamedTuple

from pptx.enum.text import MSO_ANCHOR
from pptx.shapes.autoshape import Shape
from pptx.shapes.group import GroupShape

from csc_qa.core.report import ColumnFormat, IconCard
from csc_qa.reports.grade_colours import DARK, LINE, WHITE
from csc_qa.reports.icons import icon_png
from csc_qa.reports.pptx.area import Area
from csc_qa.reports.pptx.ruler import LINE_HEIGHT, Ruler
from csc_qa.reports.pptx.text import TextStyle, describe, fill_frame, paint, set_font, set_margins

_PADDING, _GAP = 4.0, 2.0
_PIXELS = 96
_LEAST_WORDS = 8.0


class CardSetting(NamedTuple):
    """How the cards of a slide are set, in points.

    Attributes:
        size: of the labels.
        value: height of the value and its target.
        foot: height of the icons and their words.
        needed: height of the highest card.
    """

    size: float
    value: float
    foot: float
    needed: float

    @property
    def small(self) -> float:
        """Size of targets and words."""
        return max(min(_LEAST_WORDS, self.size), self.size - 2)

    @property
    def icon(self) -> float:
        """Side of an icon."""
        return (self.size + 4) * LINE_HEIGHT


def card_setting(cards: tuple[IconCard, ...], cell: Area, size: float, ruler: Ruler) -> CardSetting:
    """Return the setting of cards with labels in this size."""
    width = _inner(cell).width
    plain = CardSetting(size, 0, 0, 0)

    def value_height(card: IconCard) -> float:
        target = ruler.width(_target(card), plain.small)
        is_one_line = ruler.width(card.value, size + 2, bold=True) + target <= width
        return (1 if is_one_line else 2) * (size + 2) * LINE_HEIGHT

    def foot_height(card: IconCard) -> float:
        room = width - len(_icons(card)) * (plain.icon + _GAP) - _GAP
        return max(plain.icon if _icons(card) else 0.0, ruler.height(_words(card), room, plain.small))

    value, foot = max(map(value_height, cards)), max(map(foot_height, cards))
    labels = (ruler.height(card.label, width, size) for card in cards)
    needed = max(labels) + value + foot + _PADDING
    return CardSetting(size, value, foot, needed)


def add_card(group: GroupShape, card: IconCard, cell: Area, setting: CardSetting) -> None:
    """Put the card into a group of its own, which says all of it to those who do not see it."""
    group.name = card.label
    describe(group, _spoken(card))
    paint(group.shapes.add_textbox(*cell.emu()), WHITE, LINE)
    inner = _inner(cell)
    foot = inner.without_head(inner.height - setting.foot)
    value = inner.without_foot(setting.foot)
    value = value.without_head(value.height - setting.value)
    label = inner.without_foot(setting.foot + setting.value)
    _add_text(group, card.label, TextStyle(setting.size, colour=DARK), label)
    _add_value(group, card, value, setting)
    right_of_icons = _add_icons(group, card, foot, setting.icon)
    words = _add_text(group, _words(card), TextStyle(setting.small, colour=DARK), right_of_icons)
    words.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE


def _inner(cell: Area) -> Area:
    left, top = cell.left + _PADDING, cell.top + _PADDING / 2
    return Area(left, top, cell.width - 2 * _PADDING, cell.height - _PADDING)


def _target(card: IconCard) -> str:
    return f"  target {card.target}" if card.target else ""


def _icons(card: IconCard) -> list[tuple[str, str, bytes]]:
    """Return what each icon tells of, its word and its picture."""
    words = (
        ("variation", ColumnFormat.VARIATION, card.variation),
        ("assurance", ColumnFormat.ASSURANCE, card.assurance),
        ("status", ColumnFormat.RAG, card.rag),
    )
    drawn = ((name, word, _picture(form, word)) for name, form, word in words)
    return [(name, word, picture) for name, word, picture in drawn if picture]


@cache
def _picture(form: ColumnFormat, word: str) -> bytes | None:
    return icon_png(form, word, _PIXELS)


def _spoken(card: IconCard) -> str:
    named = (("variation", card.variation), ("assurance", card.assurance), ("status", card.rag))
    words = (f"{name}: {word}" for name, word in named if word)
    return f"{card.label}: " + "; ".join(part for part in (card.value, _target(card).strip(), *words) if part)


def _words(card: IconCard) -> str:
    text = " · ".join(word for word in (card.variation, card.assurance, card.rag) if word)
    return text[:1].upper() + text[1:]


def _add_value(group: GroupShape, card: IconCard, area: Area, setting: CardSetting) -> None:
    box = _add_text(group, card.value, TextStyle(setting.size + 2, bold=True, colour=DARK), area)
    box.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    if card.target:
        run = box.text_frame.paragraphs[0].add_run()
        run.text = _target(card)
        set_font(run.font, TextStyle(setting.small, colour=DARK))


def _add_text(group: GroupShape, text: str, style: TextStyle, area: Area) -> Shape:
    box = group.shapes.add_textbox(*area.emu())
    fill_frame(box.text_frame, [text], style)
    set_margins(box.text_frame, 0)
    return box


def _add_icons(group: GroupShape, card: IconCard, area: Area, side: float) -> Area:
    """Put the icons at the left end, and return what is left beside them."""
    left, top = area.left, area.top + (area.height - side) / 2
    for name, word, picture in _icons(card):
        shape = group.shapes.add_picture(BytesIO(picture), *Area(left, top, side, side).emu())
        shape.name = f"Icon: {name}"
        describe(shape, f"{name}: {word}")
        left += side + _GAP
    left += _GAP if left > area.left else 0.0
    return Area(left, area.top, area.right - left, area.height)
