"""The themes of a period as sections of a report."""

from __future__ import annotations

from collections.abc import Sequence

from csc_qa.core.period import Period
from csc_qa.core.report import Cell, Chart, ChartKind, ColumnFormat, Section, Series, Table, TableColumn
from csc_qa.core.theme_figures import EmergingTerms, ThemeCount, ThemeFigures, ThemeTrend
from csc_qa.reports.analysis.theme_sentences import names_with_counts, theme_sentences

_COUNT, _PERCENT = ColumnFormat.COUNT, ColumnFormat.PERCENT
MOST_THEMES = 15
_MOST_IN_CHART = 10
_MOST_REFERENCES, _MOST_REFERENCES_OF_WORDS = 40, 12
_LEAST_OF_AREA = 5
_BEFORE = (
    TableColumn(title="Share before", format=_PERCENT),
    TableColumn(title="To improve, against before"),
    TableColumn(title="A strength, against before"),
)
_NOT_A_SENTENCE = (
    "An audit counts once for each theme and field. Words are matched, not their sense: a text that says "
    "that there is no drift counts as one on drift."
)
_TRENDS = (
    "Shares of the audits that say something are compared by Fisher's exact test; of the changes named no "
    "more than about one in ten is chance. Too few to say: under five audits name the theme, now and before "
    "together, or under ten audits were read."
)
_NEW = (
    "Groups of words that stand in the same audits, outside the vocabulary, more often than before or never "
    "before. Left out: words of names and identifiers in the register, words always written with a capital, "
    "words with digits, and whatever stands in the audits of fewer than three children."
)


def theme_section(figures: ThemeFigures, most: int = MOST_THEMES) -> Section:
    """Return what the audits are about: the themes named most, by field, and by service area.

    Args:
        most: themes in the table.
    """
    themes = ranked_themes(figures)
    sentences = (*theme_sentences(figures), *_said(figures, "CSCQA-THM-002"))
    if not themes:
        return Section(key="themes", title="Themes", sentences=sentences)
    tables = [_themes_table(figures, themes[:most], len(themes))]
    if figures.service_area is None and len(figures.read_by_area) > 1:
        tables.append(_areas_table(figures))
    return Section(
        key="themes",
        title="Themes",
        sentences=sentences,
        tables=tuple(tables),
        charts=(_chart(themes[:_MOST_IN_CHART]),),
    )


def new_words_section(figures: ThemeFigures) -> Section | None:
    """Return what is new in the free text beyond the vocabulary; None where nothing is.

    Its words are from free text, so it is not for publication.
    """
    if not figures.emerging:
        why = _said(figures, "CSCQA-THM-001", "CSCQA-THM-004")
        return _new_words(why) if why else None
    has_before = _has_before(figures)
    columns = (
        TableColumn(title="Words"),
        TableColumn(title="Audits", format=_COUNT),
        *((TableColumn(title="Audits before", format=_COUNT),) if has_before else ()),
        *((TableColumn(title="Against before"),) if has_before else ()),
        TableColumn(title="References"),
    )
    rows = tuple(_new_row(each, has_before=has_before) for each in figures.emerging)
    table = Table(title="New words", columns=columns, rows=rows, note=_NEW, key="new_words")
    said = "; ".join(", ".join(each.terms[:2]) for each in figures.emerging[:3])
    opening = "New in what auditors write, and in no theme of the vocabulary"
    if not has_before:
        opening = "With nothing earlier to compare with, what is frequent and in no theme of the vocabulary"
    return _new_words((f"{opening}: {said}.",), table)


def theme_details_section(figures: ThemeFigures) -> Section | None:
    """Return each theme period by period, and the audits behind it; None where no theme is named."""
    themes = ranked_themes(figures)
    if not themes:
        return None
    columns = (
        TableColumn(title="Theme"),
        TableColumn(title="Audits", format=_COUNT),
        TableColumn(title="References"),
    )
    rows = tuple((each.theme.name, each.audits, _references(each.audit_ids)) for each in themes)
    behind = Table(title="Audits behind each theme", columns=columns, rows=rows, key="theme_audits")
    tables = (_periods_table(figures), behind) if figures.earlier else (behind,)
    return Section(
        key="theme_details",
        title="The audits behind each theme",
        tables=tables,
        is_appendix=True,
        holds_details=True,
    )


def ranked_themes(figures: ThemeFigures) -> list[ThemeCount]:
    """Return the themes that audits of the period name, those most often to improve first."""
    named = [each for each in figures.themes if each.audits]
    return sorted(named, key=lambda each: (-each.areas_for_improvement, -each.audits, each.theme.name))


