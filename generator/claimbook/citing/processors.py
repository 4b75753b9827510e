"""The Python-Markdown processors of the extension.

Figures get into a page in four steps. First, chart blocks are taken out before anything else reads
fences. Then, while Markdown parses inline text, each `[@id]` becomes a span, so code, escaped
brackets and raw HTML are left alone. In the finished tree, links to `@id` become such spans as
well, and headings with figures get ids that stay the same when a figure changes. Last, after the
site generator has made the other links relative, spans become links and the list of figures is
added.

Nothing here raises an error: a reference that cannot be answered is marked in the page, and
`claimbook check` reports it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element

from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from claimbook.citing.answer import Answer, NoAnswerError, answer_reference
from claimbook.citing.fences import list_charts
from claimbook.citing.listing import list_figures, write_list
from claimbook.citing.place import Place
from claimbook.citing.source import Source, name_chart
from claimbook.model.reference import BRACKETED, Reference, read_reference
from claimbook.permalinks import link
from claimbook.views.rendering.environment import render

if TYPE_CHECKING:
    import re

    from markdown import Markdown

MARK = "data-cite"
"""The attribute that numbers the citations of a page while it is a tree."""
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation on a page."""

    written: str
    """As written in the page: `@id in USD`."""
    answer: Answer | None
    """None if it cannot be answered."""
    own: str | None = None
    """The editor's own words in a link to `@id`."""


@dataclass
class Page:
    """What is known about the page being converted."""

    find_source: Callable[[], Source]
    find_place: Callable[[], Place]
    citations: list[Citation] = field(default_factory=list)
    """In the order in which Markdown found them."""

    def cite(self, written: str, own: str | None = None) -> str:
        """Note a reference, with the editor's own words if there are any, and return its number."""
        reference = read_reference(written, words=own is not None)
        answer = self._answer(reference) if reference else None
        self.citations.append(Citation(written, answer, own))
        return str(len(self.citations) - 1)

    def _answer(self, reference: Reference) -> Answer | None:
        catalog = self.find_source().catalog
        try:
            return answer_reference(reference, catalog) if catalog else None
        # A claims.json can come from anywhere, with anything in its rows.
        except (NoAnswerError, ValueError, KeyError, TypeError, ArithmeticError):
            return None


class References(InlineProcessor):
    """Parses `[@id]` in inline text."""

    def __init__(self, page: Page, md: Markdown) -> None:
        """Take the page and the converter."""
        super().__init__(BRACKETED, md)
        self._page = page

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        """Replace the reference with a span."""
        del data
        number = self._page.cite(m[1])
        answer = self._page.citations[int(number)].answer
        span = Element("span", {MARK: number})
        span.text = AtomicString(_keep_text(answer.words) if answer else f"[{m[1]}]")
        return span, m.start(), m.end()


class Charts(Preprocessor):
    """Replaces blocks that ask for charts with the charts."""

    def __init__(self, page: Page, md: Markdown) -> None:
        """Take the page and the converter."""
        super().__init__(md)
        self._page = page

    def run(self, lines: list[str]) -> list[str]:
        """Replace each chart block with a placeholder."""
        fences = list(list_charts(lines))
        if not fences:
            return lines
        charts, place = self._page.find_source().charts, self._page.find_place()
        for fence in reversed(fences):
            html = charts.get(name_chart(place.source, fence.body))
            html = html or render("missing_chart.md.j2", place.address, block=fence.body)
            put = fence.margin + self.md.htmlStash.store(html)
            lines[fence.first : fence.last + 1] = ["", put, ""]
        return lines


class Headings(Treeprocessor):
    """Turns links to `@id` into spans, and gives headings with figures ids that do not change."""

    def __init__(self, page: Page, md: Markdown) -> None:
        """Take the page and the converter."""
        super().__init__(md)
        self._page = page

    def run(self, root: Element) -> None:
        """Change the tree in place."""
        for element in root.iter("a"):
            href = element.get("href", "")
            if href.startswith("@"):
                element.tag = "span"
                element.attrib.pop("href")
                element.set(MARK, self._page.cite(href, "".join(element.itertext())))
        if "toc" in self.md.treeprocessors:
            toc: Any = self.md.treeprocessors["toc"]
            taken = {element.get("id", "") for element in root.iter()}
            for element in root.iter():
                if element.tag in _HEADINGS and "id" not in element.attrib:
                    self._name(element, toc, taken)

    def _name(self, heading: Element, toc: Any, taken: set[str]) -> None:
        if not any(MARK in each.attrib for each in heading.iter()):
            return
        name = toc.slugify(" ".join(self._list_words(heading)), toc.sep) or "figures"
        unique, number = name, 0
        while unique in taken:
            number += 1
            unique = f"{name}{toc.sep}{number}"
        taken.add(unique)
        heading.set("id", unique)

    def _list_words(self, element: Element) -> list[str]:
        """Return the words of an element, with the answers in place of citations."""
        number = element.get(MARK)
        cited = self._page.citations[int(number)] if number else None
        if cited and cited.own is None:
            words = [cited.written.replace("@", "")]
        else:
            words = [element.text or ""]
            words += [word for child in element for word in self._list_words(child)]
        return [*words, element.tail or ""]


class Links(Treeprocessor):
    """Turns spans into links, and adds the list of figures to the page."""

    def __init__(self, page: Page, md: Markdown) -> None:
        """Take the page and the converter."""
        super().__init__(md)
        self._page = page

    def run(self, root: Element) -> None:
        """Change the tree in place."""
        address = self._page.find_place().address
        numbers: dict[str, int] = {}
        citations: list[Citation] = []
        for element, linked in list(_walk(root)):
            number = element.attrib.pop(MARK, None)
            if number is not None:
                citation = self._page.citations[int(number)]
                citations.append(citation)
                _finish(element, citation, address, numbers, linked=linked)
        if figures := list_figures(citation.answer for citation in citations):
            listed = write_list(figures, address)
            paragraph = Element("p")
            paragraph.text = self.md.htmlStash.store(listed)
            root.append(paragraph)


def _keep_text(words: str) -> str:
    """Escape words so that Markdown finds nothing in them; it leaves entities alone."""
    return words.replace("&", "&amp;")


def _finish(
    element: Element, citation: Citation, address: str, numbers: dict[str, int], *, linked: bool
) -> None:
    """Turn a span into a link, or into a mark if the citation could not be answered."""
    answer = citation.answer
    if answer is None:
        element.tag = "mark"
        element.set("class", _join(element, "cb-unanswered"))
        element.set("title", "claimbook check says what is wrong with this reference")
        return
    for cited in answer.cited:
        numbers.setdefault(cited.id, len(numbers) + 1)
    if answer.cited:
        element.set("class", _join(element, "cb-citation"))
        element.set("data-figure", ",".join(str(numbers[each.id]) for each in answer.cited))
        tongue = answer.cited[0].tongue
        if answer.quoted and tongue:
            element.set("lang", tongue.tag)
            element.set("dir", tongue.direction)
    if not linked:
        element.tag = "a"
        element.set("href", link(address, answer.address))


def _join(element: Element, own: str) -> str:
    return " ".join(filter(None, (own, element.get("class"))))


def _walk(element: Element, linked: bool = False) -> Any:
    """Yield each element below one, with whether it is inside a link."""
    for child in element:
        yield child, linked
        yield from _walk(child, linked or child.tag == "a")
