"""Russian trees in the engine's shape: what endings and small words say has the engine's own names for it."""

import pytest


def relation(sentence, word, above=None):
    """How a word hangs, and on what: its relation and its head's lemma, through a preposition where there is one."""
    token = next(t for t in sentence.tokens if t.text == word)
    head = sentence.tokens[token.head]
    if token.dep == "pobj":
        return f"{head.lemma} {sentence.tokens[head.head].lemma}"
    return f"{token.dep} {head.lemma}"


def lemma(sentence, word):
    return next(t.lemma for t in sentence.tokens if t.text == word)


def tag(sentence, word):
    return next(t.tag for t in sentence.tokens if t.text == word)


def test_subject_and_object_are_told_by_case_whatever_their_order(parse):
    sentence = parse("Колонну обстреляли боевики.")
    assert relation(sentence, "боевики") == "nsubj обстрелять"
    assert relation(sentence, "Колонну") == "dobj обстрелять"


def test_the_doer_of_a_passive_stands_under_by(parse):
    sentence = parse("Журналист был похищен неизвестными.")
    assert relation(sentence, "Журналист") == "nsubjpass похитить"
    assert relation(sentence, "неизвестными") == "by похитить"
    assert tag(sentence, "похищен") == "VBN"


def test_a_participle_with_the_dots_of_yo_is_a_passive_too(parse):
    assert tag(parse("В городе введён комендантский час."), "введен") == "VBN"


def test_a_noun_for_an_act_has_its_victim_under_of_and_its_doer_under_by(parse):
    sentence = parse("Обстрел села боевиками продолжался час.")
    assert relation(sentence, "села") == "of обстрел"
    assert relation(sentence, "боевиками") == "by обстрел"


def test_an_instrument_of_an_active_verb_stands_under_with(parse):
    sentence = parse("Полиция разогнала толпу слезоточивым газом.")
    assert relation(sentence, "газом") == "with разогнать"


def test_a_dative_stands_under_to(parse):
    assert relation(parse("Страна направила соседям помощь."), "соседям") == "to направить"


@pytest.mark.parametrize(
    ("text", "noun", "told"),
    [
        ("Взрыв прогремел в городе.", "городе", "in прогреметь"),
        ("Войска вошли в город.", "город", "into войти"),
        ("Войска ударили по складу.", "складу", "on ударить"),
        ("Активисты выступили против закона.", "закона", "against выступить"),
        ("Переговоры с повстанцами сорваны.", "повстанцами", "with переговоры"),
        ("Повстанцы пришли с севера.", "севера", "from прийти"),
    ],
)
def test_a_preposition_has_the_engines_name_by_the_case_that_it_governs(parse, text, noun, told):
    assert relation(parse(text), noun) == told


def test_a_preposition_with_a_noun_is_one_preposition(parse):
    sentence = parse("По словам губернатора, в результате взрыва погибли двое.")
    assert relation(sentence, "губернатора") == "according to погибнуть"
    assert relation(sentence, "взрыва") == "in погибнуть"


def test_those_who_are_among_the_dead_stand_under_including(parse):
    sentence = parse("Погибли 12 человек, в том числе трое детей.")
    assert relation(sentence, "детей").startswith("including")


@pytest.mark.parametrize(
    ("text", "people", "told"),
    [
        ("Ранены более 50 мирных жителей.", "жителей", "nsubjpass ранить"),
        ("В боях погибли около ста боевиков.", "боевиков", "nsubj погибнуть"),
        ("В марше участвовали до 20 тысяч человек.", "человек", "nsubj участвовать"),
        ("Сотни людей вышли на площадь.", "людей", "nsubj выйти"),
        ("Полиция задержала около 40 студентов.", "студентов", "dobj задержать"),
    ],
)
def test_a_counted_noun_stands_where_its_number_does(parse, text, people, told):
    assert relation(parse(text), people) == told


def test_an_infinitive_has_to_before_it_and_a_future_has_will(parse):
    sentence = parse("Повстанцы пригрозили взорвать мост, если армия не отступит.")
    helpers = {sentence.tokens[t.head].text: t.lemma for t in sentence.tokens if t.dep == "aux"}
    assert helpers == {"взорвать": "to", "отступит": "will"}
    assert relation(sentence, "взорвать") == "xcomp пригрозить"
    assert relation(sentence, "не") == "neg отступить"
    assert lemma(sentence, "если") == "if"


def test_what_is_asked_for_is_no_past(parse):
    sentence = parse("Жители требуют, чтобы войска ушли.")
    assert tag(sentence, "ушли") == "VB"
    assert lemma(sentence, "чтобы") == "that"


def test_a_condition_has_would(parse):
    sentence = parse("Если бы военные вмешались, погибли бы сотни людей.")
    assert [t.lemma for t in sentence.tokens if t.text == "бы"] == ["would", "would"]


def test_a_participle_that_stands_for_people_is_a_noun(parse):
    sentence = parse("Задержанных доставили в отделение.")
    assert (lemma(sentence, "Задержанных"), tag(sentence, "Задержанных")) == ("задержанный", "NNS")


def test_words_of_no_width_stand_for_endings_alone(parse):
    sentence = parse("Обстрел села продолжался.")
    assert [(t.lemma, t.end - t.start) for t in sentence.tokens if not t.text] == [("of", 0)]


def test_every_sentence_is_one_tree(parse):
    for text in ("В шествии участвовали до 20 тысяч человек.", "Заключённых пытали током, утверждают врачи.", "Да."):
        sentence = parse(text)
        assert len([t for t in sentence.tokens if t.head == t.index]) == 1
        assert len(sentence.subtree(sentence.root)) == len(sentence.tokens)


def shape(sentence):
    return [(t.tag, t.dep, t.head) for t in sentence.tokens]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Армении", "Турции"),
        ("Армении", "Азербайджана"),
        ("Индии", "Пакистана"),
        ("Сербии", "Косова"),
        ("России", "Украины"),
    ],
)
def test_swapping_the_names_of_two_countries_changes_no_tree(parse, one, other):
    text = "Войска {} обстреляли позиции армии {} у границы."
    first = parse(text.format(one, other), (one, "country"), (other, "country"))
    second = parse(text.format(other, one), (other, "country"), (one, "country"))
    assert shape(first) == shape(second)


def test_swapping_peoples_changes_no_tree(parse):
    text = "{} напали на {} в порту."
    first = parse(text.format("Армяне", "русских"), ("Армяне", "people", "plural"), ("русских", "people", "plural"))
    second = parse(text.format("Русские", "армян"), ("Русские", "people", "plural"), ("армян", "people", "plural"))
    assert shape(first) == shape(second)
