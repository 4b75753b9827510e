"""Words and signs: figures, kinds, days, places, names, distances."""
