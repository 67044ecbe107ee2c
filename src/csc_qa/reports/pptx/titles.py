"""The titles of slides that hold parts of a section."""

from __future__ import annotations


def part_title(section: str, part: str, kind: str) -> str:
    """Return the title of a slide with one part of a section.

    A part of the section's own name is named by its kind; one that begins with it needs no other.

    Example:
        >>> part_title("Moderation", "Before and after", "chart"), part_title("Months", "Months", "table")
        ('Moderation: Before and after', 'Months: table')
        >>> part_title("Contact", "Contact: month by month", "table")
        'Contact: month by month'
    """
    if part.startswith(section) and part != section:
        return part
    return f"{section}: {kind if section.endswith(part) else part}"


def numbered(title: str, count: int) -> list[str]:
    """Return the titles of slides that are filled one after the other.

    Example:
        >>> numbered("Themes", 2), numbered("Themes", 3)[1:]
        (['Themes', 'Themes (continued)'], ['Themes (continued, 2 of 3)', 'Themes (continued, 3 of 3)'])
    """
    if count == 2:
        return [title, f"{title} (continued)"]
    return [title, *(f"{title} (continued, {at} of {count})" for at in range(2, count + 1))][:count]
