"""The sentence around a figure, in which all fields are looked for."""
