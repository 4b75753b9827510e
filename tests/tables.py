"""What a table of kinds has to have: a line for each module of its folder, and no other."""

from collections.abc import Iterable


def compare_table(listed: Iterable[str], modules: Iterable[str], table: str, folder: str) -> None:
    """Fail with the names of modules that the table leaves out, or that the folder has not."""
    listed, modules = set(listed), set(modules)
    left_out = sorted(modules - listed)
    assert not left_out, f"{table} has no line for {', '.join(left_out)}"
    without = sorted(listed - modules)
    assert not without, f"{folder} has no module for {', '.join(without)}, which {table} lists"
