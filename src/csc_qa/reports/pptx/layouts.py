"""Which layout of a template serves for what, found by the placeholders that it has."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER as KIND
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.shapes.placeholder import LayoutPlaceholder
from pptx.slide import SlideLayout

from csc_qa.reports.pptx.area import Area, area_of

TITLES = (KIND.TITLE, KIND.CENTER_TITLE)
TEXTS = (KIND.BODY, KIND.OBJECT)
FOOTERS = (KIND.FOOTER, KIND.SLIDE_NUMBER, KIND.DATE)
_MARGIN = 0.04
_LEAST_BODY = 0.25
_GAP = 8.0
_TITLE_TOP, _TITLE_HEIGHT = 12.0, 48.0


class Layouts:
    """The layouts of a deck: for its title slide, for text, and for what is no text.

    Args:
        deck: with at least one layout.
    """

    def __init__(self, deck: Deck) -> None:
        self.size = area_of(0, 0, deck.slide_width or 0, deck.slide_height or 0)
        self._all = [layout for master in deck.slide_masters for layout in master.slide_layouts]
        titled = [layout for layout in self._all if places_of(layout, TITLES)] or self._all
        self.title = max(titled, key=_fitness_for_title)
        self.text = max(titled, key=self._fitness_for_text)
        self.plain = max(titled, key=_fitness_for_plain)

    def content_area(self, layout: SlideLayout) -> Area:
        """Return where content may stand: where the template has its text, else what is left free."""
        body = main_text(self.text)
        area = place_area(body) if body else None
        title = self.title_area(layout)
        is_large = area and area.width * area.height > _LEAST_BODY * self.size.width * self.size.height
        return area if area and is_large and not _overlap(area, title) else self._free_area(layout, title)

    def title_area(self, layout: SlideLayout) -> Area:
        """Return where the title stands: at the top where the layout has no place for it."""
        found = [each for each in map(place_area, places_of(layout, TITLES)) if each]
        margin = _MARGIN * self.size.width
        return found[0] if found else Area(margin, _TITLE_TOP, self.size.width - 2 * margin, _TITLE_HEIGHT)

    def _free_area(self, layout: SlideLayout, title: Area) -> Area:
        size, margin = self.size, _MARGIN * self.size.width
        middle = size.height / 2
        feet = [each for each in map(place_area, places_of(layout, FOOTERS)) if each and each.top > middle]
        bottom = min([each.top for each in feet], default=size.height - margin) - _GAP
        whole = Area(margin, margin, size.width - 2 * margin, bottom - margin)
        return max(_around(whole, title), key=lambda each: each.width * each.height)

    def _fitness_for_text(self, layout: SlideLayout) -> tuple[bool, bool, bool, float]:
        texts = places_of(layout, TEXTS)
        body = main_text(layout)
        area = place_area(body) if body else None
        others = [each for each in placeholders_of(layout) if each.placeholder_format.type not in _KNOWN]
        largest = area.width * area.height if area else 0.0
        return bool(body), _has_level_title(layout), len(texts) == 1 and not others, largest


_KNOWN = (*TITLES, *TEXTS, *FOOTERS)


def places_of(layout: SlideLayout, kinds: Iterable[KIND]) -> list[LayoutPlaceholder]:
    """Return the layout's placeholders of these kinds."""
    wanted = tuple(kinds)
    return [each for each in placeholders_of(layout) if each.placeholder_format.type in wanted]


def placeholders_of(layout: SlideLayout) -> list[LayoutPlaceholder]:
    """Return the layout's placeholders."""
    places: Any = layout.placeholders
    return list(places)


def main_text(layout: SlideLayout) -> LayoutPlaceholder | None:
    """Return the layout's largest placeholder for text that runs across."""
    return max(filter(_is_level, places_of(layout, TEXTS)), key=_size_of, default=None)


def place_area(place: LayoutPlaceholder) -> Area | None:
    """Return where a placeholder stands, or None where neither layout nor master says."""
    sides = (place.left, place.top, place.width, place.height)
    left, top, width, height = sides
    if left is None or top is None or not width or not height:
        return None
    return area_of(left, top, width, height)


def _size_of(place: LayoutPlaceholder) -> float:
    area = place_area(place)
    return area.width * area.height if area else 0.0


def _has_level_title(layout: SlideLayout) -> bool:
    return any(_is_level(each) for each in places_of(layout, TITLES))


def _is_level(place: LayoutPlaceholder) -> bool:
    """Say whether the text of a placeholder runs across, not down."""
    frame = place._element.find(f".//{qn('a:bodyPr')}")
    turned = frame is not None and frame.get("vert", "horz") != "horz"
    return not turned and place._element.find(f".//{qn('p:ph')}").get("orient") != "vert"


def _fitness_for_title(layout: SlideLayout) -> tuple[bool, bool, bool, int]:
    kinds = [each.placeholder_format.type for each in placeholders_of(layout)]
    others = [each for each in kinds if each not in (*TITLES, KIND.SUBTITLE, *FOOTERS)]
    return KIND.CENTER_TITLE in kinds, KIND.SUBTITLE in kinds, _has_level_title(layout), -len(others)


def _fitness_for_plain(layout: SlideLayout) -> tuple[bool, bool, int]:
    kinds = [each.placeholder_format.type for each in placeholders_of(layout)]
    others = [each for each in kinds if each not in (*TITLES, *FOOTERS)]
    return _has_level_title(layout), KIND.CENTER_TITLE not in kinds, -len(others)


def _around(whole: Area, title: Area) -> list[Area]:
    """Return what is left of the whole below, above, right and left of the title."""
    top, left = title.bottom + _GAP, title.right + _GAP
    return [
        Area(whole.left, top, whole.width, max(0.0, whole.bottom - top)),
        Area(whole.left, whole.top, whole.width, max(0.0, title.top - _GAP - whole.top)),
        Area(left, whole.top, max(0.0, whole.right - left), whole.height),
        Area(whole.left, whole.top, max(0.0, title.left - _GAP - whole.left), whole.height),
    ]


def _overlap(one: Area, other: Area) -> bool:
    return (
        one.left < other.right - 1
        and other.left < one.right - 1
        and one.top < other.bottom - 1
        and other.top < one.bottom - 1
    )
