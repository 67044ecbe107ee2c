"""What auditors record: on purpose as thin as inspectors found it, better as the year goes on."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

from csc_qa.sample import texts
from csc_qa.sample.working_days import working_day_from

# How often the auditors of an area record what they should, against the average.
_CARE = {
    "Children Resource Service": 1.1,
    "Brief Intervention Team": 0.8,
    "Pathways Through Care": 0.7,
    "Children & Families First": 1.05,
    "Social Work with Families": 0.85,
    "ICAS": 1.2,
    "Jigsaw": 1.0,
    "Young People's Service": 0.8,
    "Permanency": 1.1,
    "Adoption": 1.15,
    "Fostering": 1.1,
}
_STRENGTHS, _IMPROVEMENT, _ACTION, _LEARNING = 0.85, 0.60, 0.46, 0.30
_PRACTITIONER, _FAMILY = 0.35, 0.25
_OWNER_AND_DATE = 0.70
_WEAK_INSTEAD = 0.25
_NEW_SINCE = date(2022, 10, 1)


def record(service_area: str, grade: str | None, completed_on: date, rng: Random) -> dict[str, Any]:
    """Return the texts and yes/no answers of one audit, by the name of their field."""
    care = _CARE[service_area] * (0.80 + 0.03 * completed_on.month)
    return {
        "strengths": _say(texts.STRENGTHS, _STRENGTHS, rng),
        "areas_for_improvement": _of_its_time(
            _say(texts.AREAS_FOR_IMPROVEMENT, _IMPROVEMENT * care, rng), completed_on
        ),
        "learning": _say(texts.LEARNING, _LEARNING * care, rng),
        "practitioner_involved": _answer(_PRACTITIONER * care, rng),
        "family_view_sought": _answer(_FAMILY * care, rng),
        "safeguarding_concern": _answer(0.3 if grade == "inadequate" else 0.015, rng),
        "is_disputed": _answer(0.025 if grade else 0.0, rng),
        **_plan_action(_ACTION * care, completed_on, rng),
    }


def record_review(service_area: str, completed_on: date, rng: Random) -> dict[str, Any]:
    """Return what a themed review keeps: texts only, without owner and date."""
    full = record(service_area, None, completed_on, rng)
    return {field: full[field] for field in ("strengths", "areas_for_improvement", "actions")}


def is_named(text: str | None) -> bool:
    """Say whether a text names anything, rather than that there is nothing."""
    return text is not None and text not in texts.WEAK_TEXTS


def _say(pool: tuple[str, ...], likelihood: float, rng: Random) -> str | None:
    """Return one or two sentences, a word for nothing, or nothing."""
    if rng.random() < likelihood:
        return " ".join(rng.sample(pool, 2 if rng.random() < 0.35 else 1))
    return rng.choice(texts.WEAK_TEXTS) if rng.random() < _WEAK_INSTEAD else None


def _of_its_time(text: str | None, completed_on: date) -> str | None:
    """Return the text with what was new in the last months in place of some older sentences."""
    if text is None or completed_on < _NEW_SINCE:
        return text
    for older, newer in texts.SINCE_OCTOBER.items():
        text = text.replace(older, newer)
    return text


def _answer(likelihood: float, rng: Random) -> bool | None:
    is_yes, is_answered = rng.random() < likelihood, rng.random() < 0.8
    return True if is_yes else False if is_answered else None


def _plan_action(likelihood: float, completed_on: date, rng: Random) -> dict[str, Any]:
    """Return an action, mostly with owner and date, else with one of them or neither."""
    actions = _say(texts.ACTIONS, likelihood, rng)
    owner, due_on = None, None
    if is_named(actions):
        draw = rng.random()
        if draw < _OWNER_AND_DATE + 0.12:
            owner = rng.choice(texts.ACTION_OWNERS)
        if draw < _OWNER_AND_DATE or draw > 0.94:
            due_on = working_day_from(completed_on + timedelta(days=rng.choice((14, 21, 28, 28, 42))))
    return {"actions": actions, "action_owner": owner, "action_due_on": due_on}
