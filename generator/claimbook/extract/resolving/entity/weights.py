"""The weight of each trait of a candidate, as fitted by `benchmarks/extract_weights.py`.

Traits that are not listed weigh nothing. The sum of a candidate's weights is the logarithm of its
likelihood relative to the figure's other candidates. For “nobody among them” it is 0.
"""

WEIGHTS = {
    # What the rules of `entities.py` have chosen.
    "named by the words": 1.6,  # A name or pronoun near the figure is chosen.
    "named by the words: name": 1.0,  # It is, and the subject of the figure's clause has a name.
    "taken as the topic": 0.9,  # The sentence names nobody, so the article's subject is chosen.
    "taken as the topic: country": 0.7,  # It is a country: `exports rose` are its.
    # Where the name is in the figure's own sentence.
    "the subject": 0.5,  # It is the subject of the figure's clause.
    "no subject": 0.4,  # It is in the sentence, and the figure's clause has no subject.
    "before": 0.6,  # It comes before the figure.
    "last before": 1.2,  # No other name comes between it and the figure.
    "before in the clause": 0.7,  # No comma or the like comes between.
    "before without a figure between": 0.5,  # It is no other figure's.
    "first in the sentence": 0.6,  # The sentence names it first, as its theme.
    "next after": 0.8,  # It is the first name after the figure.
    "owner after": 1.0,  # Words say that the figure is its: `sales of 9 million for Coast Air`.
    "says": -0.8,  # A verb of saying follows it.
    "only says": -0.7,  # It is a source or an employer: `according to`, `the head of`.
    # Where it is otherwise.
    "1 back": -0.5,  # It was last named in the sentence before.
    "2 back": -0.5,  # It was last named two sentences before.
    "far back": -0.6,  # It was last named before that.
    "only later": -0.6,  # It is only named after the figure's sentence.
    "elsewhere: pronoun": 0.4,  # Not in the sentence, whose clause has a pronoun as subject.
    "elsewhere: no subject": -0.4,  # The same, without a subject.
    "elsewhere: the figure": -0.6,  # The same, with the figure as subject: `9 ships were lost`.
    # What the sentences before were about.
    "the last subject": 1.1,  # It is the last subject with a name: the text goes on about it.
    "in the paragraph": 0.3,  # The paragraph has named it before.
    "meant by the nearest pronoun": 0.8,  # The nearest pronoun before the figure may mean it.
    # How much the article is about it.
    "the topic": -0.4,  # It is the article's subject, which needs less to be named.
    "the topic: person": 0.2,  # It is, and a person: what the article tells of is theirs.
    "the topic, before": -0.6,  # It is, and the sentence names it before the figure.
    "in the headline": 0.7,  # The headline names it.
    "in the first sentence": 0.4,  # The first sentence names it.
    "named very often": 0.9,  # It has a weight of nine or more in the article.
    "named often": 0.4,  # It has one of four to eight.
    "named once": -0.5,  # It has one of one.
    "named in passing": -0.6,  # It is only named where something is, or as a source.
    # What it is.
    "body, topic body": -0.3,  # Another body than the one that the article is about.
    "country": -0.5,  # A country.
    "country, topic body": -0.6,  # A country where the article is about a body.
    "country: noun": 0.6,  # A country where the clause is about something without a name.
    "country of a noun": -0.6,  # A country that says whose or where a noun is: `a Dutch judge`.
    "person": -0.6,  # A person, of whom few figures are.
    "a source": -0.8,  # A news agency, a paper or an institute of statistics.
    # Common nouns.
    "noun": 1.8,  # A common noun of the clause: `hedge funds`.
    "noun: the figure": 0.6,  # One where the figure is the subject: `9 ships were lost`.
    "noun: a statement": 1.0,  # One that a sentence without a figure is about: `the bill will`.
    "the whole of a share": 1.1,  # It is what the figure is a share of.
    "a share of people": -1.0,  # It is `men` or `women`, of whom the figure is a share.
    "what is counted": 0.0,  # The figure counts it: `4 million young sailors may`.
    "a noun with the": 0.0,  # It is the subject, with `the`: it may stand for a name.
    "a noun with each": 0.5,  # It is one of several, each of which has the figure.
    "a relative clause": 0.3,  # The figure is in a clause about it: `ships, which lost 9 sailors`.
    "a plural": 0.3,  # It is a plural that does something.
    "all of the world": 0.4,  # The clause is about the world.
}
