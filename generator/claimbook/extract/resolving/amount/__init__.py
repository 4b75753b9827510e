"""The amount with its direction, and the earlier figure beside it."""
