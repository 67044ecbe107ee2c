"""What the themes of a period say, in sentences. No number below five stands in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from csc_qa.core.theme_figures import ThemeCount, ThemeFigures, ThemeTrend

# Themes that fewer audits name are in the tables, not in sentences.
LEAST_SAID = 5
_MOST_SAID = 3

Count = Callable[[ThemeCount], int]


def theme_sentences(figures: ThemeFigures) -> tuple[str, ...]:
    """Return what was read, what is named most, and what changed."""
    where = f" of {figures.service_area}" if figures.service_area else ""
    if not figures.read:
        nothing = "says anything under strengths, areas for improvement or learning"
        return (f"No audit{where} in {figures.period.label} {nothing}, so there are no themes.",)
    named = len({each for theme in figures.themes for each in theme.audit_ids})
    audits = "audit" if figures.read == 1 else "audits"
    say = "says" if figures.read == 1 else "say"
    fields = "something under strengths, areas for improvement or learning"
    return (
        f"{figures.read} {audits}{where} in {figures.period.label} {say} {fields}; "
        f"{_of_them(named, figures.read)}.",
        *_most_named(figures),
        *_changes(figures),
    )


def _of_them(named: int, of: int) -> str:
    if named in {0, of}:
        which = "none" if not named else "it" if of == 1 else "all"
        return f"{which} {'name' if which == 'all' else 'names'} a theme"
    return f"{named} of them {'names' if named == 1 else 'name'} a theme"


def names_with_counts(themes: Sequence[ThemeCount], count: Count, least: int, most: int) -> str:
    """Return the themes with the highest counts, as `Recording (12); Chronology (9)`."""
    ranked = sorted((each for each in themes if count(each) >= least), key=lambda each: -count(each))
    return "; ".join(f"{each.theme.name} ({count(each)})" for each in ranked[:most])


def _most_named(figures: ThemeFigures) -> Iterator[str]:
    counts: tuple[tuple[str, Count], ...] = (
        ("Named most often as an area for improvement", lambda each: each.areas_for_improvement),
        ("As a strength", lambda each: each.strengths),
        ("In the learning", lambda each: each.learning),
    )
    for opening, count in counts:
        if said := names_with_counts(figures.themes, count, LEAST_SAID, _MOST_SAID):
            yield f"{opening}: {said}."


def _changes(figures: ThemeFigures) -> Iterator[str]:
    if not sum(figures.earlier_read):
        yield "There are no earlier audits to compare with."
        return
    before = _before(figures)
    found = [
        f"{opening} than in {before}: {said}."
        for trend, word in ((ThemeTrend.MORE_OFTEN, "more"), (ThemeTrend.LESS_OFTEN, "less"))
        for opening, said in (
            (f"Named {word} often as an area for improvement", _changed_improvement(figures, trend)),
            (f"Named {word} often as a strength", _changed_strength(figures, trend)),
        )
        if said
    ]
    yield from found or [f"No theme is clearly named more or less often than in {before}."]


def _changed_improvement(figures: ThemeFigures, trend: ThemeTrend) -> str:
    changed = [each for each in figures.themes if each.improvement_trend is trend]
    counts = [(each.theme.name, each.areas_for_improvement, each.earlier_improvement) for each in changed]
    return _said(figures, counts)


def _changed_strength(figures: ThemeFigures, trend: ThemeTrend) -> str:
    changed = [each for each in figures.themes if each.strength_trend is trend]
    return _said(figures, [(each.theme.name, each.strengths, each.earlier_strength) for each in changed])


def _said(figures: ThemeFigures, counts: Sequence[tuple[str, int, int]]) -> str:
    shares = ((name, now / figures.read, before / sum(figures.earlier_read)) for name, now, before in counts)
    return "; ".join(f"{name} ({now:.0%} of audits, before {before:.0%})" for name, now, before in shares)


def _before(figures: ThemeFigures) -> str:
    first, last = figures.earlier[-1], figures.earlier[0]
    whole = first.model_copy(update={"end": last.end})
    return whole.label
