"""The kinds of chart, one module each; only the drawing process imports them."""
