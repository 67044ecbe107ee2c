"""The dip sample of a month, from a master workbook to the panel's sheet."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import date
from functools import partial

import pandas as pd

from csc_qa.core.audit import Audit
from csc_qa.core.dip_sample import DipSample
from csc_qa.core.errors import ModerationError
from csc_qa.core.model import FrozenModel
from csc_qa.core.page import Page
from csc_qa.core.panel_sheet import MODERATED_ALREADY, PANEL_ENTRIES
from csc_qa.core.period import Period
from csc_qa.moderation.dip_sample import draw_sample
from csc_qa.workbook.own_tables import OwnRow
from csc_qa.workbook.table import audits_of
from csc_qa.workflows.open_master import MasterWorkbook
from csc_qa.workflows.pages.panel import panel_page
from csc_qa.workflows.panel_entries import PanelSheet, read_panel_sheet

_MOST_SEED = 1_000_000_000


class SampleWish(FrozenModel):
    """What is asked for; None leaves it to the sheet of an earlier draw, else to the framework or chance."""

    month: Period
    size: int | None = None
    seed: int | None = None
    least_per_area: int | None = None


def draw_dip_sample(master: MasterWorkbook, wish: SampleWish) -> DipSample:
    """Return the dip sample of a month's completed audits.

    Without a seed that of an earlier draw of the month is used, so that a sample is not changed by chance
    under a panel that is at work on it; else a new one, which is in the answer. Where the panel has typed,
    a larger sample with that seed, or one of more audits, goes on from the earlier draw.

    Raises:
        ModerationError: the period is not one month, or no audit of it can be moderated.
    """
    month, rule = wish.month, master.catalogue.framework.moderation
    if len(month.months()) > 1 or month != Period.month(month.start.year, month.start.month):
        raise ModerationError.because("CSCQA-MOD-011")
    audits = [audit for audit in _audits(master, month) if audit.grade or audit.safeguarding_concern]
    if not audits:
        raise ModerationError.because("CSCQA-MOD-001", f"no audit of {month.label} can be moderated")
    sheet = read_panel_sheet(master.register.own_sheets)
    drawn = _earlier_draw(sheet, month)
    size = _first(wish.size, drawn.get("Size"), rule.sample_size)
    seed = _first(wish.seed, drawn.get("Seed"), secrets.randbelow(_MOST_SEED))
    least = _first(wish.least_per_area, drawn.get("Minimum per area"), rule.least_per_area)
    draw = partial(draw_sample, audits, rule, month, size=size, seed=seed, least_per_area=least)
    sample = draw()
    goes_on = seed == drawn.get("Seed") and size >= drawn.get("Size", 0)
    return draw(kept=_reasons(sheet, month)) if goes_on and _left_out(sheet, sample) else sample


def panel_sheet_of(master: MasterWorkbook, sample: DipSample, drawn_on: date) -> Page:
    """Return the panel's sheet: this sample, and every earlier one with what was typed beside it.

    Raises:
        ModerationError: the sheet has entries for audits of this month that the sample would leave out.
    """
    sheet = read_panel_sheet(master.register.own_sheets)
    lost = _left_out(sheet, sample)
    if lost:
        raise ModerationError(*(row.finding("CSCQA-MOD-007", "Audit") for row in lost))
    audits = {audit.audit_id: audit for audit in _audits(master, sample.month)}
    return panel_page(sample, audits, sheet, drawn_on)


def _audits(master: MasterWorkbook, month: Period) -> list[Audit]:
    return audits_of(master.audits_in(month).reset_index(drop=True), master.scale)


def _left_out(sheet: PanelSheet, sample: DipSample) -> list[OwnRow]:
    """Return the rows beside which the panel has typed and that are not in the sample."""
    chosen = {each.audit_id for each in sample.audits}
    return [
        row
        for row in sheet.entries
        if _is_of(row, sample.month)
        and row.text("Audit") not in chosen
        and any(row.text(title) for title in PANEL_ENTRIES)
    ]


def _reasons(sheet: PanelSheet, month: Period) -> dict[str, str]:
    """Return the audits of the earlier draw, each with why it is in it."""
    return {
        row.text("Audit"): row.text("Reason").removesuffix(MODERATED_ALREADY)
        for row in sheet.entries
        if _is_of(row, month)
    }


def _earlier_draw(sheet: PanelSheet, month: Period) -> Mapping[str, int]:
    """Return seed, size and minimum of the last draw of a month that stands on the sheet."""
    draws = [row for row in sheet.draws if _is_of(row, month)]
    titles = ("Seed", "Size", "Minimum per area")
    return {
        title: int(draws[-1].text(title)) for title in titles if draws and draws[-1].text(title).isdecimal()
    }


def _is_of(row: OwnRow, month: Period) -> bool:
    return row.text("Month") == str(month)


def _first(*values: int | None) -> int:
    return next(value for value in values if value is not None)


def last_month(master: MasterWorkbook, today: date) -> Period | None:
    """Return the last month up to today in which audits were completed; None where there is none."""
    table = master.audits_table
    days = table.loc[table["is_completed"] & table["grade"].notna(), "belongs_on"].dropna()
    past = days[days <= pd.Timestamp(today)]
    if past.empty:
        return None
    day = past.max()
    return Period.month(day.year, day.month)
