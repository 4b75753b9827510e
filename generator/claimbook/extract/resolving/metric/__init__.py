"""Find what a figure measures: a metric of the book, a common one, or a new one."""
