"""The section on the actions of audits, made from its figures alone, as counts."""

from __future__ import annotations

from csc_qa.core.report import Cell, Chart, ChartKind, Section, Series, Table, TableColumn
from csc_qa.reports.analysis.action_figures import ActionFigures, ActionStates
from csc_qa.reports.analysis.measured import count_column, counted, say_count, say_day, say_list, say_measured

_STATES_TABLE, _COUNTS_OF = "action_states", "audits of the period with actions"
# Column to what it says.
_STATES = {
    "done": "Done",
    "open": "Not due yet",
    "late": "Late",
    "undated": "Without a day",
    "not_followed": "Not followed",
}
_NOBODY = (
    "An action counts as done once somebody has typed its day into the sheet QA Escalations. Nobody has for "
    "these, so some may be done and not recorded."
)
_NOT_FOLLOWED = (
    "Late: the day has passed and nobody has recorded that they are done. Not followed: the audit's grade "
    "does not call for it, so what became of its actions is recorded nowhere."
)


def action_section_of(figures: ActionFigures) -> Section:
    """Return the section."""
    return Section(
        key="actions",
        title="Actions that audits ask for",
        sentences=_sentences(figures),
        tables=tuple(_tables(figures)),
        charts=(_chart(figures),) if len(figures.states) > 1 else (),
    )


def _sentences(figures: ActionFigures) -> tuple[str, ...]:
    if "actions" in figures.missing:
        return ("The register has no column for actions, so nothing can be said of them.",)
    if not figures.recorded.of:
        return (f"No audit or review is recorded as completed in {figures.period.label}.",)
    recorded = (
        f"Of the audits and reviews completed in {figures.period.label}, {say_measured(figures.recorded)} "
        "ask for an action. An audit counts once, however many it asks for."
    )
    missing = f"The register has no column for {say_list(figures.missing)}." if figures.missing else ""
    complete = f"Of those that do, {say_measured(figures.complete)} name an owner and a day."
    return (
        recorded,
        *((missing,) if missing else (complete,) if figures.recorded.part else ()),
        *_without_sentences(figures),
        *(_state_sentences(figures) if figures.recorded.part else ()),
    )


def _without_sentences(figures: ActionFigures) -> list[str]:
    if not figures.without_action:
        return []
    graded = f"graded {' or '.join(figures.followed)}"
    asks = say_count(figures.without_action, f"audit {graded} asks", f"audits {graded} ask")
    return [f"{asks} for none, though such audits should."]


def _state_sentences(figures: ActionFigures) -> list[str]:
    total = figures.total
    followed = total.total - total.not_followed
    others = say_count(total.not_followed, "other audit or review asks", "other audits and reviews ask")
    rest = [f"{others} for actions; whether these are done is not recorded."] if total.not_followed else []
    if not figures.followed:
        return ["The framework follows no actions, so it is not recorded whether they are done."]
    rule = f"Actions of audits graded {' or '.join(figures.followed)} are followed until they are done"
    if not followed:
        return [f"{rule}; no audit of the period with such a grade asks for any.", *rest]
    counts = (
        (total.done, "done"),
        (total.late, "past their day and not recorded as done"),
        (total.open, "not due yet"),
        (total.undated, "without a day to be done by"),
    )
    states = say_list([f"{number} {what}" for number, what in counts if number])
    such = say_count(followed, "such audit has actions", "such audits have actions")
    return [
        f"{rule}. On {say_day(figures.as_of)}, {such}: {states}.",
        *_oldest_sentences(figures),
        *([] if total.done else [_NOBODY]),
        *rest,
    ]


def _oldest_sentences(figures: ActionFigures) -> list[str]:
    if figures.oldest_due is None:
        return []
    days = (figures.as_of - figures.oldest_due).days
    return [
        f"The one longest past was due on {say_day(figures.oldest_due)}, {say_count(days, 'day')} before."
    ]


def _tables(figures: ActionFigures) -> list[Table]:
    if not figures.states:
        return []
    # Without its column, a table of what is recorded would say that people left it out.
    records = [] if figures.missing else [_records_table(figures)]
    return [*records, _states_table(figures)]


def _records_table(figures: ActionFigures) -> Table:
    """Return the table; it is not published, as that of states counts the same audits of the same areas."""
    columns = (
        TableColumn(key="service_area", title="Service area"),
        count_column("owner_and_date", "Owner and day"),
        count_column("owner_only", "No day"),
        count_column("date_only", "No owner"),
        count_column("neither", "Neither"),
        count_column("audits", "Audits", ("owner_and_date", "owner_only", "date_only", "neither")),
    )
    cells: list[tuple[Cell, ...]] = [
        (each.label, each.owner_and_date, each.owner_only, each.date_only, each.neither, each.total)
        for each in figures.records
    ]
    return counted("action_records", "Whose the actions are, and by when", "", columns, cells)


def _states_table(figures: ActionFigures) -> Table:
    columns = (
        TableColumn(key="service_area", title="Service area", is_typed=True),
        *(count_column(key, title) for key, title in _STATES.items()),
        count_column("audits", "Audits", tuple(_STATES)),
    )
    cells: list[tuple[Cell, ...]] = [(each.label, *_counts(each), each.total) for each in figures.states]
    table = counted(_STATES_TABLE, "What has become of the actions", _COUNTS_OF, columns, cells)
    return table.model_copy(update={"note": _NOT_FOLLOWED})


def _counts(states: ActionStates) -> tuple[int, ...]:
    return states.done, states.open, states.late, states.undated, states.not_followed


def _chart(figures: ActionFigures) -> Chart:
    spoken = "; ".join(
        f"{each.label}: {each.done} done, {each.late} late, of {each.total}" for each in figures.states
    )
    return Chart(
        title="What has become of the actions",
        kind=ChartKind.STACKED_BARS,
        categories=tuple(each.label for each in figures.states),
        series=tuple(
            Series(name=title, values=tuple(_counts(each)[at] for each in figures.states))
            for at, title in enumerate(_STATES.values())
        ),
        alt=f"What has become of the actions, by service area. {spoken}.",
        value_title="Audits with actions",
        table=_STATES_TABLE,
    )
