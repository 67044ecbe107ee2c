"""The built-in macros, one file each; every module has its `MACRO`."""

# The groups of the ribbon tab in this order; those of plugins follow, and help stands last.
GROUPS = ("Register", "Audit cycle", "Analysis", "Indicators")
LAST_GROUP = "Help"
# Buttons that stand first in their group; others follow by name.
FIRST = (
    "connect_workbook",
    "check_workbook",
    "import_forms",
    "add_forms",
    "due_dates",
    "allocate",
    "chase_list",
    "moderation_sample",
    "escalations",
    "annual_report",
    "agreement",
    "themes",
    "check_kpis",
    "kpi_status",
    "spc_charts",
    "functions",
    "plugins",
    "about",
)
