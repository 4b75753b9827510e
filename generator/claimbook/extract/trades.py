"""Find what a figure may be about without a name: trades, indices, goods on markets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimbook.extract.cues import match_cues
from claimbook.extract.letters import may_match, note_letters

_TRADE = re.compile(
    r"\b[Tt]he (?P<name>(?!stock|labou?r|job|free|open|whole|entire|same|own)"
    r"(?:(?!(?:of|in|for|to|by|on|from|at|and|as|than|that|following|after|before) )"
    r"[a-z][\w-]+ ){1,3}"
    r"(?:market|industry|sector))\b(?! (?:value|cap|share|leader|peak))"
)
_REGION = re.compile(
    r"\b[Tt]he (?P<name>(?:developing|developed|Arab|Western) world|euro ?zone|euro area)\b"
)
_INDEX = re.compile(
    r"\b(?P<name>(?:(?:pan-European |Euro )?(?:FTSE|CAC|Cac|S&P|STOXX|Stoxx|Russell|Nikkei|ASX|TSX"
    r"|CSI|IBEX|Ibex|OMX|BSE|Nifty|Topix|KOSPI|Nasdaq|NASDAQ)(?:/\w+)?[ -]?\d{2,4}"
    r"(?! (?:points|million|billion))|Dow Jones(?= (?:Industrial|index))|Hang Seng"
    r"|Standard (?:&|and) Poor['’]s(?: \d{2,4}|(?= (?:[Ii]ndex|broad)))"
    r"|Dow(?= (?:Industrial|rose|fell|gained|lost|was|having))|Nasdaq(?= (?:Composite|index)))"
    r"(?: (?:Share|Industrial|Composite|All-Share|Average|Stock))*(?: [Ii]ndex\b)?)(?!\w)"
)
_NAMES_OF_GOODS = """
    gold | silver | platinum | palladium | copper | zinc | nickel | alumini?um | iron ore | steel
    | oil | crude(?:\\soil)? | brent(?:\\scrude)?(?:\\soil)? | west texas intermediate
    | natural gas | petrol
    | gasoline | diesel | coal | uranium | wheat | corn | maize | rice | soya?beans? | sugar
    | coffee | cocoa | cotton | rubber | bitcoin | euro | dollar | pound | sterling | yen | yuan
    | rouble | ruble | rupee | franc | lira
"""
_GOOD = match_cues(_NAMES_OF_GOODS)
_GOODS = match_cues(
    f"""
    (?:(?:spot|benchmark|u\\.?s\\.?|american|canadian|light|sweet)\\s)*(?:{_NAMES_OF_GOODS}
    )(?:\\s(?:index|futures))?
    """
)
_TRADES = tuple(map(note_letters, (_TRADE, _REGION, _INDEX)))
_MOVES = re.compile(
    r"(?:\s(?:prices?|futures))?(?:\s[.A-Z\d]+=?)?"
    r"(?:,? (?:has|have|had|was|were|also|then|later|last))*\s(?:rose|fell|gained|lost|jumped"
    r"|slid|slipped|climbed|dropped|added|shed|eased|edged|surged|tumbled|soared|rallied|plunged"
    r"|advanced|declined|strengthened|weakened|rises|falls|gains|jumps|risen|fallen|traded|trading"
    r"|up|down|bought|stood|at)\b"
)
_PRICE_OF = re.compile(r"\bprices? (?:of|for) $")


def find_trades(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where a stretch of text has a trade, a region or an index."""
    low = text[start:end].lower()
    for pattern in _TRADES:
        if may_match(pattern, low):
            yield from (found.span("name") for found in pattern.finditer(text, start, end))


def find_goods(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where a stretch of text has goods or a currency with a price."""
    if not may_match(_GOOD, text[start:end].lower()) or not _GOOD.search(text, start, end):
        return  # most sentences have none, which is sooner seen without what may stand before it
    for found in _GOODS.finditer(text, start, end):
        if _MOVES.match(text, found.end(), end) or _PRICE_OF.search(text, start, found.start()):
            yield found.span()
