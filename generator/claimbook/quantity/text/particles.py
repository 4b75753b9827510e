"""Verbs with a particle: to hand over, to close down, to take up.

Such a particle says nothing about the number after it: 250 hostages handed over are not more than
250, and 3 mills closed down are not a fall.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimbook.quantity.text.tokens import Token

_VERBS = {
    "up": """
        take takes took taken taking give gives gave given giving pick picks picked picking set sets
        setting make makes made making put puts putting turn turns turned turning buy buys bought
        buying snap snaps snapped snapping sign signs signed signing call calls called calling round
        rounds rounded rounding lock locks locked locking hold holds held holding break breaks broke
        broken breaking build builds built building save saves saved saving rack racks racked
        racking run runs ran running clock clocks clocked clocking notch notches notched notching
        pile piles piled piling line lines lined lining stump stumps stumped cough coughs coughed
        soak soaks soaked soaking eat eats ate eaten eating gobble gobbles gobbled use uses used
        using tie ties tied tying free frees freed freeing team teams teamed show shows showed blow
        blows blew blown blowing burn burns burned burnt burning dig digs dug digging tear tears
        tore sweep sweeps swept scoop scoops scooped scooping hoover hoovered mop mops mopped wind
        winds wound winding follow follows followed clean cleans cleaned""",
    "down": """
        shut shuts shutting cut cuts cutting shoot shoots shot shooting gun guns gunned strike
        strikes struck knock knocks knocked knocking tear tears tore torn take takes took taken put
        puts turn turns turned turning lay lays laid hunt hunts hunted track tracks tracked mow mows
        mowed pull pulls pulled burn burns burned burnt chop chops chopped hold holds held pass
        passes passed write writes wrote written writing pay pays paid paying""",
    "over": """
        hand hands handed handing turn turns turned turning sign signs signed signing take takes
        took taken taking knock knocks knocked knocking""",
}
_TABLE = {particle: frozenset(verbs.split()) for particle, verbs in _VERBS.items()}

_CLOSING = frozenset(
    "close closes closed closing end ends ended ending finish finishes finished open opens opened "
    "opening back backs backed backing shoot shoots shot shooting".split()
)
"""Verbs with `up` and `down` that are a change for prices and shares, but not for things."""


def is_particle(word: Token, *, of_things: bool) -> bool:
    """Whether a word such as `up` belongs to the verb before it.

    `of_things` says that a number of things follows: three mills closed down, while a share closes
    down 3 %.
    """
    verb = word.before.low
    if verb in _TABLE.get(word.low, ()) and not (verb.startswith("sho") and not of_things):
        return True
    return of_things and word.low in ("up", "down") and verb in _CLOSING
