"""Words that make a figure a plan, a forecast or anything but a fact."""

from __future__ import annotations

import re

from claimbook.extract.words.cues import match_cues
from claimbook.model import Kind

_EXPECTED = (Kind.TARGET, Kind.FORECAST, Kind.PLAN)
_TABLES = {
    Kind.ALLEGATION: "alleg(?:e|es|ed|edly|ing|ations?) | accus(?:e|ed|es|ing) | suspected of",
    Kind.TARGET: """
        (?<!\\bon\\s)(?<!suitable\\s)(?<!takeover\\s)(?<!acquisition\\s)targets?
        | targeting | (?<!was\\s)(?<!were\\s)(?<!been\\s)targeted(?!\\s(?:[a-z]+ly\\s)?by)
        | goals?(?!-| (?:by|from|in|against|each))
        | objective | ambition | aim(?:s|ing)? (?:to reach|to surpass|for) | aim (?:is|was) to
        | aim(?:s|ing)? to (?:keep|hold|limit)
        | want(?:s|ed)? (?!to\\s)(?:[\\w’'-]+\\s){1,5}(?:below|above|under|to)
        """,
    Kind.FORECAST: """
        (?<!than the\\s)expect(?:s|ed|ing)? | expectations? | forecast(?:s|ed|ing)?
        | predict(?:s|ed|ions?|ing)?
        | project(?:ed|ing)(?! (?:of|in|with)) | projections?(?! (?:in|with))
        | projects (?:that|an?|its|sales|revenue|growth) | (?:un)?likely | outlook | guidance
        | anticipat(?:e|es|ed) | sees(?! (?:no|a chance)) | potentially
        | should (?:lead|help|allow|enable|boost|create|reach|rise|fall|grow|see|save|arrive
        |clear|ease|improve|last|recover|be (?:able|created|completed|ready|worth|built|open))
        | tipped to | could(?! not) | may | might
        | chance of | prospect of | pencill?ed in
        | (?:data|figures|gauge|index|indicators?|model|polls?|readings?|surveys?)
        points?(?:ed)? to
        | (?:was|were|is|are) looking for | set to | on (?:course|track|pace) (?:to|for)
        | poised to | chance | stands? to (?:benefit|earn|gain|lose|make|save|win)
        | (?:(?<=jobs\\s)|(?<=posts\\s)|(?<=roles\\s))(?:[a-z]+\\s){0,3}at risk
        """,
    Kind.PLAN: """
        plans? | (?<!of\\s)planned | planning
        | intend(?:s|ed|ing)? | intentions? | pledg(?:e|es|ed|ing)
        | commit(?:s|ted|ment|ments)? (?:to|of) | agreed to | propos(?:e|es|ed|al) | package
        | (?<!decision\\s)(?<!ordered\\s)(?<!forced\\s)(?<!managed\\s)(?<!helped\\s)(?:to spend
        |to invest|to build|to buy|to cut|to create|to raise|to acquire|to hire
        |(?<!have\\s)(?<!has\\s)to pay(?! attention)|to issue)
        | to fund | to close(?! (?:at|up|down|higher|lower|the day|\\d))
        | (?<!aim\\s)(?<!goal\\s)(?<!target\\s)(?:is to|are to|was to|were to)
        (?!blame|date|do\\s)[a-z]+
        | vow(?:s|ed)? to | (?:is|are|was|were|still) (?:considering | weighing | mulling)
        | designed to (?:make|carry|hold|produce|bring|employ|treat|serve|house|save|store|process)
        | voted (?:(?:by\\s)?[\\d-]+(?:\\sto\\s\\d+)?\\s)?(?:[A-Za-z]+\\s){0,4}to [a-z]+
        | to (?:expand|launch|lay off)
        | (?<!annual\\s)budget(?:s|ed)?(?! (?:carrier|airline|hotel|document|office|speech)s?)
        | allocat(?:e|es|ed|ion)
        | earmark(?:s|ed)? | stimulus | promis(?:e|es|ed|ing)
        | aim(?:s|ing)? to(?! (?:keep|hold|limit)) | aimed at
        | offer(?:s|ing)? to | seek(?:s|ing)? to | hop(?:es?|ed|ing) to | want(?:s|ed)? to
        | (?<!ponzi\\s)(?<!pyramid\\s)scheme | programme | initiative
        """,
    Kind.ESTIMATE: """
        estimat(?:e|es|ed|ing)
        | (?<!deal )(?<!bid )(?<!offer )(?<!sale )valu(?:e|es|ed|ing) (?:[\\w’'&-]+\\s){1,8}?at
        | (?:is|are) (?:believed|thought) | reckon(?:s|ed)?
        | exit polls? | (?:will|would) need
        | (?:put the|puts the|putting the) (?:[a-z]+\\s)?(?:amount|bill|cost|crowd|damage|figure
        |loss|number|sum|toll|total)
        | would have been
        """,
    Kind.OPINION: """
        should(?! be (?:mentioned|noted|said|able|created|completed|ready|worth|built|open))(?!
        (?:lead|help|allow|enable|boost|create|reach|rise|fall|grow|see|save|arrive|clear|ease|improve
        |last|recover)\\b)
        | want(?:s|ed)? (?!to\\s)(?:[\\w’'-]+\\s){1,5}to
        | believes? | thinks? | argu(?:es|ed)(?! (?:about|over)) | in (?:his|her|their|my|our) view
        | ha(?:d|s|ve) (?:wasted|squandered)
        """,
}
CUES = [(kind, match_cues(table)) for kind, table in _TABLES.items()]
WILL = match_cues(
    "will | would(?! (?:argue|hate|love|prefer|rather|say)\\b) | going\\sto | shall | won['’]t"
    " | (?:I|we|you|they|he|she|it|that|there)['’]ll"
)
_AHEAD = [*(cue for kind, cue in CUES if kind in _EXPECTED), WILL]
OWN_ACT = re.compile(
    r"(?:will|would|shall|going\s+to|[a-z]+['’]ll)\s+(?:also\s+|now\s+|[“\"]?\w+ly[”\"]?\s+)?"
    r"(?:be\s+(?:(?:able|allowed|permitted|free)\s+to\s+)?)?"
    r"(?:spend|invest|build|buy|cut|create|raise|acquire|hire|clos|pay|shed|slash|trim|issue|fund|expand|launch|"
    r"lay|provid|offer|scal(?:e|ing)|shut|scrap|axe|ban|bring|rebuild|replac|recruit|train|host|stop|halv|freez|upgrad|connect|install|deploy|increas|reduc|receiv|open|add|introduc|double|sell|lend|give|put|use|spent|sign"
    r"|stag(?:e|ing)\b|broadcast|publish|appoint|hold\s(?:an?|its|their|talks|elections)\b|go\s(?:towards?|into)\b|go\sto\s(?:an?|the|help)\b|required\s(?!by\b|for\b)|shar|donat|contribut|repay|refund|award|eliminat|discontinu|suspend|demolish|exempt|financ|exten|abolish|lift|lower|(?:start|begin)\s\w+ing\b|examin|review|investigat|inspect)",
    re.IGNORECASE,
)
"""`Will` with a verb for something that somebody intends to do."""
DONE = match_cues(
    """
    rose | fell | was | were | had | has | (?<!to\\s)have | reached
    | reported | earned | lost | made | spent
    | received | accounts? for | stands? at | stood | grew | increased | decreased | dropped
    | climbed | surged | slowed | shrank | jumped | tumbled | gained | posted | recorded
    | is now | (?:is|are) worth
    | totall?ed | amounted | (?<!\\ba\\s)(?<!total\\s)(?<!the\\s)cost | sold
    | bought | paid | sits | added | (?<!\\bbe\\s)(?:adding | rising | falling)
    | grows | saw | won | counted
    """
)
HAD = match_cues("had(?! to)")
ACCUSER = match_cues(
    """
    (?:prosecutors?|plaintiffs?|whistleblowers?|indictment|lawsuit|complaint)(?:\\s(?:also|has|have))?
    (?:says?|said|alleges?|alleged|claims?|claimed|accuses?)
    | (?:is|are|was|were|been) charged with | court (?:documents|papers|filings) | charge sheet
    """
)
DENIAL = match_cues(
    """
    den(?:y|ies|ied|ying)(?! (?:him|her|them|it)\\b) | pleaded not guilty
    | maintains? (?:his|her|their) innocence
    | (?:reject|dismiss)(?:s|es|ed) the (?:claims?|allegations?|accusations?|charges?)
    """
)
PROVEN = match_cues("convicted | found guilty | pleaded guilty | admitted | sentenced | fined")
SPORT = match_cues(
    """
    scor(?:e|ed|ing|er|ers) | striker | midfielder | goalkeeper | half-?time | kick-?off | playoffs?
    | penalty kick | innings | wickets? | quarterback | touchdowns? | overtime | third period
    | league
    | free kick | corner kick | equali[sz](?:ed?|er) | shots? on target
    """
)


def looks_ahead(words: str) -> bool:
    """Whether words say what somebody plans or expects, as far as single words show it."""
    return any(cue.search(words) for cue in _AHEAD)
