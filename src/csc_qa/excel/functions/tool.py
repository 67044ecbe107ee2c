"""QA_TOOL: the name of an audit tool."""

from __future__ import annotations

from csc_qa.core.front_end import Argument, CellKind, WorksheetFunction
from csc_qa.excel.lookups import find_tool
from csc_qa.hooks.catalogue import Catalogue


def tool_name(tool: str, *, catalogue: Catalogue) -> str:
    """Return the name as the framework lists it; for a service area, that of its tool.

    Raises:
        CellError: no plugin declares such a tool, or the area has more than one.
    """
    return find_tool(tool, catalogue).name


FUNCTION = WorksheetFunction(
    name="tool",
    group="Audits",
    summary="The name of an audit tool, from any way of writing it or from its service area.",
    function=tool_name,
    arguments=(Argument(name="tool", description="An audit tool, or a service area", kind=CellKind.TEXT),),
    example="=QA_TOOL(D5:D300)",
)
