"""Write a VBA project, the vbaProject.bin of a workbook or add-in, from the sources of its modules.

Only the sources are written. Office compiles them when it opens the file, as it does with a file from
another version of Office.

Source: MS-OVBA 2.2 and 2.3.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from csc_qa.excel.desktop.compound_file import write_compound_file
from csc_qa.excel.desktop.vba_compression import compress
from csc_qa.excel.desktop.vba_directory import CODE_PAGE, directory_stream
from csc_qa.excel.desktop.vba_protection import protection_lines

LONGEST_MODULE_NAME = 31
LONGEST_PROJECT_NAME = 128
# The storage of the modules holds two streams of its own; the other's name is no name for a module.
_RESERVED_NAME = "dir"
_IDENTIFIER = re.compile(r"[^\W\d_]\w*")
# The cache of compiled code, which says that there is none (2.3.4.1).
_NO_CACHE = b"\xcc\x61\xff\xff\x00\x00\x00"
_HOST_EXTENDER = "&H00000001={3832D640-CF90-11CF-8E43-00A0C911005A};VBE;&H00000000"


class ModuleKind(StrEnum):
    """What a module is to Office."""

    DOCUMENT = "document"
    """The code behind the workbook or a sheet."""
    CLASS = "class"
    MODULE = "module"
    """A standard module."""


@dataclass(frozen=True)
class VbaModule:
    """One module of a project.

    Attributes:
        name: a VBA identifier of up to 31 characters.
        kind: what it is to Office.
        source: the text from the line `Attribute VB_Name = "<name>"` on, with all its Attribute lines.
            Newlines may be of any sort; those at the end make no difference.
    """

    name: str
    kind: ModuleKind
    source: str


def write_vba_project(project: str, modules: Sequence[VbaModule], *, guid: str) -> bytes:
    """Return the bytes of a vbaProject.bin.

    The same arguments give the same bytes, on every machine.

    Args:
        project: name of the project, a VBA identifier of up to 128 characters.
        modules: the modules in the order in which the editor keeps them.
        guid: the project's id, with or without braces.
    Returns:
        A compound file with the PROJECT and PROJECTwm streams and the VBA storage.
    Raises:
        ValueError: a name is too long, no identifier or taken twice; a source does not start with its
            VB_Name line, or has a character that is not in code page 1252; the guid is none; or a source
            is one that VBA's compression cannot hold. The message lists every fault in names and sources.
    """
    faults = [*_project_faults(project, modules)]
    if faults:
        raise ValueError("\n".join(faults))
    streams = {f"VBA/{module.name}": _module_stream(module) for module in modules}
    streams["PROJECT"] = _project_stream(project, modules, _project_id(guid))
    streams["PROJECTwm"] = _name_map(modules)
    streams["VBA/_VBA_PROJECT"] = _NO_CACHE
    is_standard = {module.name: module.kind == ModuleKind.MODULE for module in modules}
    streams["VBA/dir"] = compress(directory_stream(project, is_standard))
    return write_compound_file(streams)


def _project_faults(project: str, modules: Sequence[VbaModule]) -> Iterator[str]:
    yield from _name_faults("project", project, LONGEST_PROJECT_NAME)
    taken = {_RESERVED_NAME}
    for module in modules:
        yield from _name_faults("module", module.name, LONGEST_MODULE_NAME)
        if module.name.casefold() in taken:
            yield f'module "{module.name}": the name is taken. Next: choose another; capitals do not count.'
        taken.add(module.name.casefold())
        yield from _source_faults(module)


def _name_faults(what: str, name: str, longest: int) -> Iterator[str]:
    if len(name) > longest:
        yield f'{what} "{name}": the name has {len(name)} characters. Expected: at most {longest}.'
    if not _IDENTIFIER.fullmatch(name):
        yield f'{what} "{name}": not a VBA name. Expected: a letter, then letters, digits and underscores.'
    if _unencodable_at(name) is not None:
        yield f'{what} "{name}": the name has a character that is not in code page 1252.'


def _source_faults(module: VbaModule) -> Iterator[str]:
    lines = _lines(module.source)
    if lines[0] != (expected := f'Attribute VB_Name = "{module.name}"'):
        yield f'module "{module.name}": wrong first line of the source. Expected: {expected}'
    for number, line in enumerate(lines, start=1):
        if (place := _unencodable_at(line)) is not None:
            yield (
                f'module "{module.name}", line {number}, character {place + 1}: '
                f"U+{ord(line[place]):04X} is not in code page 1252. Next: write it with ChrW()."
            )


def _unencodable_at(text: str) -> int | None:
    try:
        text.encode(CODE_PAGE)
    except UnicodeEncodeError as error:
        return error.start
    return None


def _lines(source: str) -> list[str]:
    """Return the lines, without blank ones at the end."""
    # Not str.splitlines(), which also splits at form feeds and the like.
    return source.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n").split("\n")


def _project_id(guid: str) -> str:
    try:
        return f"{{{uuid.UUID(guid)}}}".upper()
    except ValueError as error:
        raise ValueError(f'guid "{guid}": not a GUID. Expected: 32 hexadecimal digits, 8-4-4-4-12') from error


def _module_stream(module: VbaModule) -> bytes:
    """Return the compressed source of a module (2.3.4.3)."""
    try:
        return compress("".join(f"{line}\r\n" for line in _lines(module.source)).encode(CODE_PAGE))
    except ValueError as error:
        raise ValueError(f'module "{module.name}": {error}') from error


def _project_stream(project: str, modules: Sequence[VbaModule], project_id: str) -> bytes:
    """Return the PROJECT stream, a text like an .ini file (2.3.1)."""
    lines = [
        f'ID="{project_id}"',
        *(_module_line(module) for module in modules),
        f'Name="{project}"',
        'HelpContextID="0"',
        'VersionCompatible32="393222000"',
        *protection_lines(project_id),
        "",
        "[Host Extender Info]",
        _HOST_EXTENDER,
        "",
        "[Workspace]",
        # The place of each module's window in the editor; C stands for closed.
        *(f"{module.name}=0, 0, 0, 0, C" for module in modules),
    ]
    return "".join(f"{line}\r\n" for line in lines).encode(CODE_PAGE)


def _module_line(module: VbaModule) -> str:
    """Return the line that says what a module is (2.3.1.3)."""
    if module.kind == ModuleKind.DOCUMENT:
        return f"Document={module.name}/&H00000000"
    return f"{'Class' if module.kind == ModuleKind.CLASS else 'Module'}={module.name}"


def _name_map(modules: Sequence[VbaModule]) -> bytes:
    """Return the PROJECTwm stream: each name in the code page and as UTF-16 (2.3.3)."""
    names = (module.name for module in modules)
    pairs = (name.encode(CODE_PAGE) + b"\0" + name.encode("utf-16-le") + b"\0\0" for name in names)
    return b"".join(pairs) + b"\0\0"
