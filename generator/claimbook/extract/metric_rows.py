"""What news measures most often: the words for it, and the record that a book gets for it.

A row is used under the id, name or alias that a book has for it already, else it is proposed.
"""

from __future__ import annotations

from typing import NamedTuple


class NeededMetric(NamedTuple):
    """A metric that a book may need."""

    id: str
    name: str
    definition: str
    dimension: str
    measure: str
    words: tuple[str, ...]
    """Expressions for it, each a pattern of lower-case words."""
    weak: tuple[str, ...] = ()
    """Words that are as often said of something else: they make it a candidate, and no more."""


METRIC_ROWS = (
    NeededMetric(
        "operating-income",
        "Operating income",
        "Revenue less the costs of operation, before interest and tax.",
        "money",
        "flow",
        (r"operating (?:income|profits?|loss(?:es)?)", r"ebit(?:da)?"),
    ),
    NeededMetric(
        "net-profit",
        "Net profit",
        "What is left of revenue after all costs, interest and tax; negative for a loss.",
        "money",
        "flow",
        (
            r"net (?:income|profits?|loss(?:es)?|earnings)",
            r"profits?",
            r"earnings",
            r"loss(?:es)?",
            r"lost",
        ),
        (r"surplus(?:es)?",),
    ),
    NeededMetric(
        "earnings-per-share",
        "Earnings per share",
        "Net profit of the period for each share.",
        "money",
        "flow",
        (r"earnings per share", r"eps"),
    ),
    NeededMetric(
        "revenue",
        "Revenue",
        "Sales of the period, before costs, as they are reported.",
        "money",
        "flow",
        (r"revenues?", r"sales", r"turnover", r"takings"),
    ),
    NeededMetric(
        "dividend",
        "Dividend",
        "What is paid out to the holders of each share.",
        "money",
        "flow",
        (r"dividends?",),
    ),
    NeededMetric(
        "share-price",
        "Share price",
        "The price of one share.",
        "money",
        "stock",
        (r"share price",),
        (
            r"shares?",
            r"stocks?",
        ),
    ),
    NeededMetric(
        "market-value",
        "Market value",
        "The price of all shares of a company together.",
        "money",
        "stock",
        (
            r"market (?:value|capitali[sz]ation|cap)",
            r"valuation",
        ),
        (
            r"valued",
            r"worth",
        ),
    ),
    NeededMetric(
        "index-level",
        "Index level",
        "The level of a stock market index, in points.",
        "count",
        "stock",
        (r"index",),
        (r"points",),
    ),
    NeededMetric(
        "market-share",
        "Market share",
        "The share of all sales or customers of a market.",
        "share",
        "stock",
        (r"market share", r"share of the market"),
    ),
    NeededMetric(
        "margin",
        "Margin",
        "Profit as a share of revenue.",
        "share",
        "flow",
        (r"(?:operating |gross |profit )?margins?",),
    ),
    NeededMetric(
        "investment",
        "Investment",
        "Money spent, or to be spent, on what is to be of use for years.",
        "money",
        "flow",
        (
            r"invest(?:s|ed|ing|ments?)?",
            r"capital (?:expenditures?|spending)",
            r"capex",
        ),
        (
            r"funding",
            r"stimulus",
        ),
    ),
    NeededMetric(
        "spending",
        "Spending",
        "Money spent, or to be spent, by a government, a company or a household.",
        "money",
        "flow",
        (
            r"spen(?:t|ds?|ding)",
            r"expenditures?",
        ),
        (
            r"budget",
            r"bailouts?",
        ),
    ),
    NeededMetric(
        "purchase-price",
        "Purchase price",
        "What is paid, or offered, for a company or a part of it.",
        "money",
        "flow",
        (
            r"acqui(?:res?|red|ring|sitions?)",
            r"buyout",
            r"takeover",
            r"(?:purchase|acquisition) price",
        ),
        (r"buy(?:s|ing)?", r"bought", r"purchase[sd]?", r"bids?", r"offer(?:s|ed)?", r"deal"),
    ),
    NeededMetric(
        "fine",
        "Fine",
        "What has to be paid as a penalty.",
        "money",
        "flow",
        (r"fin(?:es?|ed)", r"penalt(?:y|ies)", r"damages"),
    ),
    NeededMetric(
        "debt",
        "Debt",
        "Money owed.",
        "money",
        "stock",
        (r"debts?", r"loans?", r"borrow(?:s|ed|ing)?", r"owe[sd]?"),
    ),
    NeededMetric(
        "trade-balance",
        "Trade balance",
        "Exports less imports; a deficit is negative.",
        "money",
        "flow",
        (r"trade (?:deficit|surplus|balance|gap)", r"current account"),
    ),
    NeededMetric(
        "budget-deficit",
        "Deficit",
        "What is spent beyond what comes in.",
        "money",
        "flow",
        (r"(?:budget )?deficits?",),
    ),
    NeededMetric(
        "exports", "Exports", "Goods and services sold abroad.", "money", "flow", (r"exports?",)
    ),
    NeededMetric(
        "imports", "Imports", "Goods and services bought abroad.", "money", "flow", (r"imports?",)
    ),
    NeededMetric(
        "gross-domestic-product",
        "Gross domestic product",
        "The value of all goods and services that an economy makes in a period.",
        "money",
        "flow",
        (
            r"(?:gross domestic|gross national) product",
            r"gdp",
            r"gnp",
            r"economic growth",
        ),
        (r"economy",),
    ),
    NeededMetric(
        "unemployment-rate",
        "Unemployment rate",
        "People without work as a share of all who want to work.",
        "share",
        "moving",
        (r"unemployment(?: rate)?", r"jobless(?:ness)?(?: rate)?"),
    ),
    NeededMetric(
        "inflation",
        "Inflation",
        "By how much prices of consumers rose over a year.",
        "share",
        "moving",
        (r"inflation", r"consumer prices"),
    ),
    NeededMetric(
        "interest-rate",
        "Interest rate",
        "The price of borrowed money, in a year.",
        "share",
        "moving",
        (r"interest rates?", r"(?:base|key|benchmark) rate"),
        (r"interest", r"yields?"),
    ),
    NeededMetric(
        "price",
        "Price",
        "What one piece or one measure of something costs.",
        "money",
        "stock",
        (
            r"prices?",
            r"fares?",
        ),
        (
            r"costs?",
            r"charges?",
            r"fees?",
        ),
    ),
    NeededMetric(
        "jobs",
        "Jobs",
        "Posts that are filled, created or cut.",
        "count",
        "stock",
        (r"jobs?", r"layoffs?", r"redundanc(?:y|ies)"),
        (
            r"posts",
            r"positions",
        ),
    ),
    NeededMetric(
        "staff",
        "Staff",
        "People who work for an employer.",
        "count",
        "stock",
        (r"employees?", r"workers?", r"staff", r"workforce", r"employs?"),
    ),
    NeededMetric(
        "customers",
        "Customers",
        "People or firms that buy, subscribe to or use something.",
        "count",
        "stock",
        (r"customers?", r"subscribers?", r"users?"),
    ),
    NeededMetric(
        "units-sold",
        "Units sold",
        "Pieces of a product that were sold or delivered.",
        "count",
        "flow",
        (
            r"deliver(?:y|ies|ed)",
            r"shipments?",
            r"shipped",
        ),
        (
            r"units?",
            r"sold",
        ),
    ),
    NeededMetric(
        "deaths",
        "Deaths",
        "People who died, as far as those who count them know.",
        "count",
        "running",
        (r"dead", r"deaths?", r"died", r"killed", r"toll", r"fatalities"),
    ),
    NeededMetric(
        "injured",
        "People injured",
        "People who were hurt, as far as those who count them know.",
        "count",
        "running",
        (r"injured", r"wounded", r"hurt"),
    ),
    NeededMetric(
        "share-of-vote",
        "Share of the vote",
        "Votes for a party or a candidate as a share of all valid votes.",
        "share",
        "moving",
        (
            r"votes",
            r"of the vote",
        ),
        (r"polls?",),
    ),
    NeededMetric("seats", "Seats", "Seats won in an assembly.", "count", "moving", (r"seats?",)),
    NeededMetric(
        "growth-record",
        "Time since the last such figure",
        "How far back one must look for a figure as high or as low.",
        "duration",
        "stock",
        (),
    ),
)
"""What is more particular comes first: operating profit before profit."""
