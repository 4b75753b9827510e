"""Word figures, kinds, days, places, names and distances, and choose their signs."""
