"""Lemmas looked up are those that the model's own rules give, also where a rule asks for two words."""

import pytest

from tellings.steps.parse.alone import Doc, spacy
from tellings.steps.parse.lemmas import Lemmas
from tellings.steps.parse.unnamed import Named

TEXTS = (
    "The shelling was staged, the ministry said, and had gotten worse.",
    "There's no doubt: there are the ones who did it, and it is theirs.",
    "Let's go, they said; we gotta leave, you ain't gonna stay, c'mon.",
    "Y'all know that what I'd seen was no better than that, which didn't help me.",
    "Police  shot two; the wounded\nwere taken away to a hospital.",
)


@pytest.fixture(scope="module")
def lemmas(model):
    return Lemmas(model)


def test_the_model_need_not_run_its_own_rules(lemmas):
    assert lemmas.instead_of == ["attribute_ruler", "lemmatizer"]


@pytest.mark.parametrize("text", TEXTS)
def test_words_are_what_the_rules_of_the_model_make_of_them(model, lemmas, text):
    whole = [(t.tag_, t.dep_) for t in model(text)]
    for _ in range(2):  # looked up for the first time, and again
        (doc,) = model.pipe([text], disable=lemmas.instead_of)
        assert [(word.tag, word.dep) for word in lemmas.of(doc)] == whole


@pytest.mark.parametrize("text", TEXTS)
def test_lemmas_are_those_of_the_rules_but_for_words_of_the_event_lexicon(model, lemmas, text):
    (doc,) = model.pipe([text], disable=lemmas.instead_of)
    own = Lemmas(model)
    own._rules = []  # as if the model had run them
    assert [word.lemma for word in lemmas.of(doc)] == [word.lemma for word in own.of(model(text))]


def test_what_is_kept_does_not_depend_on_what_was_looked_up_before(model):
    (first, second) = (Lemmas(model), Lemmas(model))
    for text in TEXTS:
        first.of(next(iter(model.pipe([text], disable=first.instead_of))))
    for text in reversed(TEXTS):
        (doc,) = model.pipe([text], disable=second.instead_of)
        assert second.of(doc) == first.of(doc)


def test_a_model_without_such_rules_is_read_as_it_is():
    model = spacy.blank("en")
    made = Lemmas(model)
    assert made.instead_of == []
    assert [word.lemma for word in made.of(model("Two words"))] == ["", ""]


@pytest.mark.parametrize("dep", ["", "nsubj", "dobj", "ROOT", "expl", "aux", "cc", "advmod"])
def test_a_new_word_is_what_the_rules_make_of_it_whatever_its_tag(model, lemmas, dep):
    """The second and third of a kind are looked up by it; "not", "gon" and "y" are named by patterns, and go their own way."""
    ruler, lemmatizer = (model.get_pipe(name) for name in lemmas.instead_of)
    for tag in (*model.get_pipe("tagger").labels, "_SP"):
        for text in ("zorbed", "Quillings", "vennest", "ORBS", "not", "gon", "y", "n²", " "):
            doc = Doc(model.vocab, words=[text], tags=[tag], deps=[dep], heads=[0])
            own = lemmatizer(ruler(Doc(model.vocab, words=[text], tags=[tag], deps=[dep], heads=[0])))[0]
            (word,) = lemmas.of(doc)
            assert (word.tag, word.dep, word.lemma) == (own.tag_, own.dep_, own.lemma_.lower()), (text, tag, dep)


def test_words_that_patterns_name_are_known_by_form():
    named = Named([[{"LOWER": "gon"}, {"LOWER": {"IN": ["na", "no"]}}], [{"TAG": "NN", "LOWER": {"REGEX": "^y'?$"}}]])
    assert named.known
    assert [word for word in ("gon", "na", "no", "y", "y'", "yes", "NN") if named.has(word)] == [
        "gon", "na", "no", "y", "y'",
    ]  # fmt: skip


@pytest.mark.parametrize("asked", [{"SHAPE": "Xx"}, {"LOWER": {"NOT_IN": ["on"]}}, {"LOWER": {"FUZZY": "on"}}])
def test_patterns_that_ask_for_more_than_forms_name_nobody_knows_what(asked):
    assert not Named([[{"LOWER": "on"}], [asked]]).known


def test_rows_of_words_are_looked_up_again_and_change_no_other_word(model):
    """Two rows in one text, the same row elsewhere, and one that shares a word with the next."""
    texts = ("There are two and there were three: they're gonna go.", "It is there. There were three who ain't gonna.")
    known = Lemmas(model)
    for text in (*texts, *reversed(texts)):
        (doc,) = model.pipe([text], disable=known.instead_of)
        own = Lemmas(model)
        own._rules = []  # as if the model had run them
        assert [w.lemma for w in known.of(doc)] == [w.lemma for w in own.of(model(text))]
        assert doc.has_annotation("LEMMA") is False  # the text itself was left alone
