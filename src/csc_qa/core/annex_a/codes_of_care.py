"""Codes for children in care, care leavers and adoption.

Source: Ofsted's Annex A; the Department for Education's codes for children looked after.
"""

from __future__ import annotations

from csc_qa.core.annex_a.code_set import Code, CodeSet


def _lettered(*rows: str) -> tuple[Code, ...]:
    """Return codes of rows such as `a) U1: Foster placement`, each named by what stands before the colon."""
    return tuple(Code(row.split(")")[1].split(":")[0].strip(), row) for row in rows)


def _plain(*rows: str) -> tuple[Code, ...]:
    """Return codes of rows such as `C2: FCO`."""
    return tuple(Code(row.split(":")[0], row) for row in rows)


LEGAL_STATUS = CodeSet(
    name="legal status",
    codes=_plain(
        "C1: ICO",
        "C2: FCO",
        "D1: Freeing order",
        "E1: Placement order",
        "V2: Single period under S20",
        "V3: Short term breaks, episodes recorded",
        "V4: Short term breaks, agreements recorded",
        "L1: Police protection LA accommodation",
        "L2: EPO",
        "L3: Child assessment order LA accommodation",
        "J1: Remanded to LA or youth detention",
        "J2: LA accommodation under PACE",
        "J3: Youth rehabilitation order",
    ),
)

PERMANENCE = CodeSet(
    name="permanence plan",
    codes=(
        Code("Return to family", "a) Return to family"),
        Code("Adoption", "b) Adoption"),
        Code("SGO/CAO", "c) SGO/CAO"),
        Code("Supported living", "d) Supported living in the community"),
        Code("Residential", "e) Long-term residential placement"),
        Code("Long-term fostering", "f) Long-term fostering"),
        Code("Other", "g) Other", ("g) other",)),
    ),
)

CARE_CEASED = CodeSet(
    name="reason care ceased",
    codes=_lettered(
        "a) E11: Adopted - application unopposed",
        "b) E12: Adopted - consent dispensed",
        "c) E2: Died",
        "d) E3: Care taken by another LA",
        "e) E4A: Returned home to live with parents or relatives - part of planning",
        "f) E4B: Returned home to live with parents or relatives - not part of planning",
        "g) E13: Parents, relatives or other with no parental responsibility",
        "h) E41: Residence order granted",
        "i) E45: Special Guardianship Orders - former carer relative/friend",
        "j) E46: Special Guardianship Orders - former carer other",
        "k) E47: Special Guardianship Orders - relative/friend",
        "l) E48: Special Guardianship Orders - other",
        "m) E5: Moved into independent living - supported",
        "n) E6: Moved into independent living - no support",
        "o) E7: Transferred to residential care funded by adult social services",
        "p) E9: Sentenced to custody",
        "q) E14: Accommodation on remand ended",
        "r) E15: Age assessment determined child was 18 or over",
        "s) E16: Child moved abroad",
        "t) E8: Care ceased for any other reason",
        "v) E17: Aged 18+ and remained with current carers",
    ),
)

PLACEMENT = CodeSet(
    name="placement type",
    codes=_lettered(
        "a) U1: Foster placement - relatives - long term",
        "b) U2: Foster placement - relative - FFA",
        "c) U3: Foster placement - relative - not FFA",
        "d) U4: Foster placement - long term",
        "e) U5: Foster placement - FFA",
        "f) U6: Foster placement - not FFA",
        "g) A3: Placed for adoption - consent - current foster",
        "h) A4: Placed for adoption - consent - not foster",
        "i) A5: Placed for adoption - order - foster",
        "j) A6: Placed for adoption - order - not foster",
        "k) P1: Placed with parents",
        "l) P2: Independent living",
        "m) P3: Residential employment",
        "n) H5: Residential accommodation",
        "o) K1: Secure Children's Homes",
        "p) K2: Children's Homes",
        "q) R1: Residential Care Home",
        "r) R2: NHS/Health Trust",
        "s) R3: Family Centre or Mother and Baby Unit",
        "t) R5: Young Offender Institution",
        "u) S1: Residential school",
        "v) Z1: Other placements",
        "w) T0: Temporary placement",
        "x) T1: Temporary placement - hospital",
        "y) T2: Temporary placement - holiday",
        "z) T3: Temporary placement - carer holiday",
        "zz) T4: Temporary placement - seven days or less",
    ),
)
FOSTER_PLACEMENTS = ("U1", "U2", "U3", "U4", "U5", "U6")

