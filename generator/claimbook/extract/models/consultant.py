"""Ask a model about an article: a question for each piece, and one more to repair an answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimbook.extract.book.lexicon import Lexicon
from claimbook.extract.models.answer import UnusableError, read_answer
from claimbook.extract.models.cache import AnswerCache
from claimbook.extract.models.model import Message, Model, ModelError
from claimbook.extract.models.prompt import cut_pieces, write_question, write_repair
from claimbook.extract.models.verifying import Verifier
from claimbook.extract.splitting.advice import Advice, Refused
from claimbook.extract.splitting.select import Pick
from claimbook.extract.splitting.split import Split

_ANSWER = "your answer"


@dataclass(frozen=True)
class Consultant:
    """A language model that is consulted about an article after our own stages."""

    model: Model
    cache: AnswerCache

    @property
    def name(self) -> str:
        """The name of the model."""
        return self.model.name

    def advise(self, split: Split, lexicon: Lexicon, picks: Sequence[Pick]) -> Advice:
        """Return the proposals that the text supports; `fault` says why there was no answer."""
        verifier = Verifier(split, lexicon, picks)
        refused: list[Refused] = []
        fault = ""
        try:
            for piece in cut_pieces(split.layout):
                refused += self._ask_about(write_question(piece, lexicon), verifier)
        except ModelError as error:
            fault = str(error)
        except UnusableError as error:
            fault = f"{error}, also when asked again"
        listed = tuple(dict.fromkeys(refused))
        return Advice(tuple(verifier.added), verifier.candidates, listed, fault)

    def _ask_about(self, question: tuple[Message, ...], verifier: Verifier) -> Iterator[Refused]:
        """Yield what is refused in an answer, and in the answer that repairs it."""
        answer, refused = self._verify_answer(question, verifier)
        if any(each.words == _ANSWER for each in refused):
            repair = (*question, *write_repair(answer, refused))
            answer = self._answer(repair)
            yield from _verify_all(answer, verifier)
            return
        yield from refused
        if refused:
            yield from self._repair((*question, *write_repair(answer, refused)), verifier)

    def _verify_answer(
        self, question: tuple[Message, ...], verifier: Verifier
    ) -> tuple[str, list[Refused]]:
        answer = self._answer(question)
        try:
            return answer, list(_verify_all(answer, verifier))
        except UnusableError as error:
            return answer, [Refused(_ANSWER, str(error))]

    def _repair(self, question: tuple[Message, ...], verifier: Verifier) -> Iterator[Refused]:
        try:
            yield from _verify_all(self._answer(question), verifier)
        except UnusableError:
            return  # Good claims of the first answer are kept, and its mistakes are listed.

    def _answer(self, messages: Sequence[Message]) -> str:
        """Ask the model, and keep an answer that can be used."""
        kept = self.cache.find(self.model.name, messages)
        if kept is not None:
            return kept
        answer = self.model.complete(messages)
        try:
            read_answer(answer)
        except UnusableError:
            return answer
        self.cache.keep(self.model.name, messages, answer)
        return answer


def _verify_all(answer: str, verifier: Verifier) -> Iterator[Refused]:
    for proposed in read_answer(answer):
        yield from verifier.verify(proposed)
