"""The pictures of the buttons, drawn for this project; see excel/icons/draw_icons.py."""

from __future__ import annotations

from pathlib import Path

from csc_qa.core.front_end import Macro

FOLDER = Path(__file__).resolve().parent / "server/project/static/images/icons"
ICONS = frozenset(path.name.removesuffix("-32.png") for path in FOLDER.glob("*-32.png"))
# That of macros which bring no picture of ours.
_FALLBACK = "macro"


def icon_of(macro: Macro) -> str:
    """Return the name of a macro's picture."""
    return macro.icon if macro.icon in ICONS else _FALLBACK


def icon_png(name: str, size: int) -> bytes:
    """Return a picture.

    Args:
        name: one of `ICONS`.
        size: in pixels: 16, 32, 64 or 80.
    """
    return (FOLDER / f"{name}-{size}.png").read_bytes()
