"""Every span in the record of a Russian text quotes it, whatever names and characters stand in it."""

from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from tellings.model import Document
from tellings.record import line
from tests.pipeline.test_spans import BREAKS, check, names
from tests.russian.gold import sentences

# What happens, and who says so, with holes for names: nearly every kind of span comes out of these.
TELLINGS = [
    "Полиция {} в понедельник убила не менее четырёх {}, сообщило министерство.",
    "«В нас стреляли», — сказал {}, раненный в селе {}.",
    "По неподтверждённым данным, толпа {} напала на посольство, десятки человек ранены, двое госпитализированы.",
    "Армия отрицает, что её беспилотники нанесли удар по {} 3 марта 2031 года; {} говорит иное.",
    "Около 300 {} прошли вчера маршем по Лагосу; девятерых задержали, по словам {}.",
    "Группировка «{}» пригрозила взорвать порт, если {} не уйдут. Боевики не отступят, заявил он.",
    "Е{}щё ОБСТРЕЛ села: «погибли 12», – {}…",
]
told = st.builds(lambda form, one, two: form.format(one, two), st.sampled_from(TELLINGS), names, names)
texts = st.lists(st.builds(str.__add__, told, st.sampled_from(BREAKS)), min_size=1, max_size=4).map("".join)
gold = st.lists(st.sampled_from([row["text"] for row in sentences()]), min_size=1, max_size=6).map(" ".join)


@examples(max_examples=60)
@given(text=st.one_of(texts, gold))
def test_every_span_quotes_the_text(coder, text):
    record = line(coder.code(Document("d", "SHA-256:0", text, published="2031-03-06", language="ru")))
    check(record)
    assert record == line(coder.code(Document("d", "SHA-256:0", text, published="2031-03-06", language="ru")))
