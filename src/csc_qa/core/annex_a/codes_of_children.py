"""Codes for who a child is and where the child stands: gender, ethnicity, need, plan, source of a contact.

Source: Ofsted's Annex A; the Department for Education's codes for children in need and school census.
"""

from __future__ import annotations

from csc_qa.core.annex_a.code_set import Code, CodeSet

GENDER = CodeSet(
    name="gender",
    codes=(
        Code("Male", "a) Male", ("M", "Boy")),
        Code("Female", "b) Female", ("F", "Girl")),
        Code("Not stated", "c) Not stated/recorded", ("Not stated", "Unknown", "U", "Indeterminate")),
        Code("Neither", "d) Neither"),
    ),
)

_ETHNICITIES = (
    ("a", "WBRI", "White British"),
    ("b", "WIRI", "White Irish"),
    ("c", "WIRT", "Traveller of Irish heritage"),
    ("d", "WOTH", "Any other White background"),
    ("e", "WROM", "Gypsy/Roma"),
    ("f", "MWBC", "White and Black Caribbean"),
    ("g", "MWBA", "White and Black African"),
    ("h", "MWAS", "White and Asian"),
    ("i", "MOTH", "Any other Mixed background"),
    ("j", "AIND", "Indian"),
    ("k", "APKN", "Pakistani"),
    ("l", "ABAN", "Bangladeshi"),
    ("m", "AOTH", "Any other Asian background"),
    ("n", "BCRB", "Caribbean"),
    ("o", "BAFR", "African"),
    ("p", "BOTH", "Any other Black background"),
    ("q", "CHNE", "Chinese"),
    ("r", "OOTH", "Any other ethnic group"),
    ("s", "REFU", "Refused"),
    ("s", "NOBT", "Information not yet obtained"),
)
ETHNICITY = CodeSet(
    name="ethnicity",
    codes=tuple(Code(code, f"{letter}) {code}", (words,)) for letter, code, words in _ETHNICITIES),
)

_SOURCES = (
    ("a", "1A", "Individual", "family member, relative or carer"),
    ("b", "1B", "Individual", "acquaintance"),
    ("c", "1C", "Individual", "self"),
    ("d", "1D", "Individual", "individual other"),
    ("e", "2A", "Schools", "school"),
    ("f", "2B", "Education services", "education"),
    ("g", "3A", "Health services", "general practitioner"),
    ("h", "3B", "Health services", "health visitor"),
    ("i", "3C", "Health services", "school nurse"),
    ("j", "3D", "Health services", "other primary health services"),
    ("k", "3E", "Health services", "accident and emergency department"),
    ("l", "3F", "Health services", "other health services"),
    ("m", "4", "Housing", "housing"),
    ("n", "5A", "LA services", "social care"),
    ("o", "5B", "LA services", "other internal"),
    ("p", "5C", "LA services", "external"),
    ("p1", "5D", "LA services", "early help"),
    ("q", "6", "Police", "police"),
    ("r", "7", "Other legal agency", "other legal agency"),
    ("s", "8", "Other", "other"),
    ("t", "9", "Anonymous", "anonymous"),
    ("u", "10", "Unknown", "unknown"),
)
SOURCE = CodeSet(
    name="source of a contact or referral",
    codes=tuple(Code(code, f"{letter}) {code}: {name}", (words,)) for letter, code, name, words in _SOURCES),
)

NEED = CodeSet(
    name="primary need",
    codes=(
        Code("N1", "N1 - Abuse or neglect", ("N1 - Abuse or Neglect",)),
        Code("N2", "N2 - Child's disability"),
        Code("N3", "N3 - Parental disability or illness"),
        Code("N4", "N4 - Family in acute stress"),
        Code("N5", "N5 - Family dysfunction"),
        Code("N6", "N6 - Socially unacceptable behaviour"),
        Code("N7", "N7 - Low income"),
        Code("N8", "N8 - Absent parenting"),
        Code("N9", "N9 - Cases other than children in need"),
        Code("N0", "N0 - Not stated"),
    ),
)

CLOSURE = CodeSet(
    name="reason for closure",
    codes=(
        Code("RC1", "RC1 - Adopted"),
        Code("RC2", "RC2 - Died"),
        Code("RC3", "RC3 - Child arrangements order"),
        Code("RC4", "RC4 - Special guardianship order"),
        Code("RC5", "RC5 - Transferred to services of another local authority"),
        Code("RC6", "RC6 - Transferred to adult social care services"),
        Code("RC7", "RC7 - Services ceased for any other reason, including child no longer in need"),
        Code("RC8", "RC8 - Case closed after assessment, no further action"),
        Code("RC9", "RC9 - Case closed after assessment, referred to early help"),
    ),
)

CASE_STATUS = CodeSet(
    name="case status",
    codes=(
        Code("Looked after", "a) Looked after child", ("LAC", "CLA")),
        Code("Child protection plan", "b) Child Protection plan", ("CPP",)),
        Code("Child in need plan", "c) Child in need plan", ("CIN",)),
        Code("Open assessment", "d) Open assessment"),
        Code("Closed", "e) Closed episode"),
    ),
)

_NEGLECT = ("a) Neglect", "NEG")
ABUSE = CodeSet(
    name="category of abuse",
    codes=(
        Code("Neglect", "Neglect", _NEGLECT),
        Code("Physical abuse", "Physical abuse", ("b) Physical abuse", "PHY", "Physical")),
        Code("Sexual abuse", "Sexual abuse", ("c) Sexual abuse", "SAB", "Sexual")),
        Code("Emotional abuse", "Emotional abuse", ("d) Emotional abuse", "EMO", "Emotional")),
        Code("Multiple", "Multiple", ("e) Multiple/not recommended", "MUL", "Multiple/not recommended")),
    ),
)
