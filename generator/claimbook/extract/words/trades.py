"""Find subjects of figures that are not names: trades, indices, goods on markets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimbook.extract.words.cues import match_cues
from claimbook.extract.words.letters import narrow_letters, note_letters

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


class TradeFinder:
    """Finds the trades, indices and goods in an article's text on one line."""

    def __init__(self, line: str, low: str) -> None:
        """Take the line, and the same in lower case."""
        self._line = line
        self._low = low
        self._trades = [(each, narrow_letters(each, low)) for each in _TRADES]
        self._goods = narrow_letters(_GOOD, low)

    def find_trades(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the spans of trades, regions and indices in a stretch of the line."""
        low = self._low[start:end]
        for pattern, letters in self._trades:
            if any(map(low.__contains__, letters)):
                found = pattern.finditer(self._line, start, end)
                yield from (each.span("name") for each in found)

    def find_goods(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the spans of goods and currencies with a price in a stretch of the line."""
        line, low = self._line, self._low[start:end]
        if not any(map(low.__contains__, self._goods)) or not _GOOD.search(line, start, end):
            return  # most have none, which is seen faster without the words that may come before it
        for found in _GOODS.finditer(line, start, end):
            if _MOVES.match(line, found.end(), end) or _PRICE_OF.search(line, start, found.start()):
                yield found.span()
