"""The settings of the user, with clear words where one of them cannot be used."""

from __future__ import annotations

import os
import tomllib

from pydantic import ValidationError

from csc_qa.core.errors import SettingError
from csc_qa.core.finding import Finding, make_finding
from csc_qa.settings import SETTINGS_FILE, Settings

_PREFIX = "CSC_QA_"
_EXPECTED = {
    "plugin_folder": "the path of a folder",
    "plugin_tracebacks": "true or false",
    "backups_kept": "a whole number from 0 upwards",
    "oversight_day": "a day of the month",
    "day_off": "as printed, before or after",
}


def user_settings() -> Settings:
    """Return what the user has set in the environment or in the settings file.

    Raises:
        SettingError: a value cannot be used, or the file cannot be read.
    """
    try:
        return Settings()
    except ValidationError as error:
        names = dict.fromkeys(str(each["loc"][0]) for each in error.errors(include_input=False))
        raise SettingError(*map(_not_usable, names)) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is no TOML"
        where = f" {error}" if isinstance(error, tomllib.TOMLDecodeError) else ""
        message = f"the settings file {SETTINGS_FILE} cannot be read: {why}.{where}"
        raise SettingError(make_finding("CSCQA-SET-002", message)) from None


def _not_usable(name: str) -> Finding:
    variable = f"{_PREFIX}{name.upper()}"
    is_given = variable in map(str.upper, os.environ)
    place = f"the environment variable {variable}" if is_given else f"{name} in {SETTINGS_FILE}"
    return make_finding("CSCQA-SET-001", f"{place} is not {_EXPECTED[name]}")
