"""The lists of words around an article: well formed, each row of use, and found however a page spells them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tellings.errors import KnowledgeError
from tellings.knowledge.furniture import LANGUAGES, fold, furniture, key, markup
from tellings.knowledge.furniture.load import _month, table
from tellings.steps.read.bylines import byline_opening, holds_byline_word, looks_like_name
from tellings.steps.read.captions import is_caption
from tellings.steps.read.phrases import (
    ends_article,
    heads_topics,
    inline_story,
    is_credit,
    is_furniture,
    is_section,
    list_kind,
)
from tellings.steps.read.sentences import ends_as_sentence, is_prose


def rows(*path: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for language in LANGUAGES:
        at = table(f"{language}.yaml")
        for step in path:
            at = at[step]
        found.extend((language, row) for row in at)
    return found


@pytest.mark.parametrize("kind", ["related", "latest", "other"])
def test_every_heading_heads_a_list(kind):
    for _, row in rows("lists", kind, "phrases"):
        assert list_kind(row.upper()) is not None, row
        assert list_kind(f"{row}:") is not None, row


def test_every_line_of_furniture_is_furniture_in_any_case():
    for _, row in rows("furniture", "lines"):
        line = row.replace("#", "17")
        assert is_furniture(line), row
        assert is_furniture(line.capitalize()), row


def test_every_opening_of_furniture_opens_furniture():
    for _, row in rows("furniture", "starts"):
        assert is_furniture(f"{row} and so on"), row


def test_every_count_is_furniture_with_a_number():
    for _, row in rows("furniture", "counts"):
        assert is_furniture(f"12 {row}"), row
        assert is_furniture(f"1,204 {row}"), row


def test_every_heading_of_comments_or_tags_is_one():
    for _, row in rows("ends", "lines"):
        assert ends_article(row), row
        assert ends_article(f"{row} (12)"), row
    for _, row in rows("topics"):
        assert heads_topics(f"{row}:"), row


def test_every_opening_of_a_byline_opens_one():
    for _, row in rows("bylines", "starts"):
        assert byline_opening(f"{row} Jo Roe") is not None, row
    for _, row in rows("bylines", "words"):
        assert holds_byline_word(row.title()), row


def test_every_section_is_one():
    for _, row in rows("sections"):
        assert is_section(row.upper()), row


def test_no_language_lists_a_row_twice():
    for path in (("furniture", "lines"), ("sections",), ("words",), ("topics",), ("lists", "neutral")):
        for language in LANGUAGES:
            own = [key(row) for owner, row in rows(*path) if owner == language]
            assert len(own) == len(set(own)), (language, path, [row for row in own if own.count(row) > 1])


def test_a_heading_is_of_one_kind_in_a_language():
    for language in LANGUAGES:
        seen: dict[str, str] = {}
        for kind in ("related", "latest", "other"):
            for owner, row in rows("lists", kind, "phrases"):
                if owner == language:
                    assert seen.setdefault(key(row), kind) == kind, row


def test_a_month_that_is_none_is_refused():
    with pytest.raises(KnowledgeError, match="is not 1 to 12"):
        _month("en", "smarch", "13")


def test_the_words_of_markup_are_written_as_they_are_compared():
    for words in [*markup().marks.values(), *markup().lists.values(), *markup().meta.values()]:
        assert all(word == word.lower() and " " not in word for word in words)


def test_headings_that_are_on_no_list_are_known_by_their_words():
    assert list_kind("Latest stories from this section") == "latest"
    assert list_kind("Similar articles") == "related"
    assert list_kind("Most viewed stories of the week") == "other"
    assert list_kind("Latest attack kills five") is None
    assert list_kind("Mayor to read also next year's budget in public.") is None


def test_a_heading_and_its_story_on_one_line_are_told_apart():
    assert inline_story("Read also: Ferry service resumes after storm") == "Ferry service resumes after storm"
    assert inline_story("Mayor: Ferry service resumes after storm") is None


@pytest.mark.parametrize(
    "text",
    [
        "Smoke over the harbour on March 16, 2023 [Jo Roe/EPA]",
        "Photo: Ministry of Defence",
        "Smoke over the harbour. Jo Roe/AFP/Getty Images",
        "A protester in Varn. Photo: Jo Roe.",
        "© Jo Roe/NORDA",
    ],
)
def test_captions_are_known_by_their_credit(text):
    assert is_caption(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ferry service resumes (PHOTO)",
        "Two killed, five hurt / Video",
        "The agency said on Friday that nobody was hurt.",
    ],
)
def test_headlines_and_sentences_are_no_captions(text):
    assert not is_caption(text)


def test_copyright_ends_an_article_and_a_photos_owner_does_not():
    assert ends_article("© 2023 The Herald. All rights reserved")
    assert ends_article("© Content of this site may be used with a link only")
    assert not ends_article("© Jo Roe/NORDA")


def test_credits_of_agencies_are_known():
    assert is_credit("Reporting by Jo Roe; Editing by Hal Sands")
    assert is_credit("Ana Petrel contributed to this report.")
    assert not is_credit("The ministry said that reporting by journalists was banned.")


@pytest.mark.parametrize("text", ["Jo Roe", "Ana de la Cruz", "Mara Olin and Tedo Berg", "Ирина Соль", "JANE ROE"])
def test_names_look_like_names(text):
    assert looks_like_name(text)


@pytest.mark.parametrize(
    "text", ["Fire in Orn", "Middle East", "Varn", "Latest News", "Four people die", "Group of 20"]
)
def test_other_lines_do_not(text):
    assert not looks_like_name(text)


def test_a_byline_needs_a_name_after_its_opening():
    assert byline_opening("By Jo Roe") == "by"
    assert byline_opening("By noon the fire was out") is None


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said on Friday that two houses had burned.",
        "«Мы не знаем причин пожара», — сказал мэр города в пятницу.",
        "Քաղաքապետը հայտնեց, որ հրդեհից տուժել է երկու մարդ փողոցում:",
        "The fire is out. Nobody was hurt, the mayor of the town said. -0-",
    ],
)
def test_sentences_are_prose(text):
    assert is_prose(text)
    assert ends_as_sentence(text)


@pytest.mark.parametrize(
    "text", ["U.S. Army to leave base in the south of Ostavia by May", "Two houses burn in Orn", "Fire."]
)
def test_headlines_are_no_prose(text):
    assert not is_prose(text)


@settings(derandomize=True, max_examples=300)
@given(st.text(max_size=200))
def test_folding_keeps_the_length_and_any_text_has_a_role(text):
    assert len(fold(text)) == len(text)
    for test in (is_furniture, list_kind, ends_article, heads_topics, is_caption, is_credit, looks_like_name, is_prose):
        test(text)


def test_all_spellings_of_i_and_of_the_apostrophe_are_one():
    assert fold("EKİM EKIM ekim ekım") == "ekim ekim ekim ekim"
    assert key("Editor’s  Choice:") == key("EDITOR'S CHOICE")


def test_the_languages_have_words_of_their_own():
    words = furniture().words
    for language in LANGUAGES:
        others = set().union(*(own for other, own in words.items() if other != language))
        assert len(words[language] - others) >= 8, language


@pytest.mark.parametrize(
    "text",
    [
        "The governor wrote on his Telegram channel that three people had been killed.",
        "He posted it on Facebook on Friday.",
        "The mayor told viewers of his YouTube channel that the town would be rebuilt.",
        "The copyright law of 2019 was the first that the new parliament of Ostavia passed.",
        "Copyright lawyers said that the ruling would hurt small outlets in the region.",
        "By continuing to shell the town, the army broke the truce, the front said.",
        "Like us, they have nowhere to go, said a woman who had fled from Selm.",
        "All materials were destroyed in the fire, the director of the archive said.",
        "Any use of force would be a mistake, the envoy said.",
        "Sponsored by neighbouring states, the front has held the town since January.",
        "The company does not subscribe to the view that the strike is lawful.",
        "Продолжая наступление, армия заняла два села, сообщило министерство.",
        "Фото разрушенного моста появились в сети вечером, сообщила полиция города.",
        "Губернатор написал в своем telegram-канале, что погибли три человека.",
        "Все права человека нарушаются в зоне конфликта, заявил уполномоченный по правам.",
        "İzinsiz gösteriye müdahale eden polis beş kişiyi gözaltına aldı.",
        "Vali, Telegram kanalında üç kişinin öldüğünü yazdı ve halkı sakin olmaya çağırdı.",
        "En poursuivant son avance, l'armée a pris deux villages, selon le ministère.",
        "Mayor of Selm, Telegram channel: the bridge is gone and nobody can cross.",
    ],
)
def test_sentences_of_articles_are_none_of_it(text):
    assert not is_furniture(text)
    assert not ends_article(text)
    assert not is_caption(text)
    assert not is_credit(text)
    assert not heads_topics(text)
    assert list_kind(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Latest strike kills five in Selm",
        "Popular uprising in Varn",
        "Best hope for peace fades",
        "More aid needed, says UN",
        "Related: nothing",
        "Other parents wait for news",
        "Самое холодное лето за век",
        "Последние дни осады Селма",
        "Dernières heures avant la trêve",
        "Diğer yaralılar hastanede",
    ],
)
def test_headlines_are_no_headings_of_lists(text):
    assert list_kind(text) is None
