"""Who says it, and whether in their own words."""
