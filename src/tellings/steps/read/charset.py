"""Bytes as text: by their mark, by what the page declares if that can be, else by what the bytes look like."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from tellings.model import Rejection

WRONG_CHARSET = "declared charset not believed"
LOST = "bytes that are no text"
CONTROLS = "control characters"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(
    rb"""(?:<meta[^>]{0,200}?charset\s*=\s*["']?|<\?xml[^>]{0,100}?encoding\s*=\s*["'])([\w.:-]{2,40})""", re.IGNORECASE
)
_FEEDS = re.compile("[\v\f\x1c-\x1e]")
_CONTROLS = re.compile("[\0-\b\x0e-\x1b\x1f\ufffe\uffff]")
"""What no XML may hold (XML 1.0, 2.2)."""
_SPOTTED = bytes(32 if code == 0x7F or (code < 32 and code not in b"\t\n\r") else code for code in range(256))
"""Bytes with a space for all that are control characters in ASCII, the feeds and the last one (DEL) too."""
_HEAD = 4096
_SAMPLE = 1 << 16
# Browsers read these as Windows-1252 (WHATWG Encoding Standard), and pages that declare them mean it.
_WESTERN = {"iso8859-1", "ascii", "latin-1", "cp1252"}


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of some bytes, and what was wrong with them; ``utf8`` are the bytes where they are just that in UTF-8."""

    text: str
    rejected: tuple[Rejection, ...] = ()
    utf8: bytes | None = None


def is_plain(data: bytes) -> bool:
    """Whether no byte is a control character in ASCII but for tabs and line ends: so it is on almost every page."""
    return data.translate(_SPOTTED) == data  # ten times faster than a pattern


def decode(data: bytes, declared: str | None = None, *, plain: bool = False) -> Decoded:
    """The text of a page. ``declared`` is what the server said; without it the page's own head is asked.

    ``plain``: :func:`is_plain` was already asked, and they are.
    """
    marked = next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), None)
    if marked:
        return _without_controls(_replaced(data[len(marked[0]) :], marked[1]))
    label = declared or _in_head(data)
    name = _codec(label)
    return _without_controls(_unmarked(data, label, name), plain)


def _unmarked(data: bytes, label: str | None, name: str | None) -> Decoded:
    """Bytes that are valid UTF-8 and not ASCII are UTF-8, whatever is declared: nothing else looks so by chance."""
    utf8 = _strict(data, "utf-8")
    if utf8 is not None:
        wrong = not utf8.isascii() and name not in {None, "utf-8"}
        return Decoded(utf8, (_wrong(label, "utf-8"),) if wrong else (), data)
    if name == "utf-8" and _nearly_utf8(data):
        return _replaced(data, name)
    text = _strict(data, name) if name else None
    if text is not None and not _garbled(text, name):
        return Decoded(text)
    seen = _seen(data)
    decoded = _replaced(data, seen)
    noted = (_wrong(label, seen),) if label else ()
    return Decoded(decoded.text, (*noted, *decoded.rejected))


def _in_head(data: bytes) -> str | None:
    match = _META.search(data[:_HEAD])
    return match[1].decode("ascii", "replace") if match else None


def _codec(label: str | None) -> str | None:
    """Python's name of a charset; None for a label that is none. UTF-16 without a mark is never what is meant."""
    try:
        name = codecs.lookup(label.strip().lower()).name if label else None
    except LookupError:
        return None
    if name and name.startswith(("utf-16", "utf-32")):
        return "utf-8"
    return "cp1252" if name in _WESTERN else name


def _strict(data: bytes, name: str) -> str | None:
    try:
        text = data.decode(name)
    except (UnicodeDecodeError, LookupError):
        return None
    return text if isinstance(text, str) else None


def _nearly_utf8(data: bytes) -> bool:
    """Whether only a byte in a thousand is no UTF-8: a page cut off within a character, or with a broken comment."""
    lost = data.decode("utf-8", "replace").count("\N{REPLACEMENT CHARACTER}")
    return 1000 * lost <= len(data) + 1000 and lost < sum(byte >= 0x80 for byte in data[:_SAMPLE])


def _garbled(text: str, name: str | None) -> bool:
    """Whether text in a western charset is mostly accented letters, as another alphabet looks when it is misread."""
    letters = [letter for letter in text[:_SAMPLE] if letter.isalpha() and not letter.isascii()]
    plain = sum(letter.isascii() and letter.isalpha() for letter in re.sub(r"<[^>]*>", "", text[:_SAMPLE]))
    return name == "cp1252" and len(letters) > plain


def _seen(data: bytes) -> str:
    """The charset that the bytes look like."""
    from resiliparse.parse.encoding import detect_encoding  # noqa: PLC0415  (loads only where a page does not say)

    half = data[:_HEAD].count(0)
    if half > len(data[:_HEAD]) // 5:
        return "utf-16-le" if data[1:_HEAD:2].count(0) > half // 2 else "utf-16-be"
    sample = re.sub(rb"<[^>]{0,1000}>", b" ", data[: 4 * _SAMPLE])[:_SAMPLE]
    name = _codec(detect_encoding(sample)) or "cp1252"
    if name != "utf-8" and _strict(data, name) is not None:
        return name
    return _second_opinion(sample) or name


def _second_opinion(sample: bytes) -> str | None:
    import charset_normalizer  # noqa: PLC0415  (loads only where a page does not say)

    best = charset_normalizer.from_bytes(sample).best()
    return best.encoding if best else None


def _replaced(data: bytes, name: str) -> Decoded:
    text = data.decode(name, "replace")
    lost = text.count("\N{REPLACEMENT CHARACTER}")
    return Decoded(text, (Rejection(LOST, f"{lost} places are no {name}"),) if lost else ())


def _without_controls(decoded: Decoded, plain: bool = False) -> Decoded:
    """Text without characters that are none, at which parsers of HTML stop; a form feed is a line's end."""
    if _is_clean(decoded, plain):
        return decoded
    text, found = _CONTROLS.subn("", _FEEDS.sub("\n", decoded.text))
    if not found:
        return Decoded(text, decoded.rejected)
    return Decoded(text, (*decoded.rejected, Rejection(CONTROLS, f"{found} were taken out")))


def _is_clean(decoded: Decoded, plain: bool) -> bool:
    """Whether there is nothing to take out, as in almost every page; the last two characters are none in ASCII."""
    known = plain and decoded.utf8 is not None
    clean = known or is_plain(decoded.utf8 or decoded.text.encode("utf-8", "surrogatepass"))
    return clean and not ("\ufffe" in decoded.text or "\uffff" in decoded.text)


def _wrong(label: str | None, name: str) -> Rejection:
    return Rejection(WRONG_CHARSET, f"the page says {label}, and its bytes are {name}")
