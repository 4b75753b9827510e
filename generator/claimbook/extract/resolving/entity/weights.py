"""What each trait of a candidate counts, as fitted by `benchmarks/extract_weights.py`.

A trait without a line counts nothing. The sum of a candidate's weights is the logarithm of how
likely it is, compared with the figure's other candidates.
"""

WEIGHTS = {
    # What the rules of `entities.py` have chosen.
    "named by the words": 1.7,  # A name or pronoun near the figure is chosen.
    "named by the words: name": 0.9,  # It is, and the subject of the figure's clause has a name.
    "taken as the topic": 1.1,  # The sentence names nobody, so the article's subject is chosen.
    "taken as the topic: country": 0.9,  # It is a country: `exports rose` are its.
    "taken as the topic: body": 0.5,  # It is a body.
    # Where the name is in the figure's own sentence.
    "the subject": 0.7,  # It is the subject of the figure's clause.
    "no subject": 0.7,  # It is in the sentence, and the figure's clause has no subject.
    "after the verb": 0.3,  # It comes after the verb of the figure's clause.
    "before": 0.7,  # It comes before the figure.
    "last before": 0.6,  # No other name comes between it and the figure.
    "before in the clause": 0.5,  # No comma or the like comes between.
    "before without a figure between": 0.7,  # It is no other figure's.
    "first in the sentence": 0.5,  # The sentence names it first, as its theme.
    "next after": 0.7,  # It is the first name behind the figure.
    "owner after": 0.6,  # Words say that the figure is its: `sales of 9 million for Coast Air`.
    "says": -0.6,  # A verb of saying follows it.
    "only says": -0.3,  # It is a source or an employer: `according to`, `the head of`.
    "the speaker": -0.3,  # It says the figure of somebody else.
    # Where it is otherwise.
    "1 back": -0.3,  # It was last named in the sentence before.
    "2 back": -0.3,  # It was last named two sentences before.
    "far back": -0.3,  # It was last named before that.
    "only later": -0.6,  # It is only named behind the figure's sentence.
    "elsewhere: name": -0.5,  # Not in the sentence, whose clause has another name as subject.
    "elsewhere: noun": -0.9,  # The same, with a common noun as subject.
    "elsewhere: pronoun": 0.4,  # The same, with a pronoun, which may mean it.
    "elsewhere: no subject": -0.5,  # The same, without a subject.
    "elsewhere: the figure": -1.2,  # The same, with the figure as subject: `9 ships were lost`.
    # What the sentences before were about.
    "the last subject": 0.6,  # It is the last subject with a name: the text goes on about it.
    "in the paragraph": 0.4,  # The paragraph has named it before.
    "of the figure in the sentence before": 0.2,  # That sentence has a figure of it.
    "meant by a pronoun": 0.6,  # A pronoun before the figure can only mean it.
    "meant by the nearest pronoun": 0.8,  # The nearest one may mean it.
    # How much the article is about it.
    "the topic": -0.3,  # It is the article's subject, which needs less to be named.
    "the topic, before": -0.4,  # It is, and the sentence names it before the figure.
    "in the headline": 1.3,  # The headline names it.
    "in the first sentence": 0.2,  # The first sentence names it.
    "named very often": 0.6,  # It has a weight of nine or more in the article.
    "named often": -0.5,  # It has one of four to eight.
    "named once": -0.2,  # It has one of one.
    "named in passing": -0.7,  # It is only named where something is, or as a source.
    # What it is.
    "body": -0.2,  # A company, an authority, a thing.
    "body, topic body": -0.3,  # Another body than the one that the article is about.
    "country": -0.6,  # A country.
    "country, topic body": -0.5,  # A country where the article is about a body.
    "country: noun": 0.8,  # A country where the clause is about something without a name.
    "person": -0.3,  # A person, of whom few figures are.
    "place": 0.3,  # Another place.
    "a source": -0.7,  # A news agency, a paper or an institute of statistics.
    # Common nouns, and everybody else.
    "noun": 1.0,  # A common noun of the clause: `hedge funds`.
    "the whole of a share": 0.7,  # It is what the figure is a share of.
    "a plural": 0.8,  # It is a plural that does something.
    "what is counted": -0.4,  # It is what the figure counts.
    "all of the world": 0.4,  # The clause is about the world.
    "nobody": -0.1,  # None of the candidates.
}
