"""Explain the standing of a claim in a sentence that names who says what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from claimbook.evidence import sentences
from claimbook.evidence.amounts import Sized
from claimbook.evidence.side import Side, Testimony
from claimbook.evidence.standing import StandingKind
from claimbook.evidence.voice import Attribution, Voice
from claimbook.model import Kind, Where
from claimbook.quantity import is_currency, write_number
from claimbook.sentences import standings, style
from claimbook.verdicts.wording import write_figure

_PLANS = (Kind.PLAN, Kind.TARGET)


@dataclass(slots=True)
class Reasons:
    """Writes the reasons for the standings of the claims of one comparison."""

    testimony: Testimony

    def write(self, kind: StandingKind, side: Side, each: Sized) -> str:
        """Return the sentence that explains the standing of a claim."""
        if self._is_about_claim(kind):
            return self._write(kind, side, each)
        if not side.reason:
            # The sentence is about the first claim that counts, whichever claim it is written for.
            closing = partial(self.testimony.find_closing, side, examined=False)
            first = min(
                (one for one in side.camp.figures if not closing(one)),
                key=lambda one: self.testimony.attribute(one).voice not in side.voices,
            )
            side.reason = self._write(kind, side, first)
        return side.reason

    def _is_about_claim(self, kind: StandingKind) -> bool:
        """Whether the sentence is about one claim; otherwise all claims of a side share it."""
        if kind is StandingKind.DISPUTED:
            return bool(self.testimony.rulings.closed)
        return kind is StandingKind.STANDS_ALONE or kind is StandingKind.DIFFERS

    def _write(self, kind: StandingKind, side: Side, each: Sized) -> str:
        match kind:
            case StandingKind.STANDS_ALONE | StandingKind.DIFFERS:
                return self._write_weaker(kind, side, each)
            case StandingKind.DISPUTED:
                return self._write_disputed(side, each)
        reason = self._write_borne(kind, side, each)
        own = set(self._list_names(side))
        for other in side.alike if kind is not StandingKind.SETTLED else ():
            if names := [name for name in self._list_names(other) if name not in own]:
                return standings.add_alike(reason, other.words, names)
        if side.otherwise:
            others = [(other.words, self._list_names(other)) for other in side.otherwise]
            kinds = {str(other.kind) for other in side.otherwise}
            return standings.add_expectations(reason, others, kinds, of_plan=side.kind in _PLANS)
        return reason

    def _write_borne(self, kind: StandingKind, side: Side, each: Sized) -> str:
        """Return the reason for a standing that no other figure weakens."""
        rivals = [name for rival in side.rivals for name in self._list_rivals(rival)]
        match kind:
            case StandingKind.SETTLED:
                return self._write_settled(side, rivals)
            case StandingKind.AGREED:
                names = self._list_names(side)
                return standings.explain_confirmed(names, rivals, alike=side.camp.uniform)
        attribution = self.testimony.attribute(each)
        attributions = self.testimony.attribute_all(side)
        outlets = self.testimony.list_outlets(side)
        if kind is StandingKind.ECHOED:
            if side.booked and all(each.voice.is_outlet for each in attributions):
                return standings.explain_own_books(len(outlets), self._name(side))
            name = self._name(side) if side.voices else _present(attribution)
            return standings.explain_echoed(len(outlets), name, rivals)
        named = None if attribution.voice.is_outlet else _present(attribution)
        outlet = self._name_outlet(min(outlets))
        torn = {each.outlet for each in attributions} - outlets
        if torn and attribution.voice.is_outlet:
            return standings.explain_only_undivided_outlet(
                outlet, [self._name_outlet(each) for each in sorted(torn)]
            )
        return standings.explain_single_outlet(outlet, named, rivals)

    def _write_settled(self, side: Side, rivals: Sequence[str]) -> str:
        if side.settler and not side.ruled:
            name, (figure, worth) = side.settler.voice.name, self._write_settling(side)
            if side.settler.first_hand or side.settler.direct:
                return standings.explain_settled(name, figure, rivals, worth=worth)
            attributions = self.testimony.attribute_all(side)
            relaying = {each.outlet for each in attributions if each.voice == side.settler.voice}
            number = len(relaying)
            return standings.explain_settled(name, figure, rivals, relayed_by=number, worth=worth)
        right = self.testimony.rulings.right
        closing = next(right[one.figure.id] for one in side.camp.figures if one.figure.id in right)
        return standings.explain_ruled(closing.reason, self._name_source(closing.source))

    def _write_settling(self, side: Side) -> tuple[str, str]:
        """Return the figure of the claim whose word settles a side.

        Also return its worth in the common currency, which is empty if all give it in one currency.
        """
        found = self.testimony.find_settling(side)
        if found is None:
            return side.words, ""
        unit = found.figure.amount.unit
        converted = is_currency(unit) and unit != found.side.unit
        worth = write_number(found.side.middle, found.side.unit) if converted else ""
        return write_figure(found.figure), worth

    def _write_weaker(self, kind: StandingKind, side: Side, each: Sized) -> str:
        attribution = self.testimony.attribute(each)
        figure, main = write_figure(each.figure), side.rivals[0]
        own = side.own_article.get(each.figure.id)
        name = attribution.name
        if each.figure.where is Where.HEADLINE and attribution.voice.is_outlet:
            name = f"{style.own(name)} headline"
        if kind is StandingKind.STANDS_ALONE and own:
            return self._write_alone_in_article(each, own, name)
        if main.settled:
            settler, said = self._name(main), main.words
            if kind is StandingKind.STANDS_ALONE:
                return standings.explain_alone(name, figure, settler, said)
            apart = sentences.compare_sized(each, main.camp.founder)
            counted = each.figure.amount.exact and main.camp.founder.figure.amount.exact
            return standings.explain_slightly_off(
                name, figure, settler, said, apart, counted=counted
            )
        most = max(side.rivals, key=lambda rival: len(rival.witnesses))
        if not attribution.voice.is_outlet and not side.voices:
            outlet = self._name_outlet(attribution.outlet)
            number = len(most.witnesses)
            return standings.explain_misquoted(outlet, attribution.name, figure, number, most.words)
        sources = len(frozenset[str]().union(side.everybody, *(r.witnesses for r in side.rivals)))
        return standings.explain_alone_among(name, figure, sources, most.words)

    def _write_alone_in_article(self, each: Sized, own: Side, name: str) -> str:
        """Say that the figure's own article also gives another one, in the same voice or not."""
        voice = self.testimony.attribute(each).voice
        here = [one for one in own.camp.figures if one.figure.article == each.figure.article]
        same = [one for one in here if self.testimony.attribute(one).voice == voice]
        figure, text = (write_figure(one.figure) for one in (each, (same or here)[0]))
        mine = self._name_voice(own, voice) if same else None
        others = [other for other in self._list_names(own) if other != mine]
        if same:
            return standings.explain_alone_in_article(name, figure, text, others)
        return standings.explain_alone_above_article(name, figure, text, others)

    def _write_disputed(self, side: Side, each: Sized) -> str:
        if examined := self.testimony.find_closing(side, each, examined=True):
            return standings.explain_examined(examined)
        sides = [side, *(rival for rival in side.rivals if rival.weaker is None)]
        sayings = [(self._list_tellers(one), one.words) for one in sides]
        if len(sayings[0][0]) == 1 and len({tuple(names) for names, _ in sayings}) == 1:
            figures = [figure for _, figure in sayings]
            return standings.explain_several_figures(sayings[0][0][0], figures)
        return standings.explain_disputed(sayings)

    def _list_tellers(self, side: Side) -> list[str]:
        """List who takes a side; a single outlet is named with the unnamed source it cites."""
        names, attributions = self._list_names(side), self.testimony.attribute_all(side)
        cited = {each.citing for each in attributions if each.voice.name in names}
        return [style.with_source(names[0], *cited)] if len(names) == len(cited) == 1 else names

    def _name(self, side: Side) -> str:
        """Return the names that a side is reported under, joined."""
        return style.join(self._list_names(side))

    def _list_names(self, side: Side) -> list[str]:
        """List who settles a side, or else its voices, beginning with the first figure's voice."""
        if side.names is None:  # each side is a rival of many
            side.names = self._find_names(side)
        return side.names

    def _find_names(self, side: Side) -> list[str]:
        if side.settler:
            return [side.settler.voice.name]
        founder = self.testimony.attribute(side.camp.founder)
        if side.voices:
            voices = sorted(side.voices, key=lambda voice: voice.id != founder.voice.id)
            return [self._name_voice(side, voice) for voice in voices]
        if founder.voice.is_outlet:
            return [founder.voice.name]
        return [f"{founder.name} in {style.inside(self._name_outlet(founder.outlet))}"]

    def _name_voice(self, side: Side, voice: Voice) -> str:
        """Return the only person who spoke for a voice, with their office.

        If several people spoke for it, return the name of the voice.
        """
        if side.speakers is None:
            side.speakers = self._name_voices(side)
        return side.speakers.get(voice.id, voice.name)

    def _name_voices(self, side: Side) -> Mapping[str, str]:
        people: dict[str, set[str]] = defaultdict(set)
        for each in self.testimony.attribute_all(side):
            people[each.voice.id].add(_present(each))
        return {voice: min(names) for voice, names in people.items() if len(names) == 1}

    def _list_rivals(self, side: Side) -> list[str]:
        """List who takes a rival side.

        Name the headline if it is alone there, and its article is not.
        """
        founder = self.testimony.attribute(side.camp.founder)
        if not side.settler and not side.voices and not founder.voice.is_outlet:
            return [self._name_outlet(founder.outlet)]
        names = self._list_names(side)
        if len(names) == 1 and self._is_of_headline(side):
            return [f"{style.own(names[0])} headline"]
        return names

    def _is_of_headline(self, side: Side) -> bool:
        """Whether a side is only an outlet's headline, which its own article does not confirm."""
        return any(
            each.figure.where is Where.HEADLINE
            and self.testimony.attribute(each).voice.is_outlet
            and (each.figure.id in side.own_article or len(side.camp.figures) == 1)
            for each in side.camp.figures
        )

    def _name_outlet(self, outlet: str) -> str:
        return self.testimony.book.name_outlet(outlet)

    def _name_source(self, source: str | None) -> str | None:
        """Return the name of a source that an editor gives; for a claim, the name of its outlet.

        If the source has no record, return the editor's words.
        """
        if source is None:
            return None
        book = self.testimony.book
        if source in book.claims:
            return self._name_outlet(book.article_of[source].outlet)
        records: Mapping[str, object] = {**book.outlets, **book.entities}
        return str(getattr(records.get(source), "name", source))


def _present(attribution: Attribution) -> str:
    """Return the name that a claim is reported under, with the person's office."""
    return style.with_office(attribution.name, attribution.office)
