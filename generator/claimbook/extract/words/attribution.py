"""The words with which news attributes a statement: verbs of saying, roles, papers."""

from __future__ import annotations

import re

from claimbook.extract.words.cues import match_before, match_cues

_HELPING = (
    r"(?:(?:has|have|had|is|are|was|were|also|now|still|recently|today|yesterday|itself|all"
    r"|further|previously|earlier|already|later|(?:continue[sd]?|goes\son|went\son)\sto)\s+)*"
)
_OWN_FIGURE = (
    r"(?:its|their|his|her)(?:\s\w+){0,2}\s(?:toll|estimates?|forecasts?|figures?|count|tally|"
    r"projections?|outlook|guidance)"
)
_CHANGED = r"(?:(?:revis|updat|rais)(?:ed|es)|(?:lower|trimm)(?:ed|s)|cuts?)"
ADDED = (
    r"(?:(?<=[”\"]\s)add(?:ed|s)"
    r"|add(?:ed|s)(?=\s?[,.:;“”\"]|\s(?:(?:in|on|at|to|during|later)\s[^,.;]{2,40}?\s)?that\b"
    r"|\s(?:it|he|she|they|there|(?:the|its|his|her|their)(?:\s(?!that|which|who|to\b)[a-z-]+){1,4})"
    r"\s(?:ha[sd]|have|is|are|was|were|would|will|could|should|may|might)\b))"
)
"""“Add” as a verb of saying: beside a quotation, `that` or a comma, not in `added a goal`."""
SAYING = match_cues(
    _HELPING
    + r"""(?:
    sa(?:id|ys?|ying) | tells? | told | announc(?:ed?|es|ing) | report(?:s|ed)?
    | stat(?:ed|es)
    | """
    + ADDED
    + r""" | explain(?:ed|s) | not(?:ed|es) | comment(?:ed|s) | remark(?:ed|s)
    | claim(?:ed|s)(?! (?:about|against|as|at|before|came|during|fell|for|from|in|on|rose|under|up
    |was|were|will|would|could|may|are|is|ha[sd]|have
    |the (?:lives|life|title|crown|prize)|\d+ lives)\b)
    | warn(?:ed|s) | predict(?:ed|s|ing)? | forecast(?:s|ed|ing)?
    | estimat(?:ed?|es|ing)
    | expect(?:s|ed|ing)? | wr(?:ote|ites) | argu(?:ed|es) | believ(?:ed?|es) | thinks
    | reveal(?:ed|s)
    | disclos(?:ed|es) | confirm(?:ed|s) | show(?:ed|s) | (?<=data\s)show
    | (?<=[a-z]s\s)(?:show(?! (?:of|business|at|up)\b)|warn|argue|insist|reckon
    |fear(?! (?:of|for)\b)|agree(?= that\b))
    | reckons
    | (?<!to )(?<!not )(?<!must )(?<!will )(?<!would )(?<!could )(?<!should )show(?= that\b)
    | accus(?:ed|es)(?= (?!of\b)[^,;.“”\d]{2,60}? of\b)
    | indicat(?:ed|es) | suggest(?:ed|s) | highlight(?:ed|s) that | signal(?:l?ed|s) that
    | sees(?! (?:no|a)\b)
    | project(?:ed|s) | count(?:ed|s) | g(?:ives?|ave) the (?:figure|number|toll) | puts? the \w+
    | g(?:ives?|ave) an? (?:figure|number|toll|estimate|total)(?= of\b) of
    | put(?:s|ting)? (?:the|its|their) [^,;.“”\d]{2,70}? at(?= )
    | puts (?:attendance|costs?|damage|demand|growth|losses|output|sales|support|turnout) at(?= )
    | (?<=statement\s)reads? | tweeted | testified | insist(?:ed|s) | emphasi[sz]ed | stressed
    | declared(?! (?:an?|war|bankruptcy|victory|independence)\b)
    | complain(?:ed|s) that | calculat(?:ed?|es) | recommend(?:ed|s)
    | conclud(?:ed|es)(?=[,:]|\s(?:that|it|they|there)\b) | pencill?ed in
    | found(?!\s(?:the|an?|its|their)\s[\w-]+(?:\s(?:when|while|in|on|at|after|by|for)\b|[,.;]))
    | ask(?:ed|s) for | demand(?:ed|s)
    | admit(?:ted|s)(?=[,:]|\s(?:that|it|they|he|she|there|the|its|their|his|her|on|in)\b)
    | acknowledg(?:ed|es) | conced(?:ed|es) | contend(?:ed|s) | assert(?:ed|s)
    | caution(?:ed|s)(?! against\b)
    | (?:agre(?:ed|es)|alleg(?:ed|es)|boast(?:ed|s)|hint(?:ed|s)|jok(?:ed|es)|lament(?:ed|s)
    |promis(?:ed|es)|vow(?:ed|s))(?= that\b)
    | maintain(?:ed|s) that | (?<!\d\s)point(?:ed|s) (?:out|to) | finds | (?:claim|note) that
    | (?:add|argu|claim|confirm|contend|explain|insist|not|stat|stress|warn)ing that
    | """
    + rf"{_CHANGED} {_OWN_FIGURE}"
    + r")(?!,? by\b|(?<!warned)(?<!warns),? of\b) | "
    + rf"{_CHANGED} {_OWN_FIGURE}(?= of\b)",
    case=True,
)
"""A verb of saying with its auxiliaries, except where something is said of or by somebody."""
SAYS = re.compile(rf"(?:,[^,.]{{2,60}},)?\s+{SAYING.pattern}")
"""After the name of a speaker."""
SAID_BEFORE = match_before(
    "(?:said | says | added | told | explained | noted | according to)(?:\\s[a-z’'-]+){0,6}"
)
"""Before the name of a speaker: `, said analyst Anna Holm`."""
ACCORDING = match_cues(
    "according to | as per | in the words of | quoting | citing | as reported by"
)
BESIDE = match_before(
    """
    (?:in | at | on | from | by | with | to | told | via | under | near | inside | into | through
    | against | around | across | outside | along | beyond
    | between | (?:coast|city|town|north|south|east|west) of)(?:\\s(?:the|an?))?(?:\\s[^\\W\\d]+)?
    """
)
"""Before a name that only says where, with whom or by whom: `at the Exchange`."""
OF_OTHERS = re.compile(
    r"\b(?:with|of|at|from|for|by|in|than|atop|near|on|against)\s+(?:the\s+)?(?:[a-z]+['’]?\s+){0,2}$"
)
"""Before a name that is only an employer: `Daniel Ernst, with Hudson Square, said`."""
EMPLOYER = re.compile(
    r"(?:['’]s?)?\s(?:(?!sa(?:id|ys)\b|told\b)[a-z]+\s){0,2}"
    r"(?:chief executive|chairman|chairwoman|president|spokes\w+|analyst|economist|"
    r"minister|director|boss|founder|C[EFOT]O|head|governor|chief|manager|strategist)"
    r"(?:\s(?:and|of)\s\w+)?(?:\s(?=[A-Z]|(?:said|says|told|added|warned)\b)|\s?,)"
)
"""After a name that is only an employer: `De Beers chairman Nicky Oppenheimer`."""
PASSIVE = re.compile(
    r"\b(?:is|are|was|were|been|be|being)\s+(?:(?:\w+ly|also|not|now|still)\s+)?(?:\w+ed|forecast|said|told|put|seen|known)$",
    re.IGNORECASE,
)

