"""How people spelt grades, areas and yes or no over the year; the usual spelling stands more than once."""

from __future__ import annotations

GRADES: dict[str, tuple[str, ...]] = {
    "outstanding": ("Outstanding", "Outstanding", "outstanding", "O/S", "OUTSTANDING ", "Outstanding\u00a0"),
    "good": ("Good", "Good", "Good", "good ", "G", "GOOD", "Good overall", "Good\u00a0", "2", "good"),
    "requires_improvement": (
        *("RI", "RI", "R.I.", "Req Imp", "Requires improvement to be good", "Requires Improvement"),
        *("req. improvement", "RI ", "Requires improvement", "Requires Improvment"),
    ),
    "inadequate": ("Inadequate", "Inadequate", "Inad", "inadequate ", "INADEQUATE"),
}
UNGRADED: dict[str, tuple[str, ...]] = {
    "Case review": ("Ungraded", "N/A", "Case review", "", "Ungraded case review"),
    "Case audit": ("Ungraded", "n/a", "", "Not graded", "Case audit - ungraded"),
}
AREAS: dict[str, tuple[str, ...]] = {
    "Children Resource Service": (
        *("CRS", "CRS", "CRS ", "Children's Resource Service", "Childrens Resource Service"),
        *("Children Resource Service", "Children’s Resource Service", "crs"),
    ),
    "Brief Intervention Team": ("BIT", "BIT", "Brief Intervention", "Brief Intervention Team", "BIT\u00a0"),
    "Pathways Through Care": ("PTC", "PTC ", "Pathways Through Care", "Pathways through care"),
    "Children & Families First": (
        *("C&FF", "C&FF", "Children & Families First", "Children and Families First", "C & FF"),
        *("Children &  Families First",),
    ),
    "Social Work with Families": (
        "SWF",
        "SWF",
        "Social Work With Families",
        "SWF ",
        "Social work with families",
    ),
    "ICAS": ("ICAS", "ICAS ", "Icas"),
    "Jigsaw": ("Jigsaw", "JIGSAW", "Jigsaw "),
    "Young People's Service": ("YPS", "Young Peoples Service", "Young People's Service", "YPS "),
    "Permanency": ("Permanency", "Permanency Team", "Permanency "),
    "Adoption": ("Adoption", "Adoption ", "ADOPTION"),
    "Fostering": ("Fostering", "Fostering ", "fostering"),
}
TOOLS: dict[str, tuple[str, ...]] = {
    "BIT and SWF": ("BIT and SWF", "BIT & SWF", "BIT and SWF "),
    "C&FF": ("C&FF", "C&FF "),
    "PTC": ("PTC", "PTC\u00a0"),
    "YPS": ("YPS", "yps"),
}
YES: tuple[str | bool, ...] = ("Yes", "Yes", "Y", "yes ", "✓", True, "YES")
NO: tuple[str | bool, ...] = ("No", "No", "N", "no", False, "No ")
DATE_TEXTS = ("{d:%d/%m/%Y}", "{d.day}.{d.month}.{d:%y}", "{d.day} {month} {d.year}", "{d:%d}-{short}-{d:%y}")
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
