"""Open a file that people may have edited, and say in words why it cannot be read."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zipfile import BadZipFile, ZipFile, is_zipfile

from csc_qa.core.errors import ReportError

# What zipfile, zlib and the readers of the formats raise on a broken file; parsers of XML a SyntaxError.
_BROKEN = (
    *(AttributeError, EOFError, KeyError, RuntimeError, SyntaxError, TypeError, ValueError),
    *(BadZipFile, zlib.error),
)


@contextmanager
def edited_file(path: Path, program: str, code: str) -> Iterator[ZipFile]:
    """Open the file as the package of parts that it is, for reading within the block.

    Args:
        program: whose file it is, such as `Word`.
        code: of the finding, where it cannot be read.

    Raises:
        ReportError: the file cannot be read, is none of the program's, or is broken.
    """
    try:
        if not is_zipfile(path):
            # A file that is protected by a password is no zip file either.
            raise _refusal(path, code, f"is not a file of {program}, or is protected by a password")
        with ZipFile(path) as package:
            yield package
    except OSError as error:
        raise _refusal(path, code, f"cannot be read ({error.strerror})") from error
    except _BROKEN as error:
        raise _refusal(path, code, "is broken") from error


def _refusal(path: Path, code: str, why: str) -> ReportError:
    return ReportError.because(code, f'the file "{path.name}" {why}')
