"""Annex A lists of each month from April to December 2022, invented so that their indicators are as printed."""