_MODIFIERS = (
    "one|two|three|four|five|six|most|some|many|several|the|a|an|its|their|official|officials|government|local|financial|"
    "industry|independent|senior|company|city|town|state|federal|market|police|health"
)
_NOUNS = """
    analysts? | economists? | experts? | officials? | police | council | government | ministry
    | minister
    | compan(?:y|ies) | firm | bank | agency | commission | office | department
    | spokes(?:man|woman|person) | executives? | organi[sz]ers? | authorit(?:y|ies) | researchers?
    | scientists? | carrier | manufacturer | retailer | management | directors? | observers?
    | prosecutors? | lawyers? | attorneys? | investigators? | campaigners? | activists?
    | ombudsman | (?:auditor|attorney|surgeon)[ -]general
    | auditors? | coroner | inspectors? | firefighters? | judges? | court
    | witness(?:es)? | people(?= (?:familiar|close|briefed)\\b) | sources?
    | inspectorate | trustees? | shareholders? | forecasters?
    | trust | hospital | university | college | club | association | federation | watchdog | board
    | committee | developers? | contractor | landlord | operator
    | investors? | opposition | unions? | charity | regulator | central bank | group | lender
    | airline | automaker
    | maker | team | party | groups | authors? | advocates? | brokers? | bankers?
    | traders? | critics? | leaders? | engineers? | astronomers? | biologists? | epidemiologists?
    | meteorologists? | seismologists? | geologists? | historians? | strategists? | pollsters?
    | lawmakers? | legislators? | diplomats? | medics? | paramedics? | organi[sz]ations?
    | agencies | teachers | workers | survivors? | villagers? | rescuers? | insurers? | residents?
    | mayor | doctors? | defen[cs]e(?! (?:ministry|department|minister|secretary)) | prosecution
    | (?:chief\\s)?\\w+ officer | chief executive | president | chairman | C[EFOT]O
"""
ROLE = match_cues(rf"(?:(?:{_MODIFIERS})(?:['’]s)?\s+){{0,3}}(?:{_NOUNS})")
"""A person named by role: `most financial analysts`."""
FORESEEN_BY = match_cues(
    "(?:predicted | forecast | expected | estimated | projected | anticipated) by"
)
PAPERS = (
    "reports?|documents?|stud(?:y|ies)|surveys?|figures|data|research|statistics|filings?"
    "|statement|release|results|polls?|census|memos?|letter|analys[ei]s|audits?|reviews?|records"
)
"""Nouns for papers, in the form they have when they state something."""
_WORD = r"[\w’'-]+"
_ITS_BODY = (
    "agency|arm|body|bureau|cent(?:er|re)|company|department|firm|group|house|institute|office"
    "|provider|service|specialists?|team|unit|website"
)
"""After such a noun if it is only part of a body's name."""
PAPER = match_cues(
    rf"""
    (?:the|an?|its|their|his|her|that|this|preliminary|new|official|company|government|state
    |city|county|council|court|district|hospital|police|federal|latest|quarterly|annual|[\w-]+['’]s?)
    (?:(?!sa(?:id|ys)\b){_WORD}\s){{0,3}}?(?:{PAPERS})(?! (?:{_ITS_BODY})\b)
    | (?:reports|documents|figures|data)(?= (?:say|said|suggest|show|indicate)\b)
    """
)
"""A document that states something: `the quarterly report`."""
NAMELESS = match_cues(
    """
    police | people | sources? | analysts? | economists? | experts? | officials? | observers?
    | residents? | investors?
    | researchers? | scientists? | doctors? | rescuers? | prosecutors? | lawyers? | investigators?
    | campaigners? | activists? | witness(?:es)? | forecasters? | shareholders? | firefighters?
    | authors? | advocates? | critics? | traders? | brokers? | engineers? | astronomers?
    | epidemiologists? | meteorologists? | seismologists? | strategists? | pollsters?
    | lawmakers? | diplomats? | medics? | paramedics? | survivors? | villagers?
    """
)
"""Sources without a name, which are kept as text rather than as a voice."""
OFFICES = (
    r"(?:officer|executive|C[EFOT]O|chairm[ae]n|chairwoman|president|analyst|economist|director"
    r"|minister|spokes\w+|secretary|governor|mayor|treasurer|founder|head|leader|manager|chair|boss)"
)
OFFICE = re.compile(
    r"\s*,\s+(?:the\s+|an?\s+|[A-Z][\w&.-]*(?:\s[A-Z][\w&.-]*){0,3}(?:['’]s?)?\s+)?"
    rf"(?P<office>(?:(?!who\b|which\b)[a-z]+(?:['’]s)?[\s-]){{0,4}}{OFFICES}"
    r"(?:\s+(?:of|for|at|with|from)\s+[\w’' ]{2,40}?)?)\s*[,.]"
)
"""The words after a name that give its office: `, the chief financial officer for GM.`"""
OFFICE_BEFORE = re.compile(
    r"(?P<office>(?-i:(?:[A-Z][a-z]+\s(?:and\s)?){1,3}(?:Minister|Secretary|Commissioner))"
    rf"|(?:(?:chief|vice|deputy|finance|managing|former|executive|co|general|group"
    rf"|financial|operating|principal|assistant|acting|marketing|sales|research|technology"
    rf"|prime|foreign|regional|senior|press|communications|campaign|permanent|home|interior|justice"
    rf"|health|education|energy|agriculture|labou?r|defen[cs]e)[\s-]){{0,3}}{OFFICES})(?P<apposed>,)?\s$",
    re.IGNORECASE,
)
"""The office right before a name: `chief executive Anna Holm`."""
TURN = re.compile(
    r"(?P<name>[A-Z][\w.’'-]+(?:\s+[A-Z][\w.’'-]+){0,3})"
    r"(?:\s*(?:[,—-]\s*[^:\n]{2,60}|\([^:\n]{2,60}\)))?:\s+(?=\S)"
)
"""The start of a speaker's turn in a transcript."""
SOURCES = re.compile(
    r"\b(?:Statistics|Bank of (?:the )?[A-Z]\w+|Central Bank|Reserve Bank|Federal Reserve|Bureau"
    r"|Census|Institute|Consortium|Association of|Council of|Federation of|Confederation of"
    r"|Office for|Observatory|Research|Gallup|Ipsos|YouGov|Nielsen|Chamber of)\b"
)
"""Words in the names of bodies that publish figures of a country or trade, rarely their own."""
NEWSPAPER = re.compile(
    r"\b(?:Chronicle|Courier|Examiner|Gazette|Guardian|Herald|Inquirer|Journal|News|Observer|Post"
    r"|Sentinel|Telegraph|Times|Tribune)$"
)
"""The last word of a newspaper's name."""
NEWS = frozenset(
    (
        "Reuters",
        "Bloomberg",
        "Bloomberg News",
        "Associated Press",
        "AP",
        "AFP",
        "Agence France-Presse",
        "Xinhua",
        "CNN",
        "CNBC",
        "Press Association",
        "Press Trust of India",
        "PTI",
        "Dow Jones Newswires",
        "Interfax",
        "TASS",
        "ITAR-TASS",
        "Kyodo",
        "Yonhap",
        "dpa",
        "UPI",
    )
)
"""News agencies, which report what others do."""
