"""Read amounts and periods from text, and write them.

`find_amounts` finds every amount in a text, `read_amount` and `read_period` read what an editor
wrote, and `write_amount` and `write_period` turn values back into text. This package depends on
nothing else in claimbook. Other packages import only from here; its subpackages are private:

- `text`: tokens of a text, and nouns, verbs and phrases among them
- `numbers`, `units`, `money`: numbers, physical units and currencies
- `figures`, `ranges`, `hedges`: a number with its unit, its range and its hedge
- `lookalikes`: numbers that are not amounts
- `tables`: figures in the cells of tables
- `finding`: all of this in order, tried rule by rule
- `periods`, `writing`, `languages`: periods, text from values, numerals of other languages
"""

from claimbook.quantity.amount import (
    Amount,
    Assumption,
    Direction,
    Mention,
    UnreadableAmountError,
)
from claimbook.quantity.differences import Difference, find_difference
from claimbook.quantity.figures.rates import name_per
from claimbook.quantity.finding.amounts import find_amounts
from claimbook.quantity.finding.cents import list_cents, name_money, settle_cents
from claimbook.quantity.finding.one_amount import read_amount, settle_beside
from claimbook.quantity.interval import Comparator, Interval, span
from claimbook.quantity.languages.numerals import ForeignNumeral, list_numerals
from claimbook.quantity.losses import is_loss_label
from claimbook.quantity.measuring import (
    Sense,
    counts_points,
    find_sense,
    lend_measure,
    name_dimension,
)
from claimbook.quantity.money.currency import is_currency
from claimbook.quantity.money.shared_names import (
    find_shared_name,
    find_shown_unit,
    leaves_country_open,
    may_be_in,
    name_country,
)
from claimbook.quantity.months import MONTHS
from claimbook.quantity.numbers.digits import find_last_place
from claimbook.quantity.periods.inferred import (
    ABOUT,
    OFF,
    InferredDay,
    count_as_known,
    is_before,
    may_be_off,
)
from claimbook.quantity.periods.named import Form, NamedPeriod, find_named_periods
from claimbook.quantity.periods.period import (
    FiscalYear,
    Period,
    PeriodBeforeBaseError,
    UnreadablePeriodError,
)
from claimbook.quantity.periods.reading import read_period
from claimbook.quantity.periods.writing import spell_day, spell_period, write_date, write_period
from claimbook.quantity.stretch import Span
from claimbook.quantity.tables.cells import split_cells
from claimbook.quantity.tables.heads import find_scale
from claimbook.quantity.tables.rows import TableRow, list_rows
from claimbook.quantity.text.counted import names_noun, read_counted
from claimbook.quantity.typed import list_scale_spellings, list_unit_spellings
from claimbook.quantity.units.denominators import is_time
from claimbook.quantity.units.names import DIMENSIONS, DURATIONS
from claimbook.quantity.units.writing import write_unit
from claimbook.quantity.writing.amounts import (
    write_amount,
    write_hedge,
    write_number,
    write_per,
    write_span,
)
from claimbook.quantity.writing.ranges import find_written_ends

__all__ = [
    "ABOUT",
    "DIMENSIONS",
    "DURATIONS",
    "MONTHS",
    "OFF",
    "Amount",
    "Assumption",
    "Comparator",
    "Difference",
    "Direction",
    "FiscalYear",
    "ForeignNumeral",
    "Form",
    "InferredDay",
    "Interval",
    "Mention",
    "NamedPeriod",
    "Period",
    "PeriodBeforeBaseError",
    "Sense",
    "Span",
    "TableRow",
    "UnreadableAmountError",
    "UnreadablePeriodError",
    "count_as_known",
    "counts_points",
    "find_amounts",
    "find_difference",
    "find_last_place",
    "find_named_periods",
    "find_scale",
    "find_sense",
    "find_shared_name",
    "find_shown_unit",
    "find_written_ends",
    "is_before",
    "is_currency",
    "is_loss_label",
    "is_time",
    "leaves_country_open",
    "lend_measure",
    "list_cents",
    "list_numerals",
    "list_rows",
    "list_scale_spellings",
    "list_unit_spellings",
    "may_be_in",
    "may_be_off",
    "name_country",
    "name_dimension",
    "name_money",
    "name_per",
    "names_noun",
    "read_amount",
    "read_counted",
    "read_period",
    "settle_beside",
    "settle_cents",
    "span",
    "spell_day",
    "spell_period",
    "split_cells",
    "write_amount",
    "write_date",
    "write_hedge",
    "write_number",
    "write_per",
    "write_period",
    "write_span",
    "write_unit",
]
