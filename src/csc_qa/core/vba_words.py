"""Words that VBA keeps for itself: one of them as an argument makes a whole module uncompilable."""

from __future__ import annotations

# MS-VBAL 3.3.5.2, all kinds of reserved identifiers; `caller`, which xlwings keeps for itself; `step`, which
# LibreOffice's Basic does; and what the wrapper of a function calls, which an argument of that name would
# hide.
_WORDS = """
abs activeworkbook addressof and any application array as attribute boolean byref byte byval call
caller case cbool cbyte ccur cdate cdbl cdec cdecl cint circle clng clnglng clngptr close const csng
cstr currency cvar cverr date debug decimal declare defbool defbyte defcur defdate defdbl defdec
defint deflng deflnglng deflngptr defobj defsng defstr defvar dim do doevents double each else
elseif empty end endif enum eqv erase err event exit false fix for friend function get global gosub
goto if imp implements in input inputb int integer is lbound len lenb let like lock long longlong
longptr loop lset me mod new next not nothing null on open option optional or paramarray preserve
print private pset public put raiseevent redim rem resume return rset scale seek select set sgn
shared single spc static step stop string sub tab then thisworkbook to true type typeof ubound unlock
until variant wend while with withevents write xlpy xor
"""

VBA_WORDS = frozenset(_WORDS.split())
