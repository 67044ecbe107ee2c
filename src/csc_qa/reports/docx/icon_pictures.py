"""Icons as small pictures beside their words."""

from __future__ import annotations

from io import BytesIO

from docx.oxml.xmlchemy import BaseOxmlElement

from csc_qa.core.report import ColumnFormat
from csc_qa.reports.docx.body import Body
from csc_qa.reports.docx.columns import ICON_SIDE, WITH_ICONS
from csc_qa.reports.docx.drawing import picture_frame
from csc_qa.reports.icons import icon_png


def icon_picture(body: Body, form: ColumnFormat, word: str, about: str) -> BaseOxmlElement | None:
    """Return a run with the icon of the word, or None where it has none.

    Args:
        about: what the word is about, such as the title of its column; spoken with the word.
    """
    if form not in WITH_ICONS:
        return None
    if (form, word) not in body.icons:
        png = icon_png(form, word)
        body.icons[form, word] = None if png is None else _add_picture(body, png)
    relationship = body.icons[form, word]
    if relationship is None:
        return None
    return picture_frame(next(body.ids), relationship, ICON_SIDE, (word, f"{about}: {word} (icon)"))


def _add_picture(body: Body, png: bytes) -> str:
    relationship, _ = body.document.part.get_or_add_image(BytesIO(png))
    return relationship