def _themes_table(figures: ThemeFigures, themes: Sequence[ThemeCount], of: int) -> Table:
    columns = (
        TableColumn(title="Theme"),
        TableColumn(title="To improve", format=_COUNT),
        TableColumn(title="A strength", format=_COUNT),
        TableColumn(title="In learning", format=_COUNT),
        TableColumn(title="Audits", format=_COUNT),
        TableColumn(title="Share of audits", format=_PERCENT),
        *(_BEFORE if _has_before(figures) else ()),
    )
    rows = tuple(_row(figures, each) for each in themes)
    left = of - len(themes)
    more = f"{left} more {'theme is' if left == 1 else 'themes are'} named." if left > 0 else ""
    note = " ".join(filter(None, (_NOT_A_SENTENCE, _TRENDS if _has_before(figures) else "", more)))
    return Table(title="Themes that audits name", columns=columns, rows=rows, note=note, key="themes")


def _row(figures: ThemeFigures, each: ThemeCount) -> tuple[Cell, ...]:
    counts = (each.areas_for_improvement, each.strengths, each.learning, each.audits)
    now = (each.theme.name, *counts, 100 * each.audits / figures.read)
    if not _has_before(figures):
        return now
    before = 100 * sum(each.earlier) / sum(figures.earlier_read)
    return (*now, before, str(each.improvement_trend), str(each.strength_trend))


def _has_before(figures: ThemeFigures) -> bool:
    return sum(figures.earlier_read) > 0


def _areas_table(figures: ThemeFigures) -> Table:
    columns = (
        TableColumn(title="Service area"),
        TableColumn(title="Audits that say something", format=_COUNT),
        TableColumn(title="Named most often to improve"),
        TableColumn(title="Named most often as a strength"),
    )
    rows = tuple(_area_row(figures, area, read) for area, read in figures.read_by_area)
    note = f"Nothing is said of areas with fewer than {_LEAST_OF_AREA} such audits."
    return Table(
        title="Themes by service area", columns=columns, rows=rows, note=note, key="themes_by_service_area"
    )


def _area_row(figures: ThemeFigures, area: str, read: int) -> tuple[Cell, ...]:
    if read < _LEAST_OF_AREA:
        return (area, read, str(ThemeTrend.TOO_FEW), str(ThemeTrend.TOO_FEW))
    to_improve = names_with_counts(
        figures.themes, lambda each: dict(each.improvement_areas).get(area, 0), least=2, most=3
    )
    strong = names_with_counts(
        figures.themes, lambda each: dict(each.strength_areas).get(area, 0), least=2, most=3
    )
    return (area, read, to_improve or None, strong or None)


def _chart(themes: Sequence[ThemeCount]) -> Chart:
    names = tuple(each.theme.name for each in themes)
    to_improve = tuple(float(each.areas_for_improvement) for each in themes)
    strengths = tuple(float(each.strengths) for each in themes)
    spoken = "; ".join(
        f"{each.theme.name} {each.areas_for_improvement} to improve, {each.strengths} as a strength"
        for each in themes
    )
    return Chart(
        title="Themes named most often to improve",
        kind=ChartKind.STACKED_BARS,
        categories=names,
        series=(Series(name="To improve", values=to_improve), Series(name="A strength", values=strengths)),
        alt=f"Themes named most often to improve. {spoken}.",
        value_title="Audits that name it",
    )


def _periods_table(figures: ThemeFigures) -> Table:
    spans = [(figures.period, figures.read), *zip(figures.earlier, figures.earlier_read, strict=True)][::-1]
    columns = (
        TableColumn(title="Theme"),
        *(TableColumn(title=_span(period, read), format=_COUNT) for period, read in spans),
    )
    rows = tuple((each.theme.name, *each.earlier[::-1], each.audits) for each in ranked_themes(figures))
    note = "In brackets: audits that say something."
    return Table(
        title="Audits that name each theme, period by period",
        columns=columns,
        rows=rows,
        note=note,
        key="theme_periods",
    )


def _span(period: Period, read: int) -> str:
    return f"{period.short_label} ({read})"


def _new_row(group: EmergingTerms, *, has_before: bool) -> tuple[Cell, ...]:
    before = (group.earlier, str(group.trend)) if has_before else ()
    return (
        ", ".join(group.terms),
        group.audits,
        *before,
        _references(group.audit_ids, _MOST_REFERENCES_OF_WORDS),
    )


def _references(ids: Sequence[str], most: int = _MOST_REFERENCES) -> str:
    shown, more = ids[:most], len(ids) - most
    return ", ".join(shown) + (f" and {more} more" if more > 0 else "")


def _new_words(sentences: tuple[str, ...], *tables: Table) -> Section:
    return Section(
        key="new_words",
        title="What is new in the free text",
        sentences=sentences,
        tables=tables,
        holds_details=True,
    )


def _said(figures: ThemeFigures, *codes: str) -> tuple[str, ...]:
    """Return what was found, as sentences with the next step."""
    found = [each for each in figures.findings if each.code in codes]
    return tuple(f"{each.message[:1].upper()}{each.message[1:]}. {each.hint}" for each in found)
