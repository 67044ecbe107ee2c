"""How much room text takes, before a program sets it."""

from __future__ import annotations

from dataclasses import dataclass

from csc_qa.reports.letter_widths import width_in_ems

LINE_HEIGHT = 1.2
_MARGIN = 1.03
_BOLD = 1.09
# Those no wider than Arial; of any other the worst is assumed.
_NO_WIDER = ("arial", "helvetica", "liberation sans", "calibri", "carlito", "aptos", "times", "gill sans")
_WIDE = 1.17


@dataclass(frozen=True)
class Ruler:
    """Measures text in points, on the generous side.

    Attributes:
        stretch: how much wider the font is than Arial.
    """

    stretch: float = 1.0

    def width(self, text: str, size: float, *, bold: bool = False) -> float:
        """Return the width of the text in one line."""
        return width_in_ems(text) * size * self.stretch * _MARGIN * (_BOLD if bold else 1)

    def longest_word(self, text: str, size: float, *, bold: bool = False) -> float:
        """Return the width of its longest word."""
        return max((self.width(word, size, bold=bold) for word in text.split()), default=0.0)

    def lines(self, text: str, width: float, size: float, *, bold: bool = False) -> list[str]:
        """Return the lines that the text takes in this width; a word too long for it is broken."""
        return [
            line
            for part in text.split("\n")
            for line in self._wrapped(part.split(), max(width, size), size, bold) or [""]
        ]

    def height(self, text: str, width: float, size: float, *, bold: bool = False) -> float:
        """Return the height of the text in this width."""
        return len(self.lines(text, width, size, bold=bold)) * size * LINE_HEIGHT

    def _wrapped(self, words: list[str], width: float, size: float, bold: bool) -> list[str]:
        found: list[str] = []
        filled, space = width, self.width(" ", size, bold=bold)
        for word in words:
            wide = self.width(word, size, bold=bold)
            if found and filled + space + wide <= width:
                found[-1] += f" {word}"
                filled += space + wide
            else:
                found += [word] if wide <= width else self._broken(word, width, size, bold)
                filled = min(wide, width) if wide <= width else self.width(found[-1], size, bold=bold)
        return found

    def _broken(self, word: str, width: float, size: float, bold: bool) -> list[str]:
        found = [""]
        for letter in word:
            if found[-1] and self.width(found[-1] + letter, size, bold=bold) > width:
                found.append("")
            found[-1] += letter
        return found


def ruler_of(font: str) -> Ruler:
    """Return a ruler for the font of that name."""
    return Ruler(1.0 if font.lower().startswith(_NO_WIDER) else _WIDE)
