"""Choose the period of a figure among those that its sentence names."""
