"""Indicators: what performance tables print, checked and judged."""
