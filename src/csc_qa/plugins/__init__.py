"""The built-in plugins: one file each, through the public hooks, as an outsider would write them.

Every module of this package is registered: those in `FIRST` in the order in which reports list
their service areas, the rest by name.
"""

FIRST = (
    "southampton_framework",
    "children_resource_service",
    "brief_intervention_and_social_work_with_families",
    "pathways_through_care",
    "children_and_families_first",
    "icas",
    "jigsaw",
    "young_peoples_service",
    "permanency",
    "adoption",
    "fostering",
    "inclusion",
)
