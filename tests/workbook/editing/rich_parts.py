"""Parts that xlsxwriter cannot write: a pivot table, custom XML, a calculation chain."""

from __future__ import annotations

from pathlib import Path

from tests.writing import rewrite_package

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SHEETML = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_TYPES = {
    "/xl/pivotCache/pivotCacheDefinition1.xml": f"{_SHEETML}.pivotCacheDefinition+xml",
    "/xl/pivotCache/pivotCacheRecords1.xml": f"{_SHEETML}.pivotCacheRecords+xml",
    "/xl/pivotTables/pivotTable1.xml": f"{_SHEETML}.pivotTable+xml",
    "/xl/calcChain.xml": f"{_SHEETML}.calcChain+xml",
    "/customXml/itemProps1.xml": "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
}
_CACHE = (
    f'{_XML}<pivotCacheDefinition xmlns="{_MAIN}" xmlns:r="{_OFFICE}" r:id="rId1" refreshedBy="QA" '
    'refreshedDate="44900" createdVersion="6" refreshedVersion="6" minRefreshableVersion="3" '
    'recordCount="2"><cacheSource type="worksheet"><worksheetSource ref="C3:C8" sheet="Audits"/>'
    '</cacheSource><cacheFields count="1"><cacheField name="Grade" numFmtId="0"><sharedItems count="1">'
    '<s v="Good"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>'
)
_RECORDS = (
    f'{_XML}<pivotCacheRecords xmlns="{_MAIN}" count="2"><r><x v="0"/></r><r><x v="0"/></r>'
    "</pivotCacheRecords>"
)
_PIVOT = (
    f'{_XML}<pivotTableDefinition xmlns="{_MAIN}" name="PivotTable1" cacheId="7" dataCaption="Values" '
    'updatedVersion="6" minRefreshableVersion="3" createdVersion="6"><location ref="A3:A4" '
    'firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="1">'
    '<pivotField axis="axisRow" showAll="0"><items count="1"><item x="0"/></items></pivotField>'
    '</pivotFields><rowFields count="1"><field x="0"/></rowFields><rowItems count="1"><i><x/></i>'
    "</rowItems></pivotTableDefinition>"
)


def add_parts(path: Path) -> Path:
    """Add them to a workbook whose fourth sheet holds the pivot table."""

    def add(parts: dict[str, bytes]) -> None:
        _add_pivot(parts)
        _add_custom_xml(parts)
        _add_calc_chain(parts)
        overrides = "".join(
            f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in _TYPES.items()
        )
        _insert(parts, "[Content_Types].xml", "</Types>", overrides)

    return rewrite_package(path, add)


def _add_pivot(parts: dict[str, bytes]) -> None:
    parts["xl/pivotCache/pivotCacheDefinition1.xml"] = _CACHE.encode()
    parts["xl/pivotCache/pivotCacheRecords1.xml"] = _RECORDS.encode()
    parts["xl/pivotTables/pivotTable1.xml"] = _PIVOT.encode()
    cache = "../pivotCache/pivotCacheDefinition1.xml"
    parts["xl/worksheets/_rels/sheet4.xml.rels"] = _rels("pivotTable", "../pivotTables/pivotTable1.xml")
    parts["xl/pivotTables/_rels/pivotTable1.xml.rels"] = _rels("pivotCacheDefinition", cache)
    records = _rels("pivotCacheRecords", "pivotCacheRecords1.xml")
    parts["xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels"] = records
    _relate(parts, "rId90", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml")
    caches = '<pivotCaches><pivotCache cacheId="7" r:id="rId90"/></pivotCaches>'
    _insert(parts, "xl/workbook.xml", "</workbook>", caches)


def _add_custom_xml(parts: dict[str, bytes]) -> None:
    parts["customXml/item1.xml"] = b'<label xmlns="urn:elsewhere:labels">OFFICIAL</label>'
    parts["customXml/itemProps1.xml"] = (
        f'{_XML}<ds:datastoreItem ds:itemID="{{0A1B2C3D-0000-4000-8000-000000000002}}" '
        'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>'
    ).encode()
    parts["customXml/_rels/item1.xml.rels"] = _rels("customXmlProps", "itemProps1.xml")
    _relate(parts, "rId91", "customXml", "../customXml/item1.xml")


def _add_calc_chain(parts: dict[str, bytes]) -> None:
    cells = "".join(f'<c r="G{row}" i="1"/>' for row in range(4, 9))
    rest = '<c r="C10"/><c r="D10"/><c r="G10"/><c r="D1" i="3"/><c r="D2"/><c r="D3"/>'
    parts["xl/calcChain.xml"] = f'{_XML}<calcChain xmlns="{_MAIN}">{cells}{rest}</calcChain>'.encode()
    _relate(parts, "rId92", "calcChain", "calcChain.xml")


def _rels(kind: str, target: str) -> bytes:
    link = f'<Relationship Id="rId1" Type="{_OFFICE}/{kind}" Target="{target}"/>'
    return f'{_XML}<Relationships xmlns="{_RELS}">{link}</Relationships>'.encode()


def _relate(parts: dict[str, bytes], identifier: str, kind: str, target: str) -> None:
    link = f'<Relationship Id="{identifier}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
    _insert(parts, "xl/_rels/workbook.xml.rels", "</Relationships>", link)


def _insert(parts: dict[str, bytes], name: str, before: str, text: str) -> None:
    parts[name] = parts[name].replace(before.encode(), (text + before).encode())
