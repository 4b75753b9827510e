"""Find who gives a figure, and whether in their own words."""
