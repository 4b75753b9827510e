"""Everything that is verified about a site."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from pydantic import ValidationError

from claimbook.export.form import ClaimsFile
from claimbook.export.form_claims import ClaimRow
from claimbook.export.form_pieces import PeriodRow
from claimbook.export.parts import CLAIMS, join_parts
from claimbook.finishing.hashes import FORM, NAME, hash_bytes
from claimbook.finishing.policy import OURS
from claimbook.grounding.folding import fold_text
from claimbook.quantity import UnreadablePeriodError, read_period
from claimbook.verifying.files import NoSiteError, SiteFiles
from claimbook.verifying.links import find_broken, find_file
from claimbook.verifying.page import PageFacts, fold_words, read_page
from claimbook.verifying.table import compare_table
from claimbook.views.rendering.environment import typeset

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True)
class Flaw:
    """A file that is not as it was built, or that contradicts another."""

    path: str
    """The path of the file."""
    message: str
    """What is wrong with it."""


@dataclass(frozen=True)
class Verified:
    """How much was verified, and the flaws found."""

    files: int
    pages: int
    claims: int
    flaws: tuple[Flaw, ...]


@dataclass(frozen=True)
class Copy:
    """A published copy of a site."""

    hashes: Mapping[str, str]
    """The hash of each file when it was built, by path."""
    held: Mapping[str, bytes]
    """The content of each of those files that is still there, by path."""
    further: frozenset[str]
    """The paths of files that were not built with the site."""
    book: ClaimsFile = field(repr=False)

    @cached_property
    def pages(self) -> Mapping[str, PageFacts]:
        """What each page says, by path."""
        return {
            path: read_page(content.decode(errors="replace"))
            for path, content in self.held.items()
            if path.endswith(".html")
        }

    @cached_property
    def paths(self) -> frozenset[str]:
        """The paths of all files."""
        return frozenset((*self.held, *self.further, NAME))


def verify_site(files: SiteFiles, *, policy: bool = True) -> Verified:
    """Verify a site. With `policy`, its pages must have a security policy.

    Raises NoSiteError if it is not the site of a book, or was built by another version.
    """
    copy = _read_copy(files)
    checks = [_check_files(copy), _check_claims(copy), _check_figures(copy), _check_links(copy)]
    checks += [_check_articles(copy), _check_texts(copy), _compare_table(copy)]
    checks += [_check_policy(copy)] if policy else []
    flaws = tuple(dict.fromkeys(flaw for found in checks for flaw in found))
    return Verified(len(copy.hashes), len(copy.pages), len(copy.book.claims), flaws)


def _read_copy(files: SiteFiles) -> Copy:
    written = files.read(NAME)
    if written is None:
        raise NoSiteError(
            f"{NAME} is missing: it was deleted, or claimbook has not finished this site"
        )
    try:
        listed = json.loads(written)
        hashes = {str(path): str(hash_) for path, hash_ in listed["files"].items()}
        known = listed["schema"] == FORM
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise NoSiteError(f"{NAME} is not as claimbook writes it") from None
    if not known:
        raise NoSiteError(f"{NAME} was written by another version of claimbook")
    held = {path: content for path in hashes if (content := files.read(path)) is not None}
    try:
        index = ClaimsFile.model_validate_json(held.get(CLAIMS, b""))
        whole = join_parts(index.model_dump(by_alias=True), held.get)
        book = ClaimsFile.model_validate(whole) if index.parts else index
    except ValidationError:
        raise NoSiteError(f"{CLAIMS} is missing, or not as this version writes it") from None
    except ValueError as error:
        raise NoSiteError(str(error)) from None
    there = files.list_paths()
    return Copy(hashes, held, frozenset() if there is None else there - hashes.keys(), book)


def _check_files(copy: Copy) -> Iterator[Flaw]:
    for path, hash_ in copy.hashes.items():
        if path not in copy.held:
            yield Flaw(path, "is missing")
        elif hash_bytes(copy.held[path]) != hash_:
            yield Flaw(path, "is not as it was built")
    for path in sorted(copy.further):
        yield Flaw(path, "was not built with the site")


def _check_claims(copy: Copy) -> Iterator[Flaw]:
    """Compare each card of a claim with its row; the panel beside a text has no quote."""
    for row in copy.book.claims:
        path, _, anchor = row.page.partition("#")
        facts = copy.pages.get(path)
        cards = [card for card in facts.cards if card.claim == anchor] if facts else []
        if not cards:
            yield Flaw(path, f"does not have the claim `{row.id}`")
            continue
        shown = [("figure", card.figure, row.figure or "") for card in cards]
        shown += [("sentence", card.says, str(typeset(row.says))) for card in cards]
        shown.append(("quote", next((card.quote for card in cards if card.quote), ""), _quote(row)))
        for what, words, written in shown:
            if words != fold_words(written):
                yield Flaw(path, f"has another {what} of `{row.id}` than {CLAIMS}: {words[:80]}")


def _quote(row: ClaimRow) -> str:
    """Return the words that a claim's card quotes, without whatever stands beside them."""
    return " ".join(it.text for it in row.cells if not it.beside) if row.cells else row.quote


