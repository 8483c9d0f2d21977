"""Tags set here are those of the model's own tagger."""

from tellings.steps.parse.alone import spacy
from tellings.steps.parse.tags import Tags
from tellings.steps.parse.vectors import Vectors
from tests.parse.test_vectors import TEXTS


def test_tags_are_those_of_the_models_own_tagger(model):
    tags = Tags(model)
    assert tags.instead_of == ["tagger"]
    docs = [model.make_doc(text) for text in TEXTS]
    Vectors(model).give(docs)
    tags.give(docs)
    assert [[token.tag_ for token in doc] for doc in docs] == [[token.tag_ for token in model(text)] for text in TEXTS]


def test_texts_without_a_word_are_given_nothing(model):
    tags = Tags(model)
    tags.give([])
    tags.give([model.make_doc("")])


def test_a_model_that_is_built_otherwise_is_left_to_itself(model):
    assert Tags(spacy.blank("en")).instead_of == []
    assert Tags(model, vectors=False).instead_of == []
