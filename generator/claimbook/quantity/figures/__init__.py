"""Figures: a number with its unit, and what is a figure in words alone."""
