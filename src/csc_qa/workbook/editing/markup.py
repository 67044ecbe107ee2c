"""Change attributes and texts in the XML of a part, and leave every other character as it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from xml.sax.saxutils import escape

Change = Callable[[str], str]

_ATTRIBUTE = re.compile(r"""(?<=\s)([\w.:-]+)(\s*=\s*)("[^"]*"|'[^']*')""")
_ENTITY = re.compile(r"&(#x[0-9a-fA-F]+|#\d+|amp|lt|gt|quot|apos);")
_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
# Within a tag: anything but its end, and quoted values with whatever they hold.
INSIDE = r"""(?:[^<>"']|"[^"]*"|'[^']*')*"""


def plain(text: str) -> str:
    """Return XML text without entities.

    Example:
        >>> plain("A &amp; B &#39;")
        "A & B '"
    """
    return _ENTITY.sub(_character, text) if "&" in text else text


def as_xml(text: str) -> str:
    """Return text as it stands in XML, within double quotes too."""
    return escape(text, {'"': "&quot;"})


def attribute(tag: str, name: str) -> str | None:
    """Return the value of an attribute of a start tag, None where it has none."""
    found = next((each for each in _ATTRIBUTE.finditer(tag) if each[1] == name), None)
    return plain(found[3][1:-1]) if found else None


def set_attribute(tag: str, name: str, value: str) -> str:
    """Return a start tag with the attribute changed or added."""
    quoted = f'"{as_xml(value)}"'
    for found in _ATTRIBUTE.finditer(tag):
        if found[1] == name:
            return tag[: found.start(3)] + quoted + tag[found.end(3) :]
    end = len(tag) - (2 if tag.endswith("/>") else 1)
    return f"{tag[:end].rstrip()} {name}={quoted}{tag[end:]}"


def rewrite(
    xml: str,
    attributes: Mapping[tuple[str, str], Change] | None = None,
    texts: Mapping[str, Change] | None = None,
) -> str:
    """Change attributes and texts by the local names of their elements.

    Args:
        attributes: (element, attribute) to how its value changes.
        texts: element, which holds nothing but text, to how the text changes.
    Example:
        >>> rewrite('<x:f a="1">B2</x:f>', {("f", "a"): lambda a: a + "0"}, {"f": str.lower})
        '<x:f a="10">b2</x:f>'
    """
    attributes, texts = attributes or {}, texts or {}
    names = frozenset(element for element, _ in attributes) | frozenset(texts)

    def change(found: re.Match[str]) -> str:
        tag, text = found[1], found[3]
        for (element, name), how in attributes.items():
            if element == found[2]:
                tag = _change_attribute(tag, name, how)
        if found[2] in texts and text and not tag.endswith("/>"):
            text = changed_text(text, texts[found[2]])
        return tag + text

    return _start_tags(names).sub(change, xml) if names else xml


def changed_text(text: str, how: Change) -> str:
    """Return XML text after a change; the very same characters where nothing changes."""
    old = plain(text)
    new = how(old)
    return text if new == old else escape(new)


@lru_cache
def _start_tags(names: frozenset[str]) -> re.Pattern[str]:
    either = "|".join(sorted(map(re.escape, names)))
    return re.compile(rf"(<(?:[\w.-]+:)?({either})(?=[\s/>]){INSIDE}>)([^<]*)")


def _change_attribute(tag: str, name: str, how: Change) -> str:
    old = attribute(tag, name)
    if old is None or (new := how(old)) == old:
        return tag
    return set_attribute(tag, name, new)


def _character(entity: re.Match[str]) -> str:
    name = entity[1]
    if name.startswith("#x"):
        return chr(int(name[2:], 16))
    return chr(int(name[1:])) if name.startswith("#") else _NAMED[name]
