"""Make pages: the template environment, pages as values, and the files beside them."""
