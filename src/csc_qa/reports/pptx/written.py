"""Read back the texts that people may have edited, from a deck of ours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from pptx import Presentation
from pptx.slide import Slide

from csc_qa.reports.commentary.edited_file import edited_file
from csc_qa.reports.commentary.written import Texts, WrittenTexts
from csc_qa.reports.pptx.base_texts import base_texts
from csc_qa.reports.pptx.layouts import FOOTERS, TITLES
from csc_qa.reports.pptx.marks import Mark, mark_of

_DECK = "ppt/presentation.xml"


class _Found(NamedTuple):
    mark: Mark
    paragraphs: tuple[str, ...]


def read_written(path: Path) -> WrittenTexts | None:
    """Return the texts of a deck as we wrote them and as they stand in it now.

    Slides may have been moved, copied or taken out, and texts set in any way; lines that a person broke
    within a paragraph stay broken. A prompt that nobody wrote over is no text.

    Returns:
        None where the file is not a deck of ours, or no longer says what its texts were.

    Raises:
        ReportError: the file cannot be read, or is broken.
    """
    with edited_file(path, "PowerPoint", "CSCQA-RPT-016") as package:
        if _DECK not in package.namelist():
            return None
        presentation = Presentation(str(path))
        base = base_texts(presentation)
        found = [each for slide in presentation.slides for each in _found_on(slide)]
    if base is None:
        return None
    now = {block: text for block, text in _joined(found).items() if block in base.texts}
    for block, prompt in base.prompts.items():
        if now.get(block) == _tidy([prompt]):
            now[block] = ()
    for block, text in base.texts.items():
        # What was not written cannot have been taken out.
        if _words(now.get(block, ())) == _words(text) and (block in now or not text):
            now[block] = text
    return WrittenTexts(base.texts, now)


def _found_on(slide: Slide) -> Iterator[_Found]:
    shapes = [(mark_of(shape.name), shape) for shape in _shapes_in(slide.shapes)]
    own = [(mark, shape) for mark, shape in shapes if mark and not mark.is_body and shape.has_text_frame]
    named = {(mark.block, mark.part) for mark, _ in own}
    for mark, shape in own:
        yield _Found(mark, _paragraphs_of(shape))
    body = _body_of(slide)
    marks = [mark for mark, _ in shapes if mark and mark.is_body and (mark.block, mark.part) not in named]
    if marks and body is not None:
        yield _Found(marks[0], _paragraphs_of(body))


def _shapes_in(shapes: Iterable[Any]) -> Iterator[Any]:
    for shape in shapes:
        yield shape
        yield from _shapes_in(getattr(shape, "shapes", ()))


def _body_of(slide: Slide) -> Any:
    """Return the placeholder that holds the slide's text, or None."""
    others = (*TITLES, *FOOTERS)
    bodies = (each for each in slide.placeholders if each.placeholder_format.type not in others)
    return next((each for each in bodies if each.has_text_frame), None)


def _paragraphs_of(shape: Any) -> tuple[str, ...]:
    return _tidy(each.text.replace("\v", "\n") for each in shape.text_frame.paragraphs)


def _tidy(paragraphs: Iterable[str]) -> tuple[str, ...]:
    """Return the paragraphs without needless spaces, and without empty ones."""
    lines = ("\n".join(" ".join(line.split()) for line in each.split("\n")).strip() for each in paragraphs)
    return tuple(line for line in lines if line)


def _words(paragraphs: tuple[str, ...]) -> list[list[str]]:
    return [words for words in (each.split() for each in paragraphs) if words]


def _joined(found: list[_Found]) -> Texts:
    """Return the blocks, with the parts of each in order; a slide that was only copied counts once."""
    texts: Texts = {}
    seen: set[_Found] = set()
    for each in sorted(found, key=lambda one: one.mark.part):
        if each in seen:
            continue
        seen.add(each)
        before = texts.get(each.mark.block, ())
        if each.mark.is_joined and before and each.paragraphs:
            first = f"{before[-1]} {each.paragraphs[0]}"
            texts[each.mark.block] = (*before[:-1], first, *each.paragraphs[1:])
        else:
            texts[each.mark.block] = (*before, *each.paragraphs)
    return texts
