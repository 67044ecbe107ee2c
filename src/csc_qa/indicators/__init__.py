"""Indicators: what performance tables print, checked, judged and explained; process control."""
