"""The sentence around a figure, where all fields are looked for."""
