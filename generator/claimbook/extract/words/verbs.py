"""Finite verbs as news uses them: verbs that have a subject before them."""

from __future__ import annotations

import re

from claimbook.extract.words.alternatives import group_alternatives

_HELPING = "is are was were has have had will would can could may might must should did does shall"
_IRREGULAR = r"""
    rose fell grew shrank sank won lost made saw took gave got went came held sold bought paid spent
    sent kept left led began became brought built drew drove found fought flew hit cut cost put set
    beat shot struck threw told said met ran stood sat spoke wrote chose shed swung thought outsold
    outgrew broke lent cast slid slipped swept bore rode bid caught felt sought fed fled froze
    hung laid lay(?!\soff\b) wore dealt split stole tore withdrew overtook underwent outbid
    overturned bled
    sprang swam sang drank ate blew burst shut quit dug sped upheld flung forbade
    forgot forgave hurt knew leapt lit rang
    shook shone shrugged slept spun swore taught undertook woke wrote built
"""
_PRESENT = """
    says expects sees owns holds makes sells operates employs runs earns pays faces leads accounts
    stands remains wants needs hopes intends aims inks boasts represents believes covers carries
    serves receives produces generates provides includes contains estimates predicts forecasts
    rises falls grows drops loses wins beats posts buys hits tops cuts fines agrees spends gets
    takes gives keeps becomes means shows slows climbs slips soars plunges reaches stays
    reveals suggests indicates finds warns argues adds insists confirms concludes explains
    exceeds exceed totals equals averages surpasses controls occupies spans
"""
_PLURAL = """
    account attract become begin believe bring buy carry charge come comprise consume contain
    cost depend die earn eat emit employ exceed expect export favor favour fetch generate get
    give hold import include live lose make occupy operate oppose owe own pay prefer produce
    provide receive rely remain represent require say see sell serve sit spend suffer take tend
    think want weigh win
"""
"""Verbs in the form that a plural noun has before it: `nations spend`."""
_PLURAL_OR_NOUN = """
    average cause cover drink drive face fall grow kill lack last need number offer range reach rise
    run save share sleep smoke start support trade travel use work
"""
"""Such verbs that are just as often nouns or infinitives: `sales offer`, `saw its sales rise`."""
_NO_VERBS = """
    based owned listed led hundred indeed united limited need speed feed seed breed exceed proceed
    so-called aged related unprecedented red bed shed embattled troubled unlimited sacred naked
    hatred kindred wicked beloved combined proposed estimated expected planned alleged reported
    diluted adjusted unadjusted unaudited recorded fixed mixed advanced armed increased reduced
"""
_EITHER = "combined proposed estimated expected planned alleged reported recorded increased reduced"
"""Forms in -ed that are verbs unless an article or a possessive stands before them."""


def _join(*words: str) -> str:
    return "|".join(word for table in words for word in table.split())


_NEVER = _join(" ".join(w for w in _NO_VERBS.split() if w not in _EITHER.split()))
_BY_HOW_MUCH = (
    r"(?:$|an?|about|around|some|nearly|almost|over|more|less|up|at least|just|only|half|[$€£]|"
    r"\d|two|three|four|five|six|seven|eight|nine|ten)"
)
IN_PLURAL = re.compile(rf"(?:{_join(_PLURAL, _PLURAL_OR_NOUN)})\b")
FINITE = re.compile(
    group_alternatives(
        rf"(?<![\w’'-])(?=[a-z])(?:(?:{_join(_HELPING)})(?:n[’']t)?"
        rf"|(?:{_join(_IRREGULAR, _PRESENT)})"
        rf"|(?<=[a-rt-z]s\s)(?:{_join(_PLURAL)})(?=\s)"
        r"|plans(?=\sto\b)|(?=[a-z]++(?:-[a-z]++)?(?<=ed))"  # most words are passed over here
        rf"(?!(?:{_NEVER})\b)[a-z]+(?:-[a-z]+)?(?<=\w\w)ed)\b"
        rf"(?!-| by (?!{_BY_HOW_MUCH}))",
        case=True,
    )
)
"""A verb with a subject, or a participle after a noun that looks like one."""
PAST = re.compile(
    rf"(?:was|were|had|(?!(?:hit|cut|cost|put|set|beat|spread|shed|cast|let|bid|quit|shut|burst|split|hurt)\b)"
    rf"(?:{_join(_IRREGULAR)})|[a-z]+ed)(?:n[’']t)?"
)
"""Such a verb in the past tense, beyond doubt."""
PARTICIPLE = re.compile(
    r"(?:[\w-]+ed|won|lost|made|held|sold|bought|paid|spent|sent|kept|left|led|brought|built|found|fought|hit|cut|cost"
    r"|put|set|shot|struck|told|said|met|lent|cast|swept|caught|fed|hung|laid|split|shed|shut|bid|come|become|run|stuck|torn)\b"
)
"""A verb that may be a participle as well."""
NO_VERB_BEFORE = re.compile(
    r"\b(?:to|the|an?|its|their|his|her|our|my|this|that|these|those|be|been|being|with|of|by|in|for|from|"
    r"newly|already|an?\s\w+ly|[\w]+['’]s)\s(?:[a-z]+ly\s)?$"
)
"""Before a word that is not a finite verb there, but an infinitive, a participle or a noun."""


def begins_with_verb(words: str) -> bool:
    """Whether words begin with a verb that lacks its subject: `cut 9 jobs`."""
    return FINITE.match(words) is not None


def is_past(verb: str) -> bool:
    """Whether a word is the past tense of a verb, whoever its subject is."""
    return PAST.fullmatch(verb) is not None
