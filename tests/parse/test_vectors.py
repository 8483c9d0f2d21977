"""Vectors computed here are those of the model's own layers, and do not depend on what was computed before."""

import numpy as np

from tellings.steps.parse import vectors
from tellings.steps.parse.alone import spacy
from tellings.steps.parse.vectors import Vectors

TEXTS = (
    "On Tuesday the ministry said it didn't know who'd fired the 122-mm rockets at the terminal.",
    "Two died.",
    "",
    "No",
    "Police shot two; the wounded were taken to a hospital, where one of them died on the same night.",
)


def given(made, model, texts=TEXTS):
    docs = [model.make_doc(text) for text in texts]
    made.give(docs)
    return [doc.tensor for doc in docs]


def test_vectors_are_those_of_the_models_own_layers(model):
    part = model.get_pipe("tok2vec")
    made = Vectors(model)
    assert made.instead_of == ["tok2vec"]
    for _ in range(2):  # computed, and looked up
        own = part.predict([model.make_doc(text) for text in TEXTS])
        for ours, theirs in zip(given(made, model), own, strict=True):
            assert ours.shape == theirs.shape
            assert np.allclose(ours, theirs, atol=1e-4)


def test_a_text_has_the_same_vectors_whatever_was_computed_before(model, monkeypatch):
    first, second = Vectors(model), Vectors(model)
    given(second, model, ["The sea was calm that day.", *reversed(TEXTS)])
    monkeypatch.setattr(vectors, "MOST_KEPT", 40)  # so that what was kept is given up on the way
    for _ in range(3):
        for one, other in zip(given(first, model), given(second, model), strict=True):
            assert np.array_equal(one, other)


def test_sentences_do_not_see_each_other(model):
    made = Vectors(model)
    for text, among in zip(TEXTS, given(made, model), strict=True):
        (alone,) = given(made, model, [text])
        assert np.allclose(alone, among.reshape(alone.shape), atol=1e-4)


def test_a_model_with_other_layers_computes_its_own():
    made = Vectors(spacy.blank("en"))
    doc = spacy.blank("en")("Two words")
    made.give([doc])
    assert made.instead_of == []
    assert doc.tensor.size == 0
