"""The axes of a native chart of Office."""

from __future__ import annotations

from pptx.chart.chart import Chart as NativeChart
from pptx.oxml.ns import qn


def number_axes(native: NativeChart) -> None:
    """Give the axes numbers that the schema allows; those of python-pptx are below 0."""
    uses = list(native._chartSpace.iter(qn("c:axId"), qn("c:crossAx")))
    numbers = {name: str(at) for at, name in enumerate(dict.fromkeys(each.get("val") for each in uses), 1)}
    for each in uses:
        each.set("val", numbers[each.get("val")])
