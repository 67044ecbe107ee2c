"""Codes of what is found in plugins."""

from __future__ import annotations

from csc_qa.core.finding_codes.kinds import FindingCode, W

PLUGINS_CODES: dict[str, FindingCode] = {
    "CSCQA-PLG-001": FindingCode(
        W,
        "a plugin cannot be loaded and was set aside",
        "Mend or remove the plugin. Its author sees where it failed with CSC_QA_PLUGIN_TRACEBACKS=1.",
    ),
    "CSCQA-PLG-002": FindingCode(
        W,
        "a plugin failed in a hook; what it gives there was set aside",
        "Report it to the plugin's author, who sees where with CSC_QA_PLUGIN_TRACEBACKS=1.",
    ),
    "CSCQA-PLG-003": FindingCode(
        W,
        "a plugin gave something of the wrong type, which was set aside",
        "See docs/hooks.md for what the hook returns.",
    ),
    "CSCQA-PLG-004": FindingCode(
        W, "two plugins declare the same id; the first one was kept", "Rename one of the two."
    ),
    "CSCQA-PLG-005": FindingCode(
        W,
        "a plugin implements a hook that does not exist and was set aside",
        "Correct the hook's name; docs/hooks.md lists them.",
    ),
    "CSCQA-PLG-006": FindingCode(
        W, "what plugins declare does not fit together", "Correct the plugin named."
    ),
}
