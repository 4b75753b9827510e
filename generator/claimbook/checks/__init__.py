"""The checks of a book that could be read, one module for each.

The docstring of a module is the manual page of its check, and `check` yields its problems. The
tables below list the checks by the question that they answer. `shared` has what several checks use.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import ModuleType

from claimbook.checks import (
    about_not_named,
    alias_clash,
    amount_not_in_quote,
    bad_correction,
    bad_formula,
    bad_ruling,
    bare_quote,
    change_differs,
    cites_itself,
    comparator_dropped,
    corrected_change,
    count_fell,
    difference_as_level,
    far_apart,
    figure_not_claimed,
    headline_not_in_text,
    headline_not_matched,
    hedge_dropped_in_says,
    id_gone,
    left_to_decide,
    missing_translation,
    misspelt_name,
    name_not_in_text,
    new_record,
    noise_in_sentence,
    number_not_read,
    open_disagreement,
    origin_not_as_published,
    other_column,
    outlet_as_speaker,
    part_not_found,
    part_of_itself,
    period_after_publication,
    period_before_base,
    period_differs,
    period_not_in_text,
    period_too_early,
    published_differs,
    published_in_future,
    quote_ambiguous,
    quote_differs,
    quote_not_found,
    quote_too_short,
    rate_of_a_part,
    record_not_as_published,
    relative_time_in_says,
    repeated_claim,
    republish_private,
    reused_id,
    ruling_not_as_published,
    ruling_without_source,
    running_period,
    said_by_another,
    same_figure_other_period,
    says_differs,
    scale_not_given,
    similar_speakers,
    speaker_differs,
    speaks_for_itself,
    standing_changed,
    text_not_as_published,
    text_not_held,
    title_not_written,
    told_as_fact,
    unclaimed_amount,
    uncorrected_change,
    unit_mismatch,
    unknown_article,
    unknown_claim,
    unknown_entity,
    unknown_metric,
    unknown_outlet,
    unknown_topic,
    unreviewed_accusation,
    unused_record,
    was_not_published,
    where_differs,
    wire_copy,
    words_cut_off,
    words_not_as_published,
    year_not_claimed,
)
from claimbook.checks.alone import check_articles
from claimbook.checks.shared.earlier import Earlier
from claimbook.checks.shared.findings import report_findings
from claimbook.problem import Problem, list_faults
from claimbook.study import Study

REFERENCES: Mapping[str, ModuleType] = list_faults(
    unknown_entity,
    unknown_metric,
    unknown_outlet,
    unknown_topic,
    unknown_claim,
    unknown_article,
    reused_id,
    alias_clash,
    part_of_itself,
    speaks_for_itself,
    cites_itself,
    unused_record,
)
"""Is there a record for every id that is named?"""

GROUNDING: Mapping[str, ModuleType] = list_faults(
    part_not_found,
    headline_not_in_text,
    quote_not_found,
    quote_differs,
    quote_ambiguous,
    quote_too_short,
    noise_in_sentence,
    where_differs,
    amount_not_in_quote,
    scale_not_given,
    other_column,
    missing_translation,
    number_not_read,
    comparator_dropped,
    bare_quote,
    text_not_held,
    republish_private,
)
"""Are the quote and its figure in the article's text?"""

SENSE: Mapping[str, ModuleType] = list_faults(
    figure_not_claimed,
    hedge_dropped_in_says,
    words_cut_off,
    told_as_fact,
    says_differs,
    year_not_claimed,
    relative_time_in_says,
    repeated_claim,
    misspelt_name,
    name_not_in_text,
    similar_speakers,
    outlet_as_speaker,
    speaker_differs,
    said_by_another,
    title_not_written,
    left_to_decide,
    about_not_named,
    unit_mismatch,
    difference_as_level,
    rate_of_a_part,
    bad_formula,
    bad_ruling,
    ruling_without_source,
    bad_correction,
    running_period,
    period_before_base,
    period_differs,
    change_differs,
    published_differs,
    period_after_publication,
    period_too_early,
    period_not_in_text,
    unclaimed_amount,
    far_apart,
    headline_not_matched,
    open_disagreement,
    unreviewed_accusation,
    count_fell,
    same_figure_other_period,
    wire_copy,
)
"""Does what is claimed fit together?"""

CHECKS: Mapping[str, ModuleType] = {**REFERENCES, **GROUNDING, **SENSE}
"""Every check by the id of its fault, in the order of the manual.

A module's `FAULT` says how serious its problems are, if they are not errors.
"""

OF_ARTICLES: Mapping[str, ModuleType] = list_faults(
    *GROUNDING.values(),
    figure_not_claimed,
    hedge_dropped_in_says,
    year_not_claimed,
    relative_time_in_says,
    repeated_claim,
    period_too_early,
    period_not_in_text,
    published_differs,
    unclaimed_amount,
)
"""Checks that look at one article at a time, and at nothing else that may change."""

AGAINST_EARLIER: Mapping[str, ModuleType] = list_faults(
    id_gone,
    uncorrected_change,
    corrected_change,
    text_not_as_published,
    origin_not_as_published,
    record_not_as_published,
    ruling_not_as_published,
    words_not_as_published,
    was_not_published,
    standing_changed,
    new_record,
)
"""Checks that compare a book with an earlier build of it, and run only if one is given."""


def check_against(study: Study, earlier: Earlier) -> tuple[Problem, ...]:
    """Run the checks that compare a book with an earlier build of it."""
    return tuple(
        problem for module in AGAINST_EARLIER.values() for problem in module.check(study, earlier)
    )


AGAINST_TODAY: Mapping[str, ModuleType] = list_faults(published_in_future)
"""Checks that need to know today's date, which builds never use."""


def check_each_article(study: Study) -> Iterator[Problem]:
    """Run the checks that look at one article at a time."""
    return check_articles(study, (module.check for module in OF_ARTICLES.values()))


def check_study(study: Study) -> tuple[Problem, ...]:
    """Run all checks, then report the findings."""
    others = (module.check for name, module in CHECKS.items() if name not in OF_ARTICLES)
    checks = (*others, figure_not_claimed.check_records, report_findings)
    found = (problem for check in checks for problem in check(study))
    return (*check_each_article(study), *found)
