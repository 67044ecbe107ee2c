"""The error of an answer that is not of its question's kind."""

from __future__ import annotations


class UnreadableAnswerError(Exception):
    """An answer is not of its kind; it is not quoted.

    Attributes:
        code: of the finding.
    """

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)
