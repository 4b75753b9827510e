"""Capitalized words that are not part of a name."""

from __future__ import annotations

BEFORE_NAMES = frozenset(
    """
    a about above according across after again against ago all almost also although among amid an
    and another any are around as at away back based be because been before being below besides
    between both but by can citing clearly compared currently dear despite during each earlier
    either else even every few finally first for from further given had has have he hence her here
    his how however i if in including indeed instead into is it its just last late later least
    less let like many may meanwhile more moreover most much my nearly neither never next no none
    nor not now of often on once one only or other others our out over overall per perhaps rather
    several she since six so some still such ten than thanks that the their them then there
    therefore these they third this those three through thus to today together too total two under
    unless until up upon two-thirds one-third three-quarters half dozens hundreds thousands four
    five seven eight nine eleven twelve twenty as-of very was we were what when where whether
    though which while who whose why will with within without would yesterday yet you your mr mrs
    ms dr sir
    """.split()
)
"""Words that open a sentence with a capital without being part of a name."""
PRESENTING = frozenset(
    """
    Rival Rivals Neighbour Neighbours Neighbor Neighbors Neighbouring Neighboring Fellow Former Ex
    Champions Hosts Visitors Leaders Newcomers Carmaker Automaker Chipmaker Drugmaker Planemaker
    Retailer Brewer Insurer Lender Broadcaster Discounter Supermarket Housebuilder Miner
    Steelmaker Pollster Consultancy Regulator Watchdog Newly Struggling Troubled Embattled Ailing
    Budget Opposition Parent Owner Owners Nearby Bottom-placed Second-placed Third-placed Top-flight
    League-leading Relegated Promoted Outgoing Incoming Veteran Midfielder Defender Striker
    Goalkeeper Winger Researcher Researchers Professor Contractor Developer Supplier Distributor
    Frenchman Frenchwoman Englishman Englishwoman Irishman Irishwoman Dutchman Dutchwoman Welshman
    Welshwoman Scotsman Scotswoman Briton Spaniard Swede Serb Croat Slovene
    Manufacturer Shipbuilder Exporter Importer Grocer Housebuilders Called Named Dubbed Starring
    """.split()
)
"""Words that open a sentence and describe the name that follows: `Rival Coast Air`."""
TITLES = frozenset(
    """
    prime minister chief executive leader minority majority whip senate house representative
    congressman congresswoman deputy foreign finance interior president chancellor governor mayor
    senator judge professor justice secretary striker midfielder defender goalkeeper captain coach
    manager analyst economist director chairman chairwoman actor actress singer author lead
    spokesman spokeswoman inspector sergeant detective constable superintendent sheriff
    commissioner lieutenant admiral archbishop councilman councilwoman councillor councilor alderman
    treasurer
    """.split()
)
HEADINGS = frozenset(
    """
    USA UK EU US NZ
    """.split()
)
"""Words in capitals that precede a report's first words: `USA Anna Holm has said`."""
BODIES = frozenset(
    """
    Party Union Association Federation League Council Bank Society Club Guild Trust Alliance Forum
    Institute Foundation Congress Organisation Organization Cooperative Fund Board
    """.split()
)
SUFFIXES = frozenset(
    "Inc Corp Corporation Co Cos Ltd Limited plc PLC LLC Group Holding Holdings Company AG "
    "SA NV".split()
)
"""The last word of a company's name that says what kind of company it is."""
REGIONS = frozenset(
    """
    latin african asian native north south east west central young many
    """.split()
)
SUNDAY_PAPERS = (
    "Times",
    "Telegraph",
    "Mirror",
    "Express",
    "Mail",
    "Herald",
    "Post",
    "Independent",
    "Tribune",
    "Star",
    "People",
    "Business",
    "World",
    "Mercury",
)
"""Last words of newspaper names that begin with a day: `The Sunday Times`."""
CALENDAR = frozenset(
    """
    january february march april june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday
    """.split()
)
NOUNS = frozenset(
    """
    Aid Attendance Average Capacity Catch Coverage Crime Damage Debt Demand Drought Dust
    Electricity Equity Evidence Expenditure Expertise Extra Fallout Fire Flu Food Footfall Fraud
    Freight Fuel Funding Growth Half Health Heat Homicide Ice Immunity Income Industry Infant
    Interest
    Knife Labour Labor Land Life Liquidity Literacy Membership Milk Money Morale Mortality Most
    Much Nobody Nothing Obesity Output Overall Pay Poverty Press Private Productivity Profit
    Profitability Property Public Quality Rain Rainfall Rent Research Retail Rice Safety Sea
    Security Smoke Snow Snowfall Somebody Someone Spread Stock Street Student Support Surface Tax
    Theft Timber Time Tourism Trade Traffic Transport Travel Turnout Turnover Underlying Upkeep
    Uptake Usage Vaccine Violence Visibility Vote Wage Waste Wealth Weather Weight Wheat Wind Work
    Workload Youth
    """.split()
)
"""Nouns that are not a name when they open a sentence, whatever verb follows."""
