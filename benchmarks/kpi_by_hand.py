"""The computable indicators of December 2022, written by hand in plain pandas and in DuckDB SQL."""

from __future__ import annotations

from typing import Any

import holidays
import numpy as np
import pandas as pd

POPULATION = 49_500
_FREE = np.array(
    sorted(holidays.country_holidays("GB", subdiv="ENG", years=range(2020, 2024))), dtype="datetime64[D]"
)
Figures = dict[str, tuple[int, int | None]]
START, END = pd.Timestamp(2022, 12, 1), pd.Timestamp(2022, 12, 31)
APRIL, YEAR_AGO, HALF_YEAR_AGO = (
    pd.Timestamp(2022, 4, 1),
    pd.Timestamp(2021, 12, 31),
    pd.Timestamp(2022, 6, 30),
)
SIX_WEEKS_AGO, EIGHT_WEEKS_AGO = pd.Timestamp(2022, 11, 19), pd.Timestamp(2022, 11, 5)
TEN_DAYS_AGO, TWENTY_DAYS_AGO = pd.Timestamp(2022, 12, 14), pd.Timestamp(2022, 11, 30)
CWD = r"(?i)jigsaw|\bcwd\b|disabilit"
LEFT_CARE = ["Relevant child", "Former relevant child", "Qualifying care leaver"]


def in_pandas(tables: dict[int, pd.DataFrame]) -> Figures:
    return (
        _front_door(tables[1], tables[2], tables[3], tables[4])
        | _plans(tables[6], tables[7])
        | _care(tables[8])
        | _leavers(tables[9])
        | _supervision(tables[12])
    )


def _front_door(
    contacts: pd.DataFrame, early_help: pd.DataFrame, referrals: pd.DataFrame, assessments: pd.DataFrame
) -> Figures:
    in_order = referrals.sort_values("date_of_referral", kind="stable")
    before = in_order.drop_duplicates(["child_id", "date_of_referral"])
    before = before.assign(last=before.groupby("child_id")["date_of_referral"].shift())
    month = in_order[in_order["date_of_referral"].between(START, END)].merge(
        before[["child_id", "date_of_referral", "last"]], on=["child_id", "date_of_referral"]
    )
    again = (month["last"] >= month["date_of_referral"] - pd.DateOffset(years=1)) | (
        month["referrals_in_12_months"] >= 1
    )
    done = assessments[assessments["assessment_authorised_on"].between(START, END)]
    # busday_count leaves out the last day and counts the first; limits count the other way round.
    took = np.busday_count(
        done["assessment_started_on"].to_numpy().astype("datetime64[D]") + 1,
        done["assessment_authorised_on"].to_numpy().astype("datetime64[D]") + 1,
        holidays=_FREE,
    )
    in_time = (took <= 45) & (done["assessment_started_on"] <= done["assessment_authorised_on"])
    since_april = int(referrals["date_of_referral"].between(APRIL, END).sum())
    return {
        "contacts": (int(contacts["date_of_contact"].between(START, END).sum()), None),
        "early_help_assessments": (
            int(early_help["assessment_completed_on"].between(START, END).sum()),
            None,
        ),
        "referrals": (len(month), None),
        "referrals_rate": (since_april, POPULATION),
        "re_referrals_in_12_months": (int(again.sum()), len(month)),
        "single_assessments_rate": (
            int(assessments["assessment_authorised_on"].between(APRIL, END).sum()),
            POPULATION,
        ),
        "assessments_in_45_days": (int(in_time.sum()), len(done)),
    }


def _open(table: pd.DataFrame, started: str, ended: str) -> pd.Series[bool]:
    return (table[started] <= END) & (table[ended].isna() | (table[ended] > END))


