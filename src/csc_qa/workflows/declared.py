"""What plugins declare, loaded as the user's settings say."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from csc_qa.hooks.catalogue import Catalogue, build_catalogue
from csc_qa.hooks.loading import load_plugins
from csc_qa.settings import Settings
from csc_qa.workbook.vocabulary import Vocabulary
from csc_qa.workflows.rules_in_force import with_rules
from csc_qa.workflows.user_settings import user_settings


def load_catalogue(plugins: Sequence[Path | str] = (), settings: Settings | None = None) -> Catalogue:
    """Return the catalogue of everything that plugins declare.

    Args:
        plugins: further one-file plugins.
        settings: of the user; read from the environment and the settings file where not given.

    Raises:
        SettingError: a setting has a value that it cannot have.
    """
    settings = settings or user_settings()
    files = [Path(file) for file in plugins]
    loaded = load_plugins(
        folder=settings.plugin_folder, files=files, shows_tracebacks=settings.plugin_tracebacks
    )
    catalogue = build_catalogue(loaded)
    return with_rules(catalogue, oversight_day=settings.oversight_day, day_off=settings.day_off)


def vocabulary_of(catalogue: Catalogue) -> Vocabulary:
    """Return the words by which registers are read."""
    return Vocabulary(
        scale=catalogue.framework.grade_scale,
        areas=catalogue.service_areas.values(),
        tools=catalogue.audit_tools.values(),
        analysis_areas=catalogue.framework.analysis_areas,
        synonyms=catalogue.column_synonyms,
    )
