"""Make a drawn SVG fit to stand in a page: described, with ids of its own, without prolog or metadata."""

from __future__ import annotations

import re
from html import escape

from csc_qa.core.report import Chart

_LEFT_OUT = re.compile(r"<metadata>.*?</metadata>|<style.*?</style>|<!--.*?-->", re.DOTALL)
_ID = re.compile(r'\bid="([^"]+)"')
_LINK = re.compile(r'(url\(#|href="#)')
_OPENING = re.compile(r"<svg\b[^>]*>")
_VIEW_BOX = re.compile(r'viewBox="[^"]+"')


def inline_svg(drawn: str, chart: Chart, prefix: str) -> str:
    """Return the `<svg>` element with role, title and description."""
    svg = _LEFT_OUT.sub("", drawn[drawn.index("<svg") :])
    svg = _ID.sub(rf'id="{prefix}-\1"', svg)
    svg = _LINK.sub(rf"\g<1>{prefix}-", svg)
    svg = re.sub(r"\n\s*", "\n", svg).strip()
    return _OPENING.sub(lambda found: _opening(found[0], chart, prefix), svg, count=1)


def _opening(tag: str, chart: Chart, prefix: str) -> str:
    box = _VIEW_BOX.search(tag)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'{box[0] if box else ""} role="img" aria-labelledby="{prefix}-title {prefix}-desc" '
        f'style="stroke-linejoin:round;stroke-linecap:butt">\n'
        f'<title id="{prefix}-title">{escape(chart.title)}</title>\n'
        f'<desc id="{prefix}-desc">{escape(chart.alt)}</desc>'
    )
