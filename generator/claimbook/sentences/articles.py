"""Say what was found about an article, beside its headline in lists."""

from __future__ import annotations

from claimbook.sentences.style import end, inside


def describe_confirmed(borne: int, total: int) -> str:
    """Say how many figures of an article others confirm."""
    return end(f"{_count(borne, total)} confirmed by others")


def describe_reprinted(printed: int, total: int) -> str:
    """Say how many figures of an article other outlets have from the same source."""
    one = f"{printed} of its {total:,} figures" if printed < total else "All of its figures"
    figures = "Its figure" if total == 1 else one
    verb = "appears" if printed == 1 else "appear"
    return end(f"{figures} also {verb} in other outlets, from the same source")


def describe_unmatched(total: int) -> str:
    """Say that no other outlet of the book bears out a figure of an article."""
    if total == 1:
        return end("Its figure is not confirmed by others")
    return end(f"None of its {total:,} figures is confirmed by others")


def describe_own_source(own: int, total: int) -> str:
    """Say how many figures of a release come from its publisher."""
    figures = f"{own} of its {total:,} figures" if own < total else "all its figures"
    return end(f"It is the original source of {'its figure' if total == 1 else figures}")


def describe_outdated(passed: int, total: int) -> str:
    """Say how many figures of an article were replaced by later ones."""
    figures = f"{passed} of its {total:,} figures" if passed < total else "all of its figures"
    return end(f"Later figures replaced {'its figure' if total == 1 else figures}")


def describe_correction(outlet: str, was: str, now: str) -> str:
    """Say that an article corrects what its own outlet had printed."""
    return end(f"{inside(outlet)} corrects its own figure of {was}: it is {now}")


def _count(number: int, total: int) -> str:
    """Count figures of an article, with the verb: `3 of its 8 figures are`."""
    if number == total:
        return "Its figure is" if total == 1 else "All of its figures are"
    return f"{number} of its {total:,} figures {'is' if number == 1 else 'are'}"
