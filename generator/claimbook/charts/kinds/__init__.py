"""The kinds of chart: a module each, which only the drawing process imports."""