def _plans(need: pd.DataFrame, protection: pd.DataFrame) -> Figures:
    cin = need[_open(need, "cin_started_on", "cin_closed_on") & (need["case_status"] == "Child in need plan")]
    cin = cin[~cin["allocated_team"].str.contains(CWD)]
    cpp = protection[_open(protection, "plan_started_on", "plan_ended_on")]
    visits = cpp["last_visit_on"]
    return {
        "children_in_need": (len(cin), None),
        "cin_visits_in_6_weeks": (int(cin["last_seen_on"].between(SIX_WEEKS_AGO, END).sum()), len(cin)),
        "child_protection_plans": (len(cpp), None),
        "cpp_visits_in_10_working_days": (int(visits.between(TEN_DAYS_AGO, END).sum()), len(cpp)),
        "cpp_visits_in_20_working_days": (int(visits.between(TWENTY_DAYS_AGO, END).sum()), len(cpp)),
    }


def _care(table: pd.DataFrame) -> Figures:
    cla = table[_open(table, "care_started_on", "care_ceased_on")]
    size, uasc = len(cla), cla["is_uasc"].fillna(False)
    reviewed = cla["latest_review_on"].between(HALF_YEAR_AGO, END) | (
        cla["care_started_on"] >= TWENTY_DAYS_AGO
    )
    year = cla[cla["care_started_on"] <= YEAR_AGO]
    seen = year["last_health_assessment_on"]
    is_five = year["date_of_birth"] <= pd.Timestamp(2017, 12, 31)
    healthy = seen.between(HALF_YEAR_AGO, END) | (seen.between(YEAR_AGO, END) & is_five)
    fostered = cla["placement_type"].isin(["U1", "U2", "U3", "U4", "U5", "U6"])
    numerators = {
        "cla_reviews_up_to_date": reviewed,
        "cla_visits_in_timescale": cla["last_visit_on"].between(SIX_WEEKS_AGO, END),
        "cla_3_or_more_placements": cla["placements_in_12_months"] >= 3,
        "cla_in_ifa_placements": fostered & cla["placement_provider"].isin(["PR4", "PR5"]),
    }
    counts = {
        "cla_uasc": uasc,
        "cla_section_20": (cla["legal_status"] == "V2") & ~uasc,
        "cla_allocated_to_cwd": cla["allocated_team"].str.contains(CWD),
        "cla_placed_for_adoption": cla["placement_type"].isin(["A3", "A4", "A5", "A6"]),
    }
    figures: Figures = {"cla": (size, None), "cla_rate": (size, POPULATION)}
    figures |= {name: (int(rows.sum()), size) for name, rows in numerators.items()}
    figures |= {name: (int(rows.sum()), None) for name, rows in counts.items()}
    return figures | {"cla_health_assessments_up_to_date": (int(healthy.sum()), len(year))}


def _leavers(table: pd.DataFrame) -> Figures:
    left = table[table["eligibility"].isin(LEFT_CARE)]
    figures: Figures = {"care_leavers": (len(left), None)}
    for first, last in ((16, 17), (19, 21)):
        youngest, oldest = END - pd.DateOffset(years=first), END - pd.DateOffset(years=last + 1)
        born = left["date_of_birth"]
        group = left[(born <= youngest) & (born > oldest) & (left["in_touch"] != "Died")]
        in_touch, suited = (group["in_touch"] == "Yes").sum(), (group["suitability"] == "Suitable").sum()
        figures[f"care_leavers_in_touch_{first}_{last}"] = (int(in_touch), len(group))
        figures[f"care_leavers_in_suitable_accommodation_{first}_{last}"] = (int(suited), len(group))
    return figures


def _supervision(table: pd.DataFrame) -> Figures:
    in_time = table["last_supervision_on"].between(EIGHT_WEEKS_AGO, END) | (table["exempt_until"] >= END)
    groups = {"": table["case_group"].notna()}
    groups |= {
        f"_{name}": table["case_group"] == group
        for name, group in (("cpp", "CPP"), ("cla", "CLA"), ("care_leavers", "Care leaver"))
    }
    return {
        f"supervision_in_time{name}": (int((rows & in_time).sum()), int(rows.sum()))
        for name, rows in groups.items()
    }


def make_calendar(connection: Any) -> None:
    """Make a table of days with how many working days there were up to each."""
    days = np.arange("2020-01-01", "2024-01-01", dtype="datetime64[D]")
    upto = np.cumsum(np.is_busday(days, holidays=_FREE))
    calendar = pd.DataFrame({"day": days.astype("datetime64[s]"), "upto": upto})
    connection.register("calendar_given", calendar)
    connection.execute("CREATE TABLE calendar AS SELECT * FROM calendar_given")


