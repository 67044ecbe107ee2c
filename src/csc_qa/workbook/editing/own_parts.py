"""Tables, links, charts and print areas of a sheet of ours: taken off before it is written anew."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from csc_qa.core.errors import EditError
from csc_qa.workbook.editing.markup import INSIDE, attribute, plain
from csc_qa.workbook.editing.package import TYPES, WORKBOOK, Package, SheetPart, relations_of, tags

# What the ribbon puts on a sheet of ours; anything else linked to it is a person's.
_KEPT, _LINK, _TABLE, _DRAWING, _CHART = "printerSettings", "hyperlink", "table", "drawing", "chart"
_OF_CHART = frozenset(("chartStyle", "chartColorStyle"))
_DRAWN_BY_HAND = ("pic", "sp", "cxnSp", "grpSp", "contentPart")
_NAMES_OF_SHEET = frozenset(("_xlnm.Print_Area", "_xlnm.Print_Titles", "_xlnm._FilterDatabase"))
_EMPTY = rf"<((?:\w+:)?)%s(?=[\s/>]){INSIDE}>(?:(?<!/>)\s*</\1%s\s*>)?"
_RELATION, _OVERRIDE = (re.compile(_EMPTY % (name, name)) for name in ("Relationship", "Override"))
_DEFINED = re.compile(rf"<((?:\w+:)?)definedName(?=[\s>]){INSIDE}(?<!/)>[^<]*</\1definedName\s*>")
_NO_NAMES = re.compile(r"<((?:\w+:)?)definedNames\s*>\s*</\1definedNames\s*>")
_FORMULA = re.compile(
    r"<(?:[\w.-]+:)?(?:f|formula|formula1|formula2|definedName|calculatedColumnFormula|totalsRowFormula)"
    rf"(?=[\s>]){INSIDE}(?<!/)>([^<]*)<"
)
_FORMULAS_IN = ("xl/worksheets/", "xl/tables/", "xl/charts/", "xl/pivotCache/", "xl/slicerCaches/")


def drop_own_parts(package: Package, sheet: SheetPart) -> None:
    """Take off the sheet what the ribbon put on it, so that it holds nothing but cells.

    Raises:
        EditError: a person added something to the sheet, or what is elsewhere refers to one of its tables.
    """
    owners = {sheet.part: frozenset((_KEPT, _LINK, _TABLE, _DRAWING))}
    owners |= dict.fromkeys(package.linked(sheet.part, _TABLE), frozenset())
    drawings = list(package.linked(sheet.part, _DRAWING))
    owners |= dict.fromkeys(drawings, frozenset((_CHART,)))
    charts = [part for drawing in drawings for part in package.linked(drawing, _CHART)]
    owners |= dict.fromkeys(charts, _OF_CHART)
    is_ours = (
        all(_kinds(package, part) <= kinds for part, kinds in owners.items())
        and not any(tags(package.text(part), name) for part in drawings for name in _DRAWN_BY_HAND)
        and all(_is_of_sheet(package.text(part), sheet.name) for part in charts)
    )
    gone = {part for part in owners if part != sheet.part}
    gone |= {link.target for part in charts for link in package.links(part) if package.has(link.target)}
    if not is_ours or _is_shared(package, gone, owners) or _is_in_use(package, sheet.part, gone):
        raise EditError.because("CSCQA-WRT-009", sheet=sheet.name)
    _drop_links(package, sheet.part)
    for part in sorted(gone):
        package.remove(part)
        if package.has(relations_of(part)):
            package.remove(relations_of(part))
    _drop_types(package, gone)
    _drop_names(package, sheet)


def _kinds(package: Package, part: str) -> set[str]:
    """Return of what sort the relationships of a part are, those that lead out of the package too."""
    return {(attribute(tag, "Type") or "").rsplit("/", 1)[-1] for tag in _relations(package, part)}


def _relations(package: Package, part: str) -> list[str]:
    relations = relations_of(part)
    return tags(package.text(relations), "Relationship") if package.has(relations) else []


def _is_of_sheet(chart: str, sheet: str) -> bool:
    """Say whether a chart shows cells of this sheet alone: ours do."""
    formulas = [plain(found[1]) for found in _FORMULA.finditer(chart)]
    homes = {formula.rpartition("!")[0].strip("'").replace("''", "'") for formula in formulas}
    return {home.casefold() for home in homes} == {sheet.casefold()}


def _is_shared(package: Package, gone: set[str], owners: dict[str, frozenset[str]]) -> bool:
    """Say whether a part belongs to another one as well."""
    others = [name for name in package.names if name.endswith(".rels") and package.has(name)]
    own = {relations_of(part) for part in owners}
    return any(
        link.target in gone for name in others if name not in own for link in package.links(_owner(name))
    )


def _owner(relations: str) -> str:
    folder, _, name = relations.rpartition("_rels/")
    return folder + name.removesuffix(".rels")


def _is_in_use(package: Package, part: str, gone: set[str]) -> bool:
    """Say whether a formula, pivot table or slicer elsewhere names a table that goes."""
    tables = [tag for name in gone for tag in tags(package.text(name), "table")]
    words = {attribute(tag, name) or "" for tag in tables for name in ("name", "displayName")} - {""}
    if not words:
        return False
    identifiers = {attribute(tag, "id") for tag in tables}
    named = re.compile(rf"(?<![\w.\\])(?:{'|'.join(map(re.escape, words))})(?![\w.\\(])", re.IGNORECASE)
    elsewhere = [name for name in package.under(*_FORMULAS_IN) if name != part and name not in gone]
    return any(
        named.search(text) for name in (WORKBOOK, *elsewhere) for text in _uses(package.text(name))
    ) or any(
        attribute(tag, "tableId") in identifiers
        for name in package.under("xl/slicerCaches/")
        for tag in tags(package.text(name), "tableSlicerCache")
    )


def _uses(xml: str) -> Iterator[str]:
    yield from (plain(found[1]) for found in _FORMULA.finditer(xml))
    yield from (attribute(tag, "name") or "" for tag in tags(xml, "worksheetSource"))


def _drop_links(package: Package, part: str) -> None:
    """Take out the relationships of the sheet, all but those to the settings of a printer."""
    relations = relations_of(part)
    if not package.has(relations):
        return
    found = [each[0] for each in _RELATION.finditer(package.text(relations))]
    dropped = [tag for tag in found if (attribute(tag, "Type") or "").rsplit("/", 1)[-1] != _KEPT]
    if len(dropped) == len(found):
        package.remove(relations)
    elif dropped:
        _take_out(package, relations, dropped, "Relationship")


def _drop_types(package: Package, gone: set[str]) -> None:
    names = {f"/{part}".casefold() for part in gone}
    found = [each[0] for each in _OVERRIDE.finditer(package.text(TYPES))]
    dropped = [tag for tag in found if (attribute(tag, "PartName") or "").casefold() in names]
    _take_out(package, TYPES, dropped, "Override")


def _drop_names(package: Package, sheet: SheetPart) -> None:
    """Take out the area that was printed, which the new rows may go beyond."""
    at = str([each.part for each in package.sheets()].index(sheet.part))
    dropped = [
        each[0]
        for each in _DEFINED.finditer(package.text(WORKBOOK))
        if attribute(each[0], "localSheetId") == at and attribute(each[0], "name") in _NAMES_OF_SHEET
    ]
    _take_out(package, WORKBOOK, dropped, "definedName")
    package.put(WORKBOOK, _NO_NAMES.sub("", package.text(WORKBOOK)))


def _take_out(package: Package, part: str, elements: list[str], name: str) -> None:
    xml = package.text(part)
    for element in elements:
        xml = xml.replace(element, "", 1)
    package.put(part, xml)
    package.losses.setdefault(part, Counter())[name] += len(elements)
