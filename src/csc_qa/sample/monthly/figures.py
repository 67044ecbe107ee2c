"""The monthly figures that the sample's Annex A lists add up to, April to December 2022, as printed.

Source: performance report, January 2023. Care leavers in supervision are 251 in September, two more than the
number of care leavers: so it is printed.
"""

from __future__ import annotations

from dataclasses import dataclass

MONTHS = tuple(f"2022-{number:02d}" for number in range(4, 13))

# Indicator to its count in each month.
COUNTS: dict[str, tuple[int, ...]] = {
    "referrals": (270, 370, 334, 325, 286, 314, 276, 399, 299),
    "early_help_assessments": (106, 130, 146, 162, 99, 106, 92, 156, 84),
    "contacts": (1665, 2100, 1866, 1594, 1959, 1789, 1487, 1794, 1428),
    "cla": (566, 559, 554, 554, 551, 548, 552, 558, 543),
    "children_in_need": (516, 533, 563, 569, 560, 558, 539, 514, 479),
    "child_protection_plans": (458, 429, 421, 384, 384, 348, 309, 289, 286),
    "care_leavers": (218, 226, 212, 221, 204, 249, 252, 252, 259),
    "cla_uasc": (25, 25, 24, 21, 24, 27, 31, 36, 35),
    "cla_allocated_to_cwd": (32, 32, 31, 31, 30, 29, 29, 30, 29),
    "cla_section_20": (31, 30, 28, 33, 28, 26, 25, 30, 26),
    "cla_placed_for_adoption": (46, 46, 35, 35, 30, 30, 26, 26, 20),
}

# Indicator to numerators and denominators.
FRACTIONS: dict[str, tuple[tuple[int, ...], tuple[int, ...]]] = {
    "re_referrals_in_12_months": (
        (57, 76, 79, 83, 79, 93, 75, 104, 89),
        (270, 370, 334, 325, 286, 314, 276, 399, 299),
    ),
    "assessments_in_45_days": (
        (264, 234, 255, 209, 289, 233, 203, 245, 254),
        (333, 285, 295, 291, 369, 379, 289, 353, 325),
    ),
    "cpp_visits_in_10_working_days": (
        (420, 370, 364, 321, 315, 325, 270, 262, 266),
        (458, 429, 421, 384, 384, 348, 309, 289, 286),
    ),
    "cpp_visits_in_20_working_days": (
        (447, 417, 414, 368, 375, 341, 302, 285, 283),
        (458, 429, 421, 384, 384, 348, 309, 289, 286),
    ),
    "cla_visits_in_timescale": (
        (479, 456, 473, 470, 448, 461, 471, 491, 445),
        (566, 559, 554, 554, 551, 548, 552, 558, 543),
    ),
    "cin_visits_in_6_weeks": (
        (483, 504, 524, 532, 527, 525, 512, 498, 450),
        (516, 533, 563, 569, 560, 558, 539, 514, 479),
    ),
    "supervision_in_time": (
        (1771, 1839, 1707, 1707, 1727, 1620, 1648, 1758, 1752),
        (2331, 2390, 2394, 2439, 2411, 2353, 2317, 2353, 2255),
    ),
    "supervision_in_time_cpp": (
        (409, 394, 382, 321, 342, 296, 271, 275, 268),
        (458, 429, 421, 384, 384, 348, 309, 289, 286),
    ),
    "supervision_in_time_cla": (
        (462, 488, 454, 459, 447, 427, 416, 400, 395),
        (566, 559, 554, 554, 551, 548, 552, 558, 543),
    ),
    "supervision_in_time_care_leavers": (
        (52, 57, 165, 86, 90, 128, 152, 115, 174),
        (218, 226, 212, 221, 204, 251, 252, 252, 259),
    ),
    "cla_reviews_up_to_date": (
        (556, 545, 542, 544, 544, 546, 547, 552, 534),
        (566, 559, 554, 554, 551, 548, 552, 558, 543),
    ),
    "cla_health_assessments_up_to_date": (
        (295, 299, 294, 303, 317, 342, 350, 365, 350),
        (402, 411, 405, 411, 408, 426, 433, 432, 423),
    ),
    "cla_3_or_more_placements": (
        (143, 140, 139, 135, 126, 116, 112, 101, 87),
        (566, 559, 554, 554, 551, 548, 552, 558, 543),
    ),
    "cla_in_ifa_placements": (
        (135, 138, 140, 141, 145, 145, 150, 152, 153),
        (566, 559, 554, 554, 551, 548, 552, 558, 543),
    ),
}

# Printed for December only, as percentages without their numbers: these are invented to give them.
CARE_LEAVERS_IN_DECEMBER: dict[str, tuple[int, int]] = {
    "care_leavers_in_touch_16_17": (46, 58),
    "care_leavers_in_touch_19_21": (146, 150),
    "care_leavers_in_suitable_accommodation_16_17": (45, 58),
    "care_leavers_in_suitable_accommodation_19_21": (135, 150),
}


@dataclass(frozen=True)
class MonthFigures:
    """The figures of one month, such as `2022-12`."""

    month: str

    def count(self, indicator: str) -> int:
        """Return a count."""
        return COUNTS[indicator][MONTHS.index(self.month)]

    def fraction(self, indicator: str) -> tuple[int, int]:
        """Return numerator and denominator."""
        numerators, denominators = FRACTIONS[indicator]
        at = MONTHS.index(self.month)
        return numerators[at], denominators[at]
