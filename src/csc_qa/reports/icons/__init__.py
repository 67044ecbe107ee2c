"""Icons for variation, assurance and RAG status, as SVG and as PNG from the same drawing."""

from csc_qa.reports.icons.png import icon_png
from csc_qa.reports.icons.svg import icon_svg

__all__ = ["icon_png", "icon_svg"]
