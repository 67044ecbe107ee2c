"""Check what an administrator has set for xlwings Server in the environment; no value is told."""

from __future__ import annotations

import logging
import os

from pydantic import ValidationError
from rapidfuzz import fuzz, process

from csc_qa.core.errors import ExcelSetupError
from csc_qa.core.finding import Finding, make_finding
from csc_qa.excel.server.log import LEVEL_VARIABLE

_PREFIX = "XLWINGS_"
# A name as like a known one as this is that one misspelt; others belong to xlwings itself.
_MISSPELT = 85.0


def check_settings() -> None:
    """Check the variables of xlwings Server.

    Raises:
        ExcelSetupError: a variable has a value that xlwings cannot take, or a misspelt name: xlwings passes
            over such, and may so ask nobody to sign in.
    """
    if os.environ.get(LEVEL_VARIABLE, "WARNING").upper() not in logging.getLevelNamesMapping():
        raise ExcelSetupError.because("CSCQA-XLI-009", f"{LEVEL_VARIABLE}: expected WARNING, INFO or DEBUG")
    try:
        from xlwings_server.config import Settings  # noqa: PLC0415 - it reads them as it is imported
    except ValidationError as error:
        raise ExcelSetupError(*_of_values(error)) from error
    misspelt = _of_names([name.upper() for name in Settings.model_fields])
    if misspelt:
        raise ExcelSetupError(*misspelt)


def _of_values(error: ValidationError) -> list[Finding]:
    return [
        make_finding("CSCQA-XLI-009", f"{_PREFIX}{str(each['loc'][0]).upper()}: {each['msg']}")
        for each in error.errors(include_input=False, include_url=False)
    ]


def _of_names(known: list[str]) -> list[Finding]:
    findings = []
    for variable in sorted(os.environ):
        name = variable.upper().removeprefix(_PREFIX)
        if not variable.upper().startswith(_PREFIX) or name in known:
            continue
        nearest = process.extractOne(name, known, scorer=fuzz.ratio, score_cutoff=_MISSPELT)
        if nearest:
            message = f"xlwings Server has no setting {variable}"
            hint = f"Did you mean {_PREFIX}{nearest[0]}?"
            findings.append(make_finding("CSCQA-XLI-010", message, hint=hint))
    return findings
