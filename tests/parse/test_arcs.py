"""Heads and relations are those that the model's own parser gives."""

from tellings.steps.parse.alone import spacy
from tellings.steps.parse.arcs import Arcs
from tellings.steps.parse.vectors import Vectors

TEXTS = (
    "On Tuesday the ministry said it didn't know who'd fired the 122-mm rockets at the terminal.",
    "Two died.",
    "",
    "No",
    "Police shot two; the wounded were taken to a hospital, where one of them died on the same night.",
    "What the strikers, of whom some had walked for a week, and the police, who had not, agreed on was not told.",
)


def told(docs):
    return [[(t.head.i, t.dep_, t.is_sent_start) for t in doc] for doc in docs]


def given(model, texts):
    docs = [model.make_doc(text) for text in texts]
    Vectors(model).give(docs)
    return docs


def test_arcs_are_those_of_the_models_own_parser(model):
    arcs = Arcs(model)
    assert arcs.instead_of == ["parser"]
    docs = given(model, TEXTS)
    arcs.give(docs)
    own = given(model, TEXTS)
    assert told(docs) == told(model.get_pipe("parser").pipe(own, batch_size=len(own)))
    assert told(docs)[0][0] != (0, "", None)


def test_texts_without_words_are_left_as_they_are(model):
    docs = given(model, ["", ""])
    Arcs(model).give(docs)
    assert told(docs) == [[], []]


def test_a_model_without_such_a_parser_parses_by_itself(model):
    assert Arcs(spacy.blank("en")).instead_of == []
    assert Arcs(model, vectors=False).instead_of == []
