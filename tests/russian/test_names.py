"""Russian names: of any case, found in the nominative that a list has them under."""

import pytest

from tellings.knowledge.languages.ru.known import listed
from tellings.knowledge.languages.ru.naming import nominatives
from tellings.model import Document
from tellings.steps.resolve.places.russian import find_places


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        ("Войска вошли в Кению.", "Кению", ("country", "country/KEN")),
        ("Саудовской Аравией подписан договор.", "Саудовской Аравией", ("country", "country/SAU")),
        ("Кенийские полицейские задержали двоих.", "Кенийские", ("people", "people/kenyans")),
        ("На площади собрались сотни армян.", "армян", ("people", "people/armenians")),
        ("Миссия ООН покинула город.", "ООН", ("party", "party/united-nations")),
        ("Бои идут в Хомсе.", "Хомсе", ("place", None)),
        ("Министр Пётр Сомов подал в отставку.", "Пётр Сомов", ("person", None)),
        ("Группировка «Северный щит» взяла ответственность.", "Северный щит", ("other", None)),
    ],
)
def test_a_name_is_found_in_any_case(named, text, name, told):
    assert named(text)[name] == told


@pytest.mark.parametrize(
    "text", ["Того человека нашли.", "Мир хрупок.", "Полиция молчит.", "Министерство молчит.", "Убийство раскрыто."]
)
def test_a_common_word_at_the_head_of_a_sentence_is_no_name(named, text):
    assert named(text) == {}


def test_an_acronym_counts_only_in_capitals(named):
    assert "ес" not in named("ес ввёл санкции.")
    assert named("ЕС ввёл санкции.")["ЕС"] == ("party", "party/european-union")


def test_the_words_of_a_name_agree(named):
    assert "Нижний Новгород" in set(nominatives(["Нижнего", "Новгорода"]))
    assert "Донецкая область" in set(nominatives(["Донецкой", "области"]))


ROWS = list({id(name): name for names in listed().values() for name in names}.values())


def test_every_row_of_the_names_stands_for_a_row_of_the_lists_and_is_there_once():
    rows = [(row.row.key, row.form, row.written) for row in ROWS]
    assert len(rows) == len(set(rows)) > 1400
    assert all(row.form == "noun" or row.row.kind == "people" for row in ROWS)


@pytest.mark.parametrize(
    "country", ["ARM", "AZE", "TUR", "RUS", "UKR", "ISR", "PSE", "IND", "PAK", "SRB", "XKX", "SDN", "SSD"]
)
def test_every_side_has_a_name_an_adjective_and_a_plural(country):
    assert {row.form for row in ROWS if row.row.country == country} >= {"noun", "adjective", "plural"}


def test_an_area_that_several_names_share_is_each_ones(gazetteer):
    text = "Дроны сбиты над Белгородской и Брянской областями, бои идут в Донецкой, Луганской и Запорожской областях."
    found = find_places(Document("d", "SHA-256:0", text, language="ru"), text, gazetteer)
    assert {p.precision for p in found} == {"admin1"}
    assert [p.span.text.split()[0] for p in found] == [
        "Белгородской",
        "Брянской",
        "Донецкой",
        "Луганской",
        "Запорожской",
    ]
