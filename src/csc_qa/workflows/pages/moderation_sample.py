"""The sheet "QA Moderation" as the ribbon makes it: month, size, minimum and seed are settings."""

from __future__ import annotations

from csc_qa.core.errors import ModerationError
from csc_qa.core.master_port import MasterPort
from csc_qa.core.page import Page
from csc_qa.core.period import Period
from csc_qa.workflows.moderation_sample import SampleWish, draw_dip_sample, last_month, panel_sheet_of
from csc_qa.workflows.open_master import MasterWorkbook
from csc_qa.workflows.pages.moderation_settings import MINIMUM, MONTH, SEED, SIZE, whole_setting


def moderation_sample_page(master: MasterPort) -> Page:
    """Return the panel's sheet with the dip sample of the month in the settings, else of the last one.

    Raises:
        WorkbookError: there is no register.
        PeriodError: the setting is no month.
        ModerationError: nothing can be drawn, a setting is no number, or what a panel wrote would be lost.
    """
    opened: MasterWorkbook = master.read()
    settings = master.settings
    month = Period.parse(settings[MONTH]) if settings.get(MONTH) else last_month(opened, master.today)
    if month is None:
        raise ModerationError.because("CSCQA-MOD-001", "no graded audit has a date")
    wish = SampleWish(
        month=month,
        size=whole_setting(settings, SIZE, least=1),
        seed=whole_setting(settings, SEED),
        least_per_area=whole_setting(settings, MINIMUM),
    )
    return panel_sheet_of(opened, draw_dip_sample(opened, wish), master.today)
