"""The template environment, in which text from people can only ever become text.

Every character that is neither a letter nor a digit is written as a numeric entity, so no part of a
quote, a headline or a name means anything to Markdown, to HTML or to a template. The only other way
for a value to get into a page is `Html`, which marks what our own templates made.

Addresses of the site and ids make up a good part of a page's bytes. The filters that write them
leave them unchanged if each character is in `_NAME`, none of which means anything in an attribute.
A value with any other character is escaped like all other text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, pass_context
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Expr
from jinja2.runtime import Context
from markupsafe import Markup as Html

from claimbook.model.reference import IN_TEXT, read_reference
from claimbook.permalinks import anchor_heading, anchor_note, anchor_words, lead_to_root, link

__all__ = ["Html", "environment", "escape_text", "render", "write_name"]

_MEANINGFUL = re.compile(r"[^A-Za-z0-9 \u00a1-\U0010ffff]| (?= )")
_NAME = re.compile(r"[a-z0-9./#-]*")
_BREAKS = re.compile(r"[\t\n\v\f\r\u0085\u2028\u2029]")
_LETTER = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_RIGHT_TO_LEFT = re.compile(f"[{_LETTER}]")
_NAME_READ_SO = re.compile(f"[{_LETTER}]++(?>(?:[ '\"-]++[{_LETTER}]++)*)")
_NUMBER_OR_NAME = re.compile(f"[^A-Za-z{_LETTER}]*[0-9]|[^\\w\\s]+ ?[{_LETTER}]")
"""What would change places with such a name before it."""
_LATIN = re.compile("[A-Za-z]")
_ADDRESS = re.compile(r"https?://\S+")
_QUOTE_OR_APOSTROPHE = re.compile(r"“[^”]*”|(?<=[^\W\d_])'(?=[^\W\d_])|(?<=s)'(?=[\s,]|$)")
_CODE_OR_APOSTROPHE = re.compile(
    r"^(?P<fence>`{3,})[^\n]*\n.*?^(?P=fence)$|(?P<tick>`+)[^`]+(?P=tick)"
    r"|(?<=[^\W\d_])'(?=[^\W\d_])|(?<=s)'(?=[\s,]|$)",
    re.MULTILINE | re.DOTALL,
)
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def escape_text(value: object) -> Html:
    """Escape a value so that it has no meaning in Markdown and in HTML."""
    return value if isinstance(value, Html) else _escape(str(value))


def write_name(value: object) -> Html:
    """Write an address of the site or an id unchanged; anything else is escaped.

    Only for attributes: at the start of a line, `#` and `-` would mean something to Markdown.
    """
    text = str(value)
    return Html(text) if _NAME.fullmatch(text) else escape_text(text)  # noqa: S704


def typeset(value: str | Html) -> str | Html:
    """Set the apostrophes of a sentence of ours typographically: `Alibaba’s target`.

    Text in quotation marks keeps the characters that the article has.
    """
    if isinstance(value, Html) or "'" not in value:
        return value
    return _QUOTE_OR_APOSTROPHE.sub(lambda found: "’" if found[0] == "'" else found[0], value)


def typeset_markdown(value: str) -> str:
    """Do the same for Markdown of our own, quotes included; code keeps its apostrophes."""
    return _CODE_OR_APOSTROPHE.sub(lambda found: "’" if found[0] == "'" else found[0], value)


def mark_references(text: str) -> Html:
    """Replace each reference in an editor's text by a mark, which the build fills in."""
    marked, end = Html(""), 0
    for found in IN_TEXT.finditer(text):
        if read_reference(found[1]):
            mark = Html(mark_reference(found[1]))  # noqa: S704 such a reference ends no comment
            marked += _escape_words(text[end : found.start()]) + mark
            end = found.end()
    return marked + _escape_words(text[end:])


def mark_reference(written: str) -> str:
    """Return the mark of a reference in a page: a comment, with no characters that end one."""
    return f"<!--cite {' '.join(written.split())}-->"


def _escape_words(text: str) -> Html:
    """Escape text outside references; a backslash before a bracket is dropped."""
    return escape_text(text.replace("\\[@", "[@"))


# A name, a link or a class occurs on many pages, and many times on each. Remembering sixteen
# times as much is no faster, and takes 100 MB in a large book.
@lru_cache(maxsize=1 << 12)
def _escape(text: str) -> Html:
    text = _UNPRINTABLE.sub("\ufffd", _BREAKS.sub(" ", text))
    if not text.isascii():
        text = _isolate(text)
    return Html(_MEANINGFUL.sub(lambda found: f"&#{ord(found[0])};", text))  # noqa: S704


def _isolate(text: str) -> str:
    """Isolate names in a sentence that are read from right to left, so that they move no number.

    In “הארץ, 3 March”, a browser would take the 3 for a part of the name, and show it on its other
    side. An isolate is a pair of invisible characters; words in one language, such as a quote, get
    none.
    """
    if not _RIGHT_TO_LEFT.search(text) or not _LATIN.search(text) or _ADDRESS.fullmatch(text):
        return text

    def keep(name: re.Match[str]) -> str:
        return f"\u2067{name[0]}\u2069" if _NUMBER_OR_NAME.match(text, name.end()) else name[0]

    return _NAME_READ_SO.sub(keep, text)


class _Compiler(CodeGenerator):
    """Compiles templates without a second escaping: what `escape_text` returns needs none."""

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.volatile or finalize.src is None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write(f"({finalize.src}")


class _Context(Context):
    """A context that only calls, since no function that our templates call takes the context."""

    def call(
        self,
        called: Callable[..., Any],
        /,
        *args: Any,
        _loop_vars: object = None,
        _block_vars: object = None,
        **named: Any,
    ) -> Any:
        """Call a macro or a method, without the variables that Jinja adds for the context."""
        return called(*args, **named)


class _Environment(Environment):
    """An environment that leaves out what our templates do not need.

    All of what Jinja does besides would be a tenth of a cold build.
    """

    code_generator_class = _Compiler
    context_class = _Context
    getattr = staticmethod(getattr)  # type: ignore[assignment]
    """An attribute is not looked up as an item, too."""


@lru_cache(maxsize=1)
def environment() -> Environment:
    """Return the template environment that all pages share."""
    made = _Environment(
        loader=PackageLoader("claimbook", "pages"),
        autoescape=True,
        finalize=escape_text,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals["Html"] = Html
    made.tests["right_to_left"] = _has_right_to_left
    made.filters["link"] = _link
    made.filters["name"] = write_name
    made.filters["prose"] = mark_references
    made.filters["typeset"] = typeset
    for anchor in (anchor_heading, anchor_note, anchor_words):
        made.filters[anchor.__name__] = _name_anchor(anchor)
    return made


def _has_right_to_left(text: str) -> bool:
    """Whether a text has a letter of Hebrew, Arabic or another script written from the right."""
    return bool(_RIGHT_TO_LEFT.search(text))


@pass_context
def _link(context: Context, address: str) -> Html:
    """Return a link to an address of the site, relative to the page that is rendered."""
    return write_name(link(context["page"], address))


def _name_anchor(anchor: Callable[[str], str]) -> Callable[[str], Html]:
    return lambda claim: write_name(anchor(claim))


def render(template: str, page: str, **values: object) -> str:
    """Fill a template of this package for the page at an address.

    Values have addresses from the site's root; the filter `link` makes them relative to the page.
    """
    filled = environment().get_template(template)
    return filled.render(page=page, root=lead_to_root(page), **values)
