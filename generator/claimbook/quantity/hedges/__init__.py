"""Read the words that say how a figure is meant: nearly, more than, up to, or so."""
