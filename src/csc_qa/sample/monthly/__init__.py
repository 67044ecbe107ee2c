"""Annex A lists of each month from April to December 2022, whose indicators are as printed."""
