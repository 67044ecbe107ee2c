"""QA_TOOL_LINK: where an audit tool's form is."""

from __future__ import annotations

from csc_qa.core.front_end import Argument, CellKind, WorksheetFunction
from csc_qa.excel.lookups import find_tool
from csc_qa.hooks.catalogue import Catalogue


def tool_link(tool: str, *, catalogue: Catalogue) -> str:
    """Return the address of the form, or in words that there is none yet.

    Raises:
        CellError: no plugin declares such a tool, or the area has more than one.
    """
    found = find_tool(tool, catalogue)
    return found.link or f"no link: {found.status}"


FUNCTION = WorksheetFunction(
    name="tool_link",
    group="Audits",
    summary="The address of an audit tool's form.",
    function=tool_link,
    arguments=(Argument(name="tool", description="An audit tool, or a service area", kind=CellKind.TEXT),),
    example='=HYPERLINK(QA_TOOL_LINK("PTC"))',
)
