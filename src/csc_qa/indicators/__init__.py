"""Indicators: computed from lists; what tables print, checked, judged and explained; process control."""