PROVIDER = CodeSet(
    name="placement provider",
    codes=tuple(
        Code(f"PR{number}", f"{letter}) PR{number}: {words}", (f"{letter}) PR{number} - {words}",))
        for number, (letter, words) in enumerate(
            (
                ("a", "Parents/Parental responsibility"),
                ("b", "Own provision"),
                ("c", "Other LA provision"),
                ("d", "Other public provision"),
                ("e", "Private provision"),
                ("f", "Voluntary/third sector"),
            )
        )
    ),
)

LOCATION = CodeSet(name="placement location", codes=(Code("In", "a) In"), Code("Out", "b) Out")))

ELIGIBILITY = CodeSet(
    name="eligibility category",
    codes=(
        Code("Relevant child", "a) Relevant child"),
        Code("Former relevant child", "b) Former relevant child"),
        Code("Qualifying care leaver", "c) Qualifying care leaver"),
        Code("Eligible child", "d) Eligible child"),
    ),
)

IN_TOUCH = CodeSet(
    name="in touch",
    codes=(
        Code("Yes", "a) Yes", ("Y",)),
        Code("No", "b) No", ("N",)),
        Code("Died", "c) Died"),
        Code("REFU", "d) REFU", ("Refused",)),
        Code("NREQ", "e) NREQ", ("Not required",)),
        Code("RHOM", "f) RHOM", ("Returned home",)),
    ),
)

ACCOMMODATION = CodeSet(
    name="type of accommodation",
    codes=_plain(
        "B: Parents/relatives",
        "C: Community home/residential care",
        "D: Semi-independent, transitional accommodation and self-contained accommodation",
        "E: Supported lodgings",
        "G: Abroad",
        "H: Deported",
        "K: Ordinary lodgings, without formal support",
        "R: Residence not known",
        "S: No fixed abode/homeless",
        "T: Foyers and similar supported accommodation",
        "U: Independent living",
        "V: Emergency accommodation",
        "W: Bed and breakfast",
        "X: In custody",
        "Y: Other accommodation",
        "Z: With former foster carers",
    ),
)

SUITABILITY = CodeSet(
    name="suitability of accommodation",
    codes=(Code("Suitable", "a) Suitable"), Code("Unsuitable", "b) Unsuitable", ("Not suitable",))),
)

ACTIVITY = CodeSet(
    name="activity status",
    codes=_plain(
        "F1: Full time in higher education",
        "F2: Full time in education other than higher",
        "F3: Full time in training or employment",
        "F4: Full time in training or employment - apprenticeship",
        "F5: Full time in training or employment - not apprenticeship",
        "P1: Part time in higher education",
        "P2: Part time in education other than higher",
        "P3: Part time in training or employment",
        "P4: Part time in training or employment - apprenticeship",
        "P5: Part time in training or employment - not apprenticeship",
        "G4: Not in education, employment or training - illness or disability",
        "G5: Not in education, employment or training - other",
        "G6: Not in education, employment or training - pregnancy or parenting",
    ),
)

NO_LONGER_PLACED = CodeSet(
    name="reason no longer placed for adoption",
    codes=(
        Code("RD1", "RD1", ("The child's needs changed",)),
        Code("RD2", "RD2", ("The court did not make a placement order",)),
        Code("RD3", "RD3", ("Prospective adopters could not be found",)),
        Code("RD4", "RD4", ("Any other reason",)),
    ),
)
