"""Formats of cells: which show dates, and new ones that are added behind those that are there."""

from __future__ import annotations

import re

from csc_qa.core.errors import EditError
from csc_qa.workbook.editing.markup import attribute, rewrite, set_attribute
from csc_qa.workbook.editing.package import Package, tags

STYLES = "xl/styles.xml"
_DATE_IDS = frozenset((14, 15, 16, 17, 22, *range(27, 32), 36, *range(50, 59)))
_NOT_A_LETTER = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')
_SECTION = r"<(?P<p>(?:\w+:)?){0}(?:\s[^>]*)?>(?P<inside>.*?)</(?P=p){0}>"
_ELEMENT = r"<(?P<q>(?:\w+:)?){0}(?=[\s/>])[^>]*?(?:/>|(?<!/)>.*?</(?P=q){0}>)"
_FIRST_OWN_ID = 164
DATE, MOMENT = "dd/mm/yyyy", "dd/mm/yyyy hh:mm"


class Styles:
    """The cell formats of a workbook; formats are added, none is renumbered.

    Raises:
        EditError: the part of the formats is damaged.
    """

    def __init__(self, package: Package) -> None:
        self._package = package
        self._xml = package.text(STYLES)
        self._formats = self._elements("cellXfs", "xf")
        if not self._formats or not self._elements("fonts", "font"):
            raise EditError.because("CSCQA-WRT-003", f"the part {STYLES} is damaged")
        self._codes = {
            int(attribute(tag, "numFmtId") or 0): attribute(tag, "formatCode") or ""
            for tag in tags(self._xml, "numFmt")
        }
        self._dated: dict[tuple[str | None, str], str] = {}

    def shows_dates(self, style: str | None) -> bool:
        """Say whether a cell of this format shows a number as a date."""
        number = int(style or 0)
        if number >= len(self._formats):
            return False
        identifier = int(attribute(_tag_of(self._formats[number]), "numFmtId") or 0)
        if identifier in self._codes:
            return is_date_code(self._codes[identifier])
        return identifier in _DATE_IDS

    def dated(self, style: str | None, code: str) -> str:
        """Return the number of a format like another, but with a date's number format."""
        if (style, code) not in self._dated:
            self._dated[style, code] = self._shown_as(style, str(self._code(code)))
        return self._dated[style, code]

    def dated_like(self, style: str | None, other: str | None) -> str:
        """Return the number of a format like one, but showing numbers as another does; not its colours."""
        return self._shown_as(style, attribute(_tag_of(self._formats[int(other or 0)]), "numFmtId") or "0")

    def _shown_as(self, style: str | None, number_format: str) -> str:
        base = self._formats[min(int(style or 0), len(self._formats) - 1)]
        tag = _tag_of(base)
        new = set_attribute(tag, "numFmtId", number_format)
        new = set_attribute(new, "applyNumberFormat", "1")
        return self._add("cellXfs", "xf", new + base[len(tag) :])

    def bold(self, *, is_wrapped: bool = False) -> str:
        """Return the number of a format in bold."""
        font = self._elements("fonts", "font")[0]
        tag = _tag_of(font)
        prefix = tag[1:].split("font")[0]
        inside = "" if tag.endswith("/>") else font[len(tag) : font.rindex("</")]
        inside = re.sub(r"<(?:\w+:)?b(?:\s[^>]*)?/>", "", inside)
        added = f"<{prefix}font><{prefix}b/>{inside}</{prefix}font>"
        return self._plain(prefix, self._add("fonts", "font", added), is_wrapped=is_wrapped)

    def wrapped(self) -> str:
        """Return the number of a format whose text stands at the top left of its cell, in several lines."""
        prefix = _tag_of(self._elements("cellXfs", "xf")[0])[1:].split("xf")[0]
        return self._plain(prefix, "0", is_wrapped=True)

    def _plain(self, prefix: str, font: str, *, is_wrapped: bool) -> str:
        wanted = f'numFmtId="0" fontId="{font}" fillId="0" borderId="0" xfId="0" applyFont="1"'
        if not is_wrapped:
            return self._add("cellXfs", "xf", f"<{prefix}xf {wanted}/>")
        inside = f'<{prefix}alignment horizontal="left" vertical="top" wrapText="1"/>'
        xml = f'<{prefix}xf {wanted} applyAlignment="1">{inside}</{prefix}xf>'
        return self._add("cellXfs", "xf", xml)

    def save(self) -> None:
        """Put the part with the formats that were added."""
        self._package.put(STYLES, self._xml)

    def _code(self, code: str) -> int:
        for identifier, known in self._codes.items():
            if known == code:
                return identifier
        identifier = max([_FIRST_OWN_ID - 1, *self._codes]) + 1
        self._codes[identifier] = code
        prefix = re.search(r"<((?:\w+:)?)styleSheet\b[^>]*>", self._xml)
        assert prefix is not None
        element = f'<{prefix[1]}numFmt numFmtId="{identifier}" formatCode="{code}"/>'
        if tags(self._xml, "numFmts"):
            self._add("numFmts", "numFmt", element)
        else:
            new = f'<{prefix[1]}numFmts count="1">{element}</{prefix[1]}numFmts>'
            self._xml = self._xml[: prefix.end()] + new + self._xml[prefix.end() :]
        return identifier

    def _elements(self, section: str, element: str) -> list[str]:
        found = re.search(_SECTION.format(section), self._xml, re.DOTALL)
        inside = found["inside"] if found else ""
        return [each[0] for each in re.finditer(_ELEMENT.format(element), inside, re.DOTALL)]

    def _add(self, section: str, element: str, xml: str) -> str:
        """Add an element to a section unless it is there, and return its number."""
        known = self._elements(section, element)
        if xml in known:
            return str(known.index(xml))
        found = re.search(_SECTION.format(section), self._xml, re.DOTALL)
        assert found is not None
        end = found.end("inside")
        self._xml = self._xml[:end] + xml + self._xml[end:]
        self._xml = rewrite(self._xml, {(section, "count"): lambda _: str(len(known) + 1)})
        self._formats = self._elements("cellXfs", "xf")
        return str(len(known))


def is_date_code(code: str) -> bool:
    """Say whether a number format shows dates.

    Example:
        >>> is_date_code("mmm-yy"), is_date_code('0.0"d"'), is_date_code("hh:mm")
        (True, False, False)
    """
    shown = _NOT_A_LETTER.sub("", code.partition(";")[0]).casefold()
    return "d" in shown or "y" in shown or "mmm" in shown


def _tag_of(element: str) -> str:
    return element[: element.index(">") + 1]
