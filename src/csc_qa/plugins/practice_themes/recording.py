"""How the child's story is kept: chronology, summary, case notes, genogram."""

from __future__ import annotations

from csc_qa.core.theme import Theme

THEMES = (
    Theme(
        key="chronology",
        name="Chronology",
        phrases=("chronolog*", "timeline of/showing/setting", "significant event*"),
        area="narrative",
    ),
    Theme(
        key="case_summary",
        name="Case summary",
        phrases=(
            "case summar*",
            "summary of ... case/child/history/work",
            "up to date summar*",
            "pen picture",
            "transfer summar*",
            "closing summar*",
            "closure summar*",
            "handover",
            "hand over note/summar*/template",
        ),
        area="narrative",
    ),
    Theme(
        key="recording",
        name="Recording",
        phrases=(
            "case note",
            "case record*",
            "recording",
            "record* ... up to date",
            "record* ... late/delay*/behind",
            "not recorded/uploaded/written",
            "not on file/record/system/mosaic/ccd",
            "file/record ... incomplete",
            "missing from ... file/record/system",
            "uploaded late",
            "written ... to ... child/children",
            "writing to ... child/children",
            "plain english",
            "jargon",
            "cut and paste",
            "copy/copied and pasted",
            "copied sentence/text/forward/over",
        ),
        not_in=("audit recording", "recording system ... down"),
        area="narrative",
    ),
    Theme(
        key="history",
        name="History and its meaning",
        phrases=(
            "past/previous/earlier involvement",
            "history",
            "historic* information/concern/harm/abuse/pattern",
            "past experience",
            "pattern of harm/abuse/behaviour",
            "intergenerational",
            "start again syndrome",
        ),
        area="narrative",
    ),
    Theme(
        key="genogram",
        name="Genogram and ecomap",
        phrases=("genogram*", "ecomap*", "eco map", "family tree"),
        area="narrative",
    ),
)
