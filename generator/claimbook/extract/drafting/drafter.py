"""Draft a claim from what the stages resolve."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from claimbook.checks.shared.attribution import SPEAKING
from claimbook.drafts import Field, Quoted, join_lines
from claimbook.extract.book.lexicon import Lexicon
from claimbook.extract.drafting.fields import (
    MOST_FURTHER,
    write_change,
    write_kind,
    write_period,
    write_says,
    write_speaker,
)
from claimbook.extract.drafting.proposals import Proposals, make_outlet_prefix
from claimbook.extract.drafting.wholes import (
    CONDITION,
    ITS_VERB,
    LATER,
    find_whole,
    is_fragment,
    lacks_verb,
    strip_conjunction,
    tell_of_subject,
)
from claimbook.extract.naming.cast import Cast
from claimbook.extract.resolving.amount.amounts import Written, comes_to
from claimbook.extract.resolving.amount.losses import is_doubtful, may_be_loss, write_loss
from claimbook.extract.resolving.metric.metrics import Measured
from claimbook.extract.resolving.metric.sequel import Sequel
from claimbook.extract.resolving.resolve import Resolved
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.resolving.sentence.said import Said
from claimbook.extract.resolving.speaker.offices import find_owner
from claimbook.extract.resolving.speaker.reported import find_saying
from claimbook.extract.splitting.advice import Refused
from claimbook.extract.splitting.select import Pick
from claimbook.extract.splitting.split import Split
from claimbook.extract.words.attribution import NEWSPAPER
from claimbook.extract.words.slugs import make_slug
from claimbook.grounding import Place
from claimbook.quantity import Mention, Sense, Span, find_sense
from claimbook.read.quoting import write_mapping

DOUBT = "only one of two readers of the page takes this paragraph for the article's"
LIKELY = "whether this is what is measured"
OF_ANOTHER = "whether this is whom it is about"
_BEGINNING = 2
"""How many words of the headline begin an id."""


class Unverified(NamedTuple):
    """A draft as it was written, without its id."""

    begin: str
    """The words that the id begins with."""
    words: str
    """The words of the figure, with which the id ends."""
    fields: tuple[Field, ...]
    remarks: tuple[str, ...]
    place: Place
    """Where its quote is."""
    pick: Pick


@dataclass(frozen=True)
class Drafter:
    """Drafts the claims of one article."""

    split: Split
    cast: Cast
    lexicon: Lexicon
    proposals: Proposals
    outlet: str
    sequel: Sequel = field(default_factory=Sequel)
    """What the preceding figures measure."""

    def write(self, resolved: Resolved) -> Unverified | Refused:
        """Return the draft for a pick, or why there is none."""
        around, quoted = resolved.around, resolved.quoted
        words = around.words_of(around.at)
        if quoted.place is None:
            return Refused(words, "its sentence stands in the text more than once")
        further = [join_lines(m.amount.text) for m in _list_further(around, quoted.span)]
        measured = self._measure(resolved)
        metric = str(measured[0].value) if measured else ""
        about = self._write_about(resolved, metric)
        fields = [
            self._write_says(around, quoted, further),
            Field("quote", quoted.quote),
            Field("before", quoted.before),
            Field("after", quoted.after),
            Field("where", quoted.where),
            *self._ask_translation(around.pick),
            about,
            *measured,
            Field("mentions", tuple(further) if len(further) <= MOST_FURTHER else ()),
            write_kind(resolved.judged),
            *self._attribute(around, resolved.said),
        ]
        begin = self._begin_id(about, metric)
        remarks = self._remark(around.pick, str(about.value), metric)
        return Unverified(begin, words, tuple(fields), remarks, quoted.place, around.pick)

    def _write_says(self, around: Around, quoted: Quoted, further: Sequence[str]) -> Field:
        """Return what a claim says: the clause of its quote, with a mark if that is not found."""
        quote = quoted.quote
        if around.pick.mention and around.mention.scale is not None:
            return write_says("", ())  # a row of a table is not a sentence
        verb = ITS_VERB.match(around.text, quoted.span.end)
        cut = verb is not None and lacks_verb(quote)
        if around.pick.mention is None or not (cut or is_fragment(quote)):
            says = strip_conjunction(quote)
            if led := CONDITION.fullmatch(around.text, around.sentence.start, quoted.span.start):
                if _list_further(around, Span(*led.span("if"))):  # which the quote does not have
                    return write_says(says, further, condition=led["if"].split()[0])
                says = f"{led['if']}, {says}"
            lost = LATER.search(around.text, quoted.span.end, around.sentence.end)
            return write_says(says, further, condition=lost["if"] if lost else "")
        if ", wh" in quote and (told := tell_of_subject(quote)):
            return write_says(told, further)
        whole = find_whole(around, quoted.span)
        if whole and len(_list_further(around, whole)) == len(further):
            return write_says(strip_conjunction(around.words_of(whole)), further)
        return write_says(quote, further, whole=False)

    def _ask_translation(self, pick: Pick) -> Iterator[Field]:
        """Yield the translation that a figure of a text in another language needs."""
        if pick.mention and self.lexicon.book.foreign_language(self.split.article):
            yield Field("translation", "", "the quote in the language of the book", needed=True)

    def _begin_id(self, about: Field, metric: str) -> str:
        """Return the words before the figure in an id: the outlet, the entity and the metric.

        An id is permanent, so an entity that an editor still has to confirm is not part of it.

        If there is neither an entity nor a metric, the first words of the headline are used.
        """
        named = f"{'' if about.decide else about.value} {metric}".strip()
        named = named or " ".join(make_slug(self.split.article.headline).split("-")[:_BEGINNING])
        return f"{make_outlet_prefix(self.outlet)} {named}"

    def _remark(self, pick: Pick, about: str, metric: str) -> tuple[str, ...]:
        """Return the remarks that the page and the book have on a draft."""
        remarks = [DOUBT for span in self.split.doubtful if span.covers(pick.span)][:1]
        if pick.mention is not None:
            slug, amount = self.split.article.slug, pick.mention.amount
            remarks += self.lexicon.corroboration.list_remarks(about, metric, amount, slug)
        return tuple(remarks)

    def _write_about(self, resolved: Resolved, metric: str) -> Field:
        """Return the entity, or that of the metric's other claims if the sentence names another."""
        chosen = resolved.chosen
        usual = self.lexicon.usual_about.get(metric)
        if usual and usual not in self.cast.entities and not self.lexicon.is_event(usual):
            usual = None
        if usual and (chosen.name is None or chosen.name.entity != usual):
            other = f"or {self.proposals.choose_id(chosen.name)}" if chosen.name else ""
            return Field("about", usual, other, needed=True)
        others = " or ".join(map(self.proposals.choose_id, chosen.others))
        if chosen.name is None:
            return Field("about", "", others or "whom it is about", needed=True)
        asked = f"or {others}" if others else OF_ANOTHER if chosen.is_doubtful else ""
        return Field("about", self.proposals.name_entity(chosen.name, self.cast), asked, True)

    def _measure(self, resolved: Resolved) -> Sequence[Field]:
        """Return the fields of a figure, the metric first; none for a statement."""
        around, figure, mention = resolved.around, resolved.figure, resolved.around.pick.mention
        if figure is None or mention is None:
            return ()
        written, when = figure.written, figure.when
        metric = figure.metric
        if not written.is_change:
            metric = self.sequel.go_on(around, metric)
        lost = mention.amount.loss and not comes_to(around)
        balance = (lost or not written.is_change) and self._find_sense(metric) is Sense.BALANCE
        if lost and balance:
            written = write_loss(written, around)
        if lost and not written.is_change and is_doubtful(around, resolved.chosen, balance=balance):
            metric = metric._replace(likely=True)
        measure = self._write_metric(metric, written)
        if balance and not lost and may_be_loss(around):
            measure = Field("metric", "", f"{measure.value}, or what the loss is of", needed=True)
        if measure.value and not written.is_change:
            self.sequel.note(around, str(measure.value))
        told_then = ":" in figure.moment and when is not None and when.is_day
        return (
            measure,
            Field("amount", written.text, written.asked),
            Field("unit_from", written.unit_from),
            write_change(written),
            write_period(None if told_then else when),
            Field("as_of", figure.moment),
        )

    def _find_sense(self, metric: Measured) -> Sense | None:
        """Return how the metric of a figure counts losses."""
        if metric.cue:
            return metric.cue.sense
        name = metric.coined.name if metric.coined else metric.again
        return self.lexicon.senses.get(name) or find_sense(name)

    def _write_metric(self, metric: Measured, written: Written) -> Field:
        """Return the metric, with a mark if it is only likely.

        A metric that no book has yet is only a candidate for a change, which does not give the
        unit.
        """
        others = [cue.id for cue in metric.others if cue.id != metric.again]
        id_ = self.proposals.name_metric(metric.cue) if metric.cue else metric.again
        if metric.named:
            others.insert(0, metric.named)
        if metric.coined and written.is_change:
            others.insert(0, make_slug(metric.coined.name))
        elif metric.coined:
            id_ = self.proposals.name_coined(metric.coined)
        if not id_:
            return Field("metric", "", " or ".join(others) or "what is measured", needed=True)
        asked = f"or {' or '.join(others)}" if others else LIKELY
        return Field("metric", id_, asked if metric.likely else "", needed=True)

    def _attribute(self, around: Around, said: Said | None) -> Iterator[Field]:
        if said is None:
            if around.pick.mention is None and find_saying(around):
                yield Field("speaker", "", "who says it")
        elif said.is_source:
            yield Field("source", said.words)
        elif paper := self._find_paper(said):
            if make_slug(paper).removeprefix("the-") != self.outlet.removeprefix("the-"):
                yield Field("source", paper)
        elif said.name or (said.words and not said.candidates):
            owner = find_owner(around, said)
            speaks_for = self.proposals.name_entity(owner, self.cast) if owner else ""
            yield Field("speaker", write_speaker(said, self.proposals, speaks_for))
        else:
            yield Field("speaker", "", self._list_speakers(said) or "who says it")

    def _find_paper(self, said: Said) -> str:
        """Return the newspaper that reported a figure; its report is a source, not a witness.

        This is the id of an outlet of the book, or else the paper's name; empty for other speakers.
        """
        if said.name is None or said.name.entity:
            return ""
        if make_slug(said.words).removeprefix("the-") == self.outlet.removeprefix("the-"):
            return self.outlet
        known = self.lexicon.find_outlet(said.words, "")
        if known:
            return "" if self.lexicon.book.outlets[known].kind in SPEAKING else known
        return said.words if said.mode != "direct" and NEWSPAPER.search(said.words) else ""

    def _list_speakers(self, said: Said) -> str:
        """Return the candidates for a speaker as they would be written."""
        speakers = (
            write_speaker(said._replace(name=name, words=name.words), self.proposals)
            for name in said.candidates
        )
        return " or ".join(map(self._write_speaker, speakers))

    def _write_speaker(self, speaker: str | Mapping[str, str]) -> str:
        """Return a speaker as in a claim file; cached, since figures share candidates."""
        if isinstance(speaker, str):
            return speaker
        key = (write_mapping, *speaker.items())
        return self.split.keep(key, lambda: write_mapping(speaker))


def _list_further(around: Around, quote: Span) -> list[Mention]:
    """Return the amounts in a quote besides the figure itself."""
    return [
        mention
        for mention in around.mentions
        if quote.start <= mention.start != around.at.start and mention.end <= quote.end
    ]