def _check_figures(copy: Copy) -> Iterator[Flaw]:
    """Compare every figure that links to a claim with that claim."""
    rows = {row.page: row for row in copy.book.claims}
    rows |= {row.page.replace("#", "#at-"): row for row in copy.book.claims}
    for path, facts in copy.pages.items():
        for figure in facts.figures:
            target, _, anchor = figure.href.partition("#")
            row = rows.get(f"{find_file(path, target, copy.paths)}#{anchor}")
            if row and not _may_stand_for(figure.words, row):
                yield Flaw(
                    path, f"has another figure of `{row.id}` than {CLAIMS}: {figure.words[:80]}"
                )


def _may_stand_for(words: str, row: ClaimRow) -> bool:
    """Whether all numbers in the words of a link are those of its claim.

    The words after a comma are left out: they say how it was measured or what it is in another
    currency.
    """
    amount, period = row.amount, row.period
    written = (amount.text, amount.value, amount.low, amount.high) if amount else ()
    known = _list_numbers(" ".join(filter(None, (row.figure, row.says, *written))))
    if _list_numbers(words.partition(", ")[0]) <= known:
        return True
    return period is not None and _may_name(words, period)


def _may_name(words: str, period: PeriodRow) -> bool:
    """Whether the words name the days of a period, or the month or year that contains them."""
    try:
        named = read_period(words.removeprefix("days in "))
    except UnreadablePeriodError:
        return False
    start, end = (date.fromisoformat(day) if day else None for day in (period.start, period.end))
    open_alike = (named.start is None, named.end is None) == (start is None, end is None)
    return open_alike and named.contains(replace(named, start=start, end=end))


def _list_numbers(words: str) -> set[str]:
    return set(_NUMBER.findall(words))


def _check_articles(copy: Copy) -> Iterator[Flaw]:
    """Require the article of each claim."""
    known = {each.id for each in copy.book.articles}
    for article in dict.fromkeys(row.article for row in copy.book.claims):
        if article not in known:
            yield Flaw(CLAIMS, f"has claims of the article `{article}`, which it does not have")


def _check_texts(copy: Copy) -> Iterator[Flaw]:
    """Look for the quotes in the texts that are published in full."""
    whole = {each.id for each in copy.book.articles if each.republish == "full" and each.text}
    full = {row.page.partition("#")[0] for row in copy.book.claims if row.article in whole}
    texts = {page: _fold(copy.pages[page].text) for page in full if page in copy.pages}
    for row in copy.book.claims:
        page = row.page.partition("#")[0]
        quote = _fold(row.quote)
        found = row.quote_match in ("exact", "folded")
        if found and page in texts and quote not in texts[page]:
            yield Flaw(page, f"does not have the quote of `{row.id}` in its text")


def _fold(words: str) -> str:
    """Return words as they are looked for.

    The pipes between the cells of a table are not printed.
    """
    return fold_text(fold_words(words.replace("|", " "))).text


def _compare_table(copy: Copy) -> Iterator[Flaw]:
    """Compare the table of claims with claims.json."""
    for path, message in compare_table(copy.held, copy.book.claims):
        yield Flaw(path, message)


def _check_links(copy: Copy) -> Iterator[Flaw]:
    for page, link in find_broken(copy.pages, copy.paths):
        yield Flaw(page, f"links to {link}, which is not there")


def _check_policy(copy: Copy) -> Iterator[Flaw]:
    """Require that every page has the policy that most pages have."""
    policies = {path: tuple(facts.policies) for path, facts in sorted(copy.pages.items())}
    usual = Counter(policies.values()).most_common(1)
    for path, found in policies.items():
        if len(found) != 1 or not OURS.fullmatch(found[0]):
            yield Flaw(path, "does not have the policy that keeps foreign scripts from running")
        elif found != usual[0][0]:
            yield Flaw(path, "has another policy than most pages")
