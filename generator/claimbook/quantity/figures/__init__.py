"""Figures: a number with its unit, and figures written in words alone."""
