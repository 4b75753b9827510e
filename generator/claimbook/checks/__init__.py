"""The checks of a book that could be read, one module for each.

The docstring of a module is the manual page of its check, and `check` yields its problems. The
tables below list the checks by the question that they answer.
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
from claimbook.checks.earlier import Earlier
from claimbook.checks.findings import report_findings
from claimbook.problem import Problem
from claimbook.study import Study

REFERENCES: Mapping[str, ModuleType] = {
    "unknown-entity": unknown_entity,
    "unknown-metric": unknown_metric,
    "unknown-outlet": unknown_outlet,
    "unknown-topic": unknown_topic,
    "unknown-claim": unknown_claim,
    "unknown-article": unknown_article,
    "reused-id": reused_id,
    "alias-clash": alias_clash,
    "part-of-itself": part_of_itself,
    "speaks-for-itself": speaks_for_itself,
    "cites-itself": cites_itself,
    "unused-record": unused_record,
}
"""Is there a record for every id that is named?"""

GROUNDING: Mapping[str, ModuleType] = {
    "part-not-found": part_not_found,
    "headline-not-in-text": headline_not_in_text,
    "quote-not-found": quote_not_found,
    "quote-differs": quote_differs,
    "quote-ambiguous": quote_ambiguous,
    "quote-too-short": quote_too_short,
    "noise-in-sentence": noise_in_sentence,
    "where-differs": where_differs,
    "amount-not-in-quote": amount_not_in_quote,
    "scale-not-given": scale_not_given,
    "other-column": other_column,
    "missing-translation": missing_translation,
    "number-not-read": number_not_read,
    "comparator-dropped": comparator_dropped,
    "bare-quote": bare_quote,
    "text-not-held": text_not_held,
    "republish-private": republish_private,
}
"""Are the quote and its figure in the article's text?"""

SENSE: Mapping[str, ModuleType] = {
    "figure-not-claimed": figure_not_claimed,
    "hedge-dropped-in-says": hedge_dropped_in_says,
    "words-cut-off": words_cut_off,
    "told-as-fact": told_as_fact,
    "says-differs": says_differs,
    "year-not-claimed": year_not_claimed,
    "relative-time-in-says": relative_time_in_says,
    "repeated-claim": repeated_claim,
    "misspelt-name": misspelt_name,
    "name-not-in-text": name_not_in_text,
    "similar-speakers": similar_speakers,
    "outlet-as-speaker": outlet_as_speaker,
    "speaker-differs": speaker_differs,
    "said-by-another": said_by_another,
    "title-not-written": title_not_written,
    "about-not-named": about_not_named,
    "unit-mismatch": unit_mismatch,
    "difference-as-level": difference_as_level,
    "rate-of-a-part": rate_of_a_part,
    "bad-formula": bad_formula,
    "bad-ruling": bad_ruling,
    "ruling-without-source": ruling_without_source,
    "bad-correction": bad_correction,
    "running-period": running_period,
    "period-before-base": period_before_base,
    "period-differs": period_differs,
    "change-differs": change_differs,
    "published-differs": published_differs,
    "period-after-publication": period_after_publication,
    "period-too-early": period_too_early,
    "period-not-in-text": period_not_in_text,
    "unclaimed-amount": unclaimed_amount,
    "far-apart": far_apart,
    "headline-not-matched": headline_not_matched,
    "open-disagreement": open_disagreement,
    "unreviewed-accusation": unreviewed_accusation,
    "count-fell": count_fell,
    "same-figure-other-period": same_figure_other_period,
    "wire-copy": wire_copy,
}
"""Does what is claimed fit together?"""

CHECKS: Mapping[str, ModuleType] = {**REFERENCES, **GROUNDING, **SENSE}
"""Every check by the id of its fault, in the order of the manual.

A module's `SEVERITY` says how serious its problems are, if they are not errors.
"""

OF_ARTICLES = (
    *GROUNDING,
    "figure-not-claimed",
    "hedge-dropped-in-says",
    "year-not-claimed",
    "relative-time-in-says",
    "repeated-claim",
    "period-too-early",
    "period-not-in-text",
    "published-differs",
    "unclaimed-amount",
)
"""Checks that look at one article at a time, and at nothing else that may change."""

AGAINST_EARLIER: Mapping[str, ModuleType] = {
    "id-gone": id_gone,
    "uncorrected-change": uncorrected_change,
    "corrected-change": corrected_change,
    "text-not-as-published": text_not_as_published,
    "origin-not-as-published": origin_not_as_published,
    "record-not-as-published": record_not_as_published,
    "ruling-not-as-published": ruling_not_as_published,
    "words-not-as-published": words_not_as_published,
    "was-not-published": was_not_published,
    "standing-changed": standing_changed,
    "new-record": new_record,
}
"""Checks that compare a book with an earlier build of it, and run only if one is given."""


def check_against(study: Study, earlier: Earlier) -> tuple[Problem, ...]:
    """Run the checks that compare a book with an earlier build of it."""
    return tuple(
        problem for module in AGAINST_EARLIER.values() for problem in module.check(study, earlier)
    )


AGAINST_TODAY: Mapping[str, ModuleType] = {"published-in-future": published_in_future}
"""Checks that need to know today's date, which builds never use."""


def check_each_article(study: Study) -> Iterator[Problem]:
    """Run the checks that look at one article at a time."""
    return check_articles(study, (CHECKS[name].check for name in OF_ARTICLES))


def check_study(study: Study) -> tuple[Problem, ...]:
    """Run all checks, then report the findings."""
    others = (module.check for name, module in CHECKS.items() if name not in OF_ARTICLES)
    checks = (*others, figure_not_claimed.check_records, report_findings)
    found = (problem for check in checks for problem in check(study))
    return (*check_each_article(study), *found)
