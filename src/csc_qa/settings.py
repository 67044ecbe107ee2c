"""Settings of the user, from the environment or a file in the user's configuration folder."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_config_path
from pydantic import Field
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

SETTINGS_FILE = user_config_path("csc-qa") / "settings.toml"


class Settings(BaseSettings):
    """What a user sets once.

    Each can be given as an environment variable (`CSC_QA_PLUGIN_FOLDER`) or in `settings.toml` in
    the user's configuration folder; the environment comes first. An empty variable counts as not set.

    Attributes:
        plugin_folder: absolute path of a folder of one-file plugins; none unless set.
        plugin_tracebacks: for authors of plugins: standard error has where a plugin failed. Hooks that are
            given cases are left out.
        backups_kept: how many dated copies of a workbook are kept in the folder Backups beside it.
        oversight_day: day of the month by which service leads record their oversight, where the
            framework gives more than one; its own choice unless set.
        day_off: what becomes of a deadline on a weekend or bank holiday: `as printed`, `before` or
            `after`; as the framework says unless set.
    """

    model_config = SettingsConfigDict(
        env_prefix="CSC_QA_", env_ignore_empty=True, toml_file=SETTINGS_FILE, extra="ignore"
    )

    plugin_folder: Path | None = None
    plugin_tracebacks: bool = False
    backups_kept: int = Field(default=10, ge=0)
    oversight_day: int | str | None = None
    day_off: str | None = None

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Read what is given in code, then the environment, then the file."""
        del dotenv_settings, file_secret_settings
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)
