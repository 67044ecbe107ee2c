"""Write VBA: text literals, and lines that are not too long for it."""

from __future__ import annotations

# Excel shows no more of a description than this.
LONGEST_DESCRIPTION = 255


def vba_string(text: str) -> str:
    """Return a text as a VBA literal, on one line and in the letters that VBA knows.

    Example:
        >>> vba_string('a "b" c')
        '"a ""b"" c"'
        >>> vba_string("naïve → plain")
        '"naïve ? plain"'
    """
    known = " ".join(text.split()).encode("cp1252", "replace").decode("cp1252")
    return '"' + known[:LONGEST_DESCRIPTION].replace('"', '""') + '"'


def continued(first: str, parts: list[str], last: str) -> str:
    """Return a statement with each part on a line of its own, joined by commas.

    Example:
        >>> print(continued("x = Array(", ['"a"', '"b"'], ")"))
        x = Array( _
                "a", _
                "b")
    """
    return f"{first} _\n        " + ", _\n        ".join(parts) + last
