"""Tables that were pasted as text: rows with their cells, and the scale that a head gives them."""
