"""Names that the client's JavaScript keeps for itself: one of them as a function stops every function."""

from __future__ import annotations

# ECMAScript, reserved words of strict code; and `base`, which xlwings calls from every function.
_WORDS = """
arguments await base break case catch class const continue debugger default delete do else enum eval
export extends false finally for function if implements import in instanceof interface let new null
package private protected public return static super switch this throw true try typeof undefined var
void while with yield
"""

SCRIPT_WORDS = frozenset(_WORDS.split())
