"""The built-in macros, one file each; every module has its `MACRO`."""

# The groups of the ribbon tab in this order; those of plugins follow, and help stands last.
GROUPS = ("Register", "Audit cycle", "Analysis", "Indicators", "Reports")
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
    "agreement",
    "themes",
    "check_kpis",
    "compute_annex_a",
    "kpi_status",
    "kpi_dashboard",
    "spc_charts",
    "monthly_report",
    "quarterly_report",
    "annual_report",
    "area_report",
    "headlines",
    "kpi_report",
    "scrutiny_pack",
    "report_files",
    "functions",
    "plugins",
    "about",
)
