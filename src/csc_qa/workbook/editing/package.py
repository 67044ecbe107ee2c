"""The parts of a workbook: read on demand, changed in memory, everything else left alone."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from csc_qa.core.errors import EditError
from csc_qa.workbook.editing.markup import INSIDE, attribute

WORKBOOK = "xl/workbook.xml"
TYPES = "[Content_Types].xml"
_DECLARED = re.compile(rb"""^<\?xml[^>]*\bencoding=["']([\w-]+)["']""")


@dataclass(frozen=True)
class SheetPart:
    """A sheet of the workbook and the part it is kept in; `kind` is "worksheet", "chartsheet" or another."""

    name: str
    part: str
    sheet_id: str
    kind: str


@dataclass(frozen=True)
class Link:
    """A relationship of a part: what sort it is (the last word of its type), and the part it names."""

    identifier: str
    kind: str
    target: str


class Package:
    """A workbook's package.

    Attributes:
        changed: the new content of the parts that were changed or added.
        removed: parts that were taken out.
        losses: part to how many of its elements were taken out on purpose, by their local names.
        unvalued: sheet to (row, column) of formulas whose last value was left out.
    """

    def __init__(self, path: Path, opened: zipfile.ZipFile | None = None) -> None:
        self.path = path
        self.changed: dict[str, str] = {}
        self.removed: set[str] = set()
        self.losses: dict[str, Counter[str]] = {}
        self.unvalued: dict[str, set[tuple[int, int]]] = {}
        self._open = opened or zipfile.ZipFile(path)
        self.names = self._open.namelist()
        self._known = frozenset(self.names)

    def copy(self) -> Package:
        """Return a second package of the same file and with the same changes, to try more of them."""
        copy = Package(self.path, self._open)
        copy.changed, copy.removed = dict(self.changed), set(self.removed)
        copy.losses = {part: Counter(lost) for part, lost in self.losses.items()}
        copy.unvalued = {sheet: set(cells) for sheet, cells in self.unvalued.items()}
        return copy

    def infos(self) -> list[zipfile.ZipInfo]:
        """Return what the file's directory says of each part."""
        return self._open.infolist()

    def close(self) -> None:
        """Close the file, for all copies too."""
        self._open.close()

    def has(self, part: str) -> bool:
        """Say whether a part is there."""
        return part not in self.removed and (part in self._known or part in self.changed)

    def text(self, part: str) -> str:
        """Return the XML of a part as it now is.

        Raises:
            EditError: it is missing, or not written in UTF-8.
        """
        if part in self.changed:
            return self.changed[part]
        if not self.has(part):
            raise EditError.because("CSCQA-WRT-003", f"the part {part} is missing")
        content = self._open.read(part)
        declared = _DECLARED.match(content)
        try:
            if declared and declared[1].lower() not in {b"utf-8", b"us-ascii", b"ascii"}:
                raise LookupError(declared[1])
            return content.decode("utf-8")
        except (UnicodeDecodeError, LookupError) as error:
            raise _refused(f"the part {part} is not written in UTF-8") from error

    def put(self, part: str, xml: str) -> None:
        """Set the XML of a part; nothing happens where it stays the same."""
        if not self.has(part):
            self.changed[part] = xml
        elif (old := self.text(part)) != xml:
            if "<![CDATA[" in old:
                raise _refused(f"the part {part} holds text in a form that cannot be edited")
            self.changed[part] = xml

    def remove(self, part: str) -> None:
        """Take a part out; who refers to it is left to the caller."""
        self.changed.pop(part, None)
        self.removed.add(part)

    def sheets(self) -> list[SheetPart]:
        """Return the sheets in their order, worksheets and others."""
        links = {link.identifier: link for link in self.links(WORKBOOK)}
        nowhere = Link("", "", "")
        return [
            SheetPart(attribute(tag, "name") or "", link.target, attribute(tag, "sheetId") or "", link.kind)
            for tag in tags(self.text(WORKBOOK), "sheet")
            for link in [links.get(_relation(tag), nowhere)]
        ]

    def sheet(self, name: str) -> SheetPart:
        """Return a worksheet by its name.

        Raises:
            EditError: there is none.
        """
        for sheet in self.sheets():
            if sheet.name.casefold() == name.casefold() and sheet.kind == "worksheet":
                return sheet
        raise EditError.because("CSCQA-WRT-008", sheet=name)

    def links(self, part: str) -> list[Link]:
        """Return the relationships of a part to other parts of the package."""
        relations = relations_of(part)
        if not self.has(relations):
            return []
        return [
            Link(attribute(tag, "Id") or "", (attribute(tag, "Type") or "").rsplit("/", 1)[-1], target)
            for tag in tags(self.text(relations), "Relationship")
            if attribute(tag, "TargetMode") != "External"
            and (target := _absolute(part, attribute(tag, "Target") or ""))
        ]

    def linked(self, part: str, kind: str) -> Iterator[str]:
        """Return the parts of one sort that a part has relationships to, and that are there."""
        for link in self.links(part):
            if link.kind == kind and self.has(link.target):
                yield link.target

    def under(self, *folders: str) -> list[str]:
        """Return the XML parts in folders (not their relationships)."""
        return [
            name
            for name in self.names
            if name.startswith(folders) and name.endswith(".xml") and name not in self.removed
        ]


def tags(xml: str, name: str) -> list[str]:
    """Return the start tags of an element by its local name."""
    return [found[0] for found in _tag(name).finditer(xml)]


def relations_of(part: str) -> str:
    """Return the name of the part that holds a part's relationships."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


@lru_cache
def _tag(name: str) -> re.Pattern[str]:
    return re.compile(rf"<(?:[\w.-]+:)?{name}(?=[\s/>]){INSIDE}>")


def _relation(tag: str) -> str:
    found = re.search(r"""\s[\w.-]+:id\s*=\s*["']([^"']+)["']""", tag)
    return found[1] if found else ""


def _absolute(part: str, target: str) -> str:
    if target.startswith("/"):
        return target[1:]
    return posixpath.normpath(posixpath.join(posixpath.dirname(part), target))


def _refused(message: str) -> EditError:
    return EditError.because("CSCQA-WRT-003", message)
