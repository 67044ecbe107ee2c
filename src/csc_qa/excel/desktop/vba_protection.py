"""The scrambled values of a VBA project: who may see, edit and unlock it.

It is no protection worth the name, but Office takes a project as damaged where the values are missing.

Source: MS-OVBA 2.3.1.15 to 2.3.1.17 and 2.4.3.
"""

from __future__ import annotations

import struct

_VERSION = 2


def protection_lines(project_id: str) -> list[str]:
    """Return the lines of the PROJECT stream that leave a project open to all.

    Args:
        project_id: the GUID in braces, as the stream's ID line has it.
    Returns:
        CMG (nobody has locked it), DPB (no password) and GC (it can be seen), in that order.
    """
    # Any seeds do; fixed ones, so that the same sources give the same file.
    return [
        f'CMG="{scramble(project_id, bytes(4), seed=0x4A)}"',
        f'DPB="{scramble(project_id, bytes(1), seed=0x94)}"',
        f'GC="{scramble(project_id, bytes([0xFF]), seed=0xDE)}"',
    ]


def scramble(project_id: str, value: bytes, *, seed: int) -> str:
    """Return a value scrambled with the project's id.

    Source: MS-OVBA 2.4.3.2.

    Args:
        project_id: the GUID in braces.
        value: the plain bytes.
        seed: 0 to 255; it also decides how many bytes of padding (0 to 3) stand before the value.
    Returns:
        Capital hexadecimal digits, two for each byte.
    Example:
        >>> scramble("{00000000-0000-0000-0000-000000000000}", b"\\xff", seed=0)
        '0002ACAFADAFAD50'
    """
    key = sum(project_id.encode("ascii")) & 0xFF
    scrambled = bytearray([seed, seed ^ _VERSION, seed ^ key])
    padding = bytes((seed & 6) // 2)
    plain_before = key
    for plain in padding + struct.pack("<I", len(value)) + value:
        # Each byte depends on the plain one before it and the scrambled one two before it.
        scrambled.append(plain ^ ((scrambled[-2] + plain_before) & 0xFF))
        plain_before = plain
    return scrambled.hex().upper()
