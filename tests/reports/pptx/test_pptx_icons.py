from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from csc_qa.core.report import IconCard, Section

from ..sample_report import sample_report
from .deck_reading import alt_of, deck_of, open_deck, shapes_in, texts_on, titles_of
from .test_pptx_fit import boxes_on
from .whole_report import icon_cards, indicator_name, whole_report


def deck_with(icons: tuple[IconCard, ...]) -> Any:
    return deck_of(sample_report(sections=(Section(key="s", title="Charts", icons=icons),)))


def test_a_summary_of_36_icons_takes_one_slide_and_says_its_words() -> None:
    deck = deck_with(icon_cards(36))
    assert titles_of(deck)[2:-1] == ["Charts: at a glance"]
    texts = texts_on(deck.slides[2])
    for card in icon_cards(36):
        assert card.label in texts
        assert f"{card.value}  target {card.target}" in texts
    assert "Common cause · pass · Not judged" in texts
    cards = [shape for shape in deck.slides[2].shapes if hasattr(shape, "shapes")]
    assert alt_of(cards[0]) == (
        f"{indicator_name(1)}: 50.4%; target 90%; variation: improvement; assurance: pass; status: Green"
    )


def test_every_picture_is_described(whole_deck: Path) -> None:
    pictures = [
        shape
        for slide in open_deck(whole_deck).slides
        for shape in shapes_in(slide.shapes)
        if shape._element.tag.endswith("}pic")
    ]
    assert len(pictures) == 3 * len(whole_report().sections[6].icons) == 108
    assert {alt_of(each).partition(":")[0] for each in pictures} == {"variation", "assurance", "status"}


@pytest.mark.parametrize("count", [1, 7, 36, 90])
def test_nothing_in_a_card_covers_anything_or_leaves_it(count: int) -> None:
    long = IconCard(label="Contacts", value="15,682 since April", target="<17,000 (accumulative)", rag="Red")
    for slide in list(deck_with((*icon_cards(count), long)).slides)[2:-1]:
        for group in (shape for shape in slide.shapes if hasattr(shape, "shapes")):
            (_, *card), *parts = boxes_on(group)
            for at, (_, left, top, right, bottom) in enumerate(parts):
                assert card[0] <= left <= right <= card[2]
                assert card[1] <= top <= bottom <= card[3]
                for _, *other in parts[at + 1 :]:
                    # EMU are whole numbers: edges may meet with one of rounding.
                    apart = left >= other[2] - 1 or other[0] >= right - 1
                    assert apart or top >= other[3] - 1 or other[1] >= bottom - 1