# Each query gives pairs: numerator and denominator, or a count and nothing.
_MONTH = "BETWEEN DATE '2022-12-01' AND DATE '2022-12-31'"
_CWD = r"regexp_matches(allocated_team, '(?i)jigsaw|\bcwd\b|disabilit')"
QUERIES: dict[str, tuple[tuple[str, ...], str]] = {
    "contacts": (("contacts",), f"SELECT count(*), NULL FROM list_1 WHERE date_of_contact {_MONTH}"),
    "early help": (
        ("early_help_assessments",),
        f"SELECT count(*), NULL FROM list_2 WHERE assessment_completed_on {_MONTH}",
    ),
    "referrals": (
        ("referrals", "referrals_rate", "re_referrals_in_12_months"),
        f"""
        WITH days AS (SELECT DISTINCT child_id, date_of_referral FROM list_3),
        before AS (
            SELECT *, lag(date_of_referral) OVER (PARTITION BY child_id ORDER BY date_of_referral) AS last
            FROM days
        ),
        again AS (
            SELECT count(*) AS n FROM list_3 JOIN before USING (child_id, date_of_referral)
            WHERE date_of_referral {_MONTH}
            AND (last >= date_of_referral - INTERVAL 1 YEAR OR referrals_in_12_months >= 1)
        )
        SELECT count(*) FILTER (date_of_referral {_MONTH}), NULL,
               count(*) FILTER (date_of_referral BETWEEN DATE '2022-04-01' AND DATE '2022-12-31'),
               {POPULATION},
               (SELECT n FROM again), count(*) FILTER (date_of_referral {_MONTH})
        FROM list_3
        """,
    ),
    "assessments": (
        ("single_assessments_rate", "assessments_in_45_days"),
        f"""
        SELECT count(*) FILTER (assessment_authorised_on BETWEEN DATE '2022-04-01' AND DATE '2022-12-31'),
               {POPULATION},
               (SELECT count(*) FROM list_4
                JOIN calendar AS s ON s.day = assessment_started_on
                JOIN calendar AS e ON e.day = assessment_authorised_on
                WHERE assessment_authorised_on {_MONTH} AND e.upto - s.upto <= 45
                AND assessment_started_on <= assessment_authorised_on),
               count(*) FILTER (assessment_authorised_on {_MONTH})
        FROM list_4
        """,
    ),
    "need": (
        ("children_in_need", "cin_visits_in_6_weeks"),
        f"""
        SELECT count(*), NULL,
               count(*) FILTER (last_seen_on BETWEEN DATE '2022-11-19' AND DATE '2022-12-31'), count(*)
        FROM list_6 WHERE cin_started_on <= DATE '2022-12-31'
        AND (cin_closed_on IS NULL OR cin_closed_on > DATE '2022-12-31')
        AND case_status = 'Child in need plan' AND NOT coalesce({_CWD}, false)
        """,
    ),
    "plans": (
        ("child_protection_plans", "cpp_visits_in_10_working_days", "cpp_visits_in_20_working_days"),
        """
        SELECT count(*), NULL,
               count(*) FILTER (last_visit_on BETWEEN DATE '2022-12-14' AND DATE '2022-12-31'), count(*),
               count(*) FILTER (last_visit_on BETWEEN DATE '2022-11-30' AND DATE '2022-12-31'), count(*)
        FROM list_7 WHERE plan_started_on <= DATE '2022-12-31'
        AND (plan_ended_on IS NULL OR plan_ended_on > DATE '2022-12-31')
        """,
    ),
    "care": (
        (
            *("cla", "cla_rate", "cla_reviews_up_to_date", "cla_visits_in_timescale"),
            *("cla_3_or_more_placements", "cla_in_ifa_placements", "cla_uasc", "cla_section_20"),
            *("cla_allocated_to_cwd", "cla_placed_for_adoption", "cla_health_assessments_up_to_date"),
        ),
        f"""
        SELECT count(*), NULL, count(*), {POPULATION},
               count(*) FILTER (latest_review_on BETWEEN DATE '2022-06-30' AND DATE '2022-12-31'
                                OR care_started_on >= DATE '2022-11-30'), count(*),
               count(*) FILTER (last_visit_on BETWEEN DATE '2022-11-19' AND DATE '2022-12-31'), count(*),
               count(*) FILTER (placements_in_12_months >= 3), count(*),
               count(*) FILTER (placement_type IN ('U1', 'U2', 'U3', 'U4', 'U5', 'U6')
                                AND placement_provider IN ('PR4', 'PR5')), count(*),
               count(*) FILTER (is_uasc), NULL,
               count(*) FILTER (legal_status = 'V2' AND NOT coalesce(is_uasc, false)), NULL,
               count(*) FILTER ({_CWD}), NULL,
               count(*) FILTER (placement_type IN ('A3', 'A4', 'A5', 'A6')), NULL,
               count(*) FILTER (care_started_on <= DATE '2021-12-31' AND (
                   last_health_assessment_on BETWEEN DATE '2022-06-30' AND DATE '2022-12-31'
                   OR (last_health_assessment_on BETWEEN DATE '2021-12-31' AND DATE '2022-12-31'
                       AND date_of_birth <= DATE '2017-12-31'))),
               count(*) FILTER (care_started_on <= DATE '2021-12-31')
        FROM list_8 WHERE care_started_on <= DATE '2022-12-31'
        AND (care_ceased_on IS NULL OR care_ceased_on > DATE '2022-12-31')
        """,
    ),
    "leavers": (
        (
            "care_leavers",
            *("care_leavers_in_touch_16_17", "care_leavers_in_suitable_accommodation_16_17"),
            *("care_leavers_in_touch_19_21", "care_leavers_in_suitable_accommodation_19_21"),
        ),
        """
        WITH aged AS (
            SELECT *, in_touch IS DISTINCT FROM 'Died' AS lives,
                   date_of_birth <= DATE '2006-12-31' AND date_of_birth > DATE '2004-12-31' AS young,
                   date_of_birth <= DATE '2003-12-31' AND date_of_birth > DATE '2000-12-31' AS older
            FROM list_9
            WHERE eligibility IN ('Relevant child', 'Former relevant child', 'Qualifying care leaver')
        )
        SELECT count(*), NULL,
               count(*) FILTER (young AND in_touch = 'Yes'), count(*) FILTER (young AND lives),
               count(*) FILTER (young AND lives AND suitability = 'Suitable'),
               count(*) FILTER (young AND lives),
               count(*) FILTER (older AND in_touch = 'Yes'), count(*) FILTER (older AND lives),
               count(*) FILTER (older AND lives AND suitability = 'Suitable'),
               count(*) FILTER (older AND lives)
        FROM aged
        """,
    ),
    "supervision": (
        (
            *("supervision_in_time", "supervision_in_time_cpp", "supervision_in_time_cla"),
            "supervision_in_time_care_leavers",
        ),
        """
        WITH timed AS (
            SELECT case_group, last_supervision_on BETWEEN DATE '2022-11-05' AND DATE '2022-12-31'
                   OR exempt_until >= DATE '2022-12-31' AS in_time
            FROM list_12
        )
        SELECT count(*) FILTER (in_time), count(*),
               count(*) FILTER (in_time AND case_group = 'CPP'), count(*) FILTER (case_group = 'CPP'),
               count(*) FILTER (in_time AND case_group = 'CLA'), count(*) FILTER (case_group = 'CLA'),
               count(*) FILTER (in_time AND case_group = 'Care leaver'),
               count(*) FILTER (case_group = 'Care leaver')
        FROM timed WHERE case_group IS NOT NULL
        """,
    ),
}


def in_sql(connection: Any) -> Figures:
    figures: Figures = {}
    for names, query in QUERIES.values():
        [row] = connection.execute(query).fetchall()
        figures |= {name: (row[2 * at], row[2 * at + 1]) for at, name in enumerate(names)}
    return figures
