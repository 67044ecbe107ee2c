"""The ribbon tab of the desktop add-in, from the registry of macros."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence

from csc_qa.core.front_end import Macro
from csc_qa.excel.desktop.names import TITLE
from csc_qa.excel.icons import icon_of

# Excel 2010 and newer.
NAMESPACE = "http://schemas.microsoft.com/office/2009/07/customui"
CALLBACK = "QaRibbon.QaPress"
_LONGEST_TIP = 1024


def ribbon_xml(groups: Mapping[str, Sequence[Macro]]) -> bytes:
    """Return the customUI part: one tab, its groups in order, a large button for each macro.

    A button's tag is the macro's name; its picture is the part's relationship `icon_<name>`.
    """
    ET.register_namespace("", NAMESPACE)
    root = ET.Element(_tag("customUI"))
    tabs = ET.SubElement(ET.SubElement(root, _tag("ribbon")), _tag("tabs"))
    tab = ET.SubElement(tabs, _tag("tab"), id="csc_qa_tab", label=TITLE)
    for number, (name, macros) in enumerate(groups.items(), start=1):
        group = ET.SubElement(tab, _tag("group"), id=f"csc_qa_group_{number}", label=name)
        for macro in macros:
            ET.SubElement(group, _tag("button"), _attributes(macro))
    ET.indent(root)
    text: bytes = ET.tostring(root, encoding="UTF-8", xml_declaration=True)
    return text + b"\n"


def _attributes(macro: Macro) -> dict[str, str]:
    return {
        "id": f"csc_qa_macro_{macro.name}",
        "tag": macro.name,
        "label": macro.label,
        "screentip": macro.label,
        "supertip": macro.summary[:_LONGEST_TIP],
        "size": "large",
        "image": f"icon_{icon_of(macro)}",
        "onAction": CALLBACK,
    }


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"
