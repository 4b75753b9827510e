"""Read tables that were pasted as text: rows with their cells, and the scale in their head."""
