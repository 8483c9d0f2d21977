"""Trees put right where the parser is known to go wrong: whatever is mended here, no later step has to guess at."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from tellings.knowledge.languages import ENGLISH
from tellings.knowledge.languages.events import lemmas_of
from tellings.model import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_BEFELL = frozenset({"dead", "kill", "wound", "wounded", "injure", "injured", "hurt", "miss", "missing"})
_DASHES = frozenset({"--", "-", "–", "—"})
_HELPERS = frozenset({"aux", "auxpass", "neg", "advmod"})


def mended(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens of a sentence, with the subjects that were taken for one more object given back to their verbs."""
    found = list(tokens)
    for verb in tokens:
        subject = _taken_away(found, verb) if verb.dep == "conj" else None
        if subject is not None:
            _give(found, subject, verb)
    for noun in tokens:
        if noun.tag == "NNS" and _is_a_verb(found, noun):
            _make_verb(found, noun)
    goes_on = _after_dashes(found)
    if goes_on is not None:
        _raise(found, goes_on)
    for at in range(len(found)):
        if found[at].dep == "appos" and _is_listed(found, found[at]):
            found[at] = replace(found[at], dep="conj")  # "four teachers, two *nurses* and a cook"
        if found[at].dep == "conj" and _counts_what_follows(found, found[at]):
            _hang_number(found, found[at])
    return tuple(found)


def _taken_away(tokens: Sequence[Token], verb: Token) -> Token | None:
    """ "… in a mosque and *police* opened fire": a noun joined to one before, right before a joined verb without a subject."""
    if verb.tag not in _FINITE or any(tokens[i].dep in _SUBJECTS for i in verb.children):
        return None
    first = verb.index - 1
    while first >= 0 and tokens[first].head == verb.index and tokens[first].dep in _HELPERS:
        first -= 1
    if first < 2 or not tokens[first].tag.startswith("NN") or tokens[first].dep != "conj":
        return None
    noun = tokens[first]
    opens = min((noun.index, *_under(tokens, noun)))
    joining = tokens[opens - 1] if opens else noun
    return noun if joining.dep == "cc" and joining.head == noun.head != verb.index else None


def _under(tokens: Sequence[Token], token: Token) -> list[int]:
    return [i for child in token.children for i in (child, *_under(tokens, tokens[child]))]


def _give(tokens: list[Token], noun: Token, verb: Token) -> None:
    """Hang a noun under a verb as its subject, and the word that joined them under what the verb is joined to."""
    above = tokens[noun.head]
    joining = next(i for i in reversed(above.children) if i < noun.index and tokens[i].dep == "cc")
    left = tuple(i for i in above.children if i not in (noun.index, joining))
    tokens[above.index] = replace(above, children=left)
    tokens[noun.index] = replace(noun, dep="nsubj", head=verb.index)
    tokens[joining] = replace(tokens[joining], head=verb.head)
    now, first = tokens[verb.index], tokens[verb.head]
    tokens[verb.index] = replace(now, children=tuple(sorted((*now.children, noun.index))))
    tokens[first.index] = replace(first, children=tuple(sorted((*first.children, joining))))


def _is_a_verb(tokens: Sequence[Token], noun: Token) -> bool:
    """ "Ada Venn *stages* protest": nobody's name stands before a plural, so it is what Ada Venn does."""
    if noun.dep != "nsubj":
        return False
    name = tokens[noun.index - 1] if noun.index else None
    after = tokens[noun.index + 1] if noun.index + 1 < len(tokens) else None
    return (
        name is not None
        and name.name is not None
        and name.name.kind == "person"
        and (name.dep, name.head) == ("compound", noun.index)
        and after is not None
        and after.index == noun.head
        and after.tag in ("VB", "VBP", "NN", "NNS")
        and bool(lemmas_of(noun.text.lower(), "verb", ENGLISH))
    )


def _make_verb(tokens: list[Token], noun: Token) -> None:
    """The plural becomes the verb, the name its subject, and what was the verb its object."""
    name, after = tokens[noun.index - 1], tokens[noun.index + 1]
    at_root = after.head == after.index
    below = tuple(sorted({*noun.children, after.index}))
    tokens[noun.index] = replace(
        noun,
        tag="VBZ",
        dep=after.dep,
        lemma=lemmas_of(noun.text.lower(), "verb", ENGLISH)[0],
        head=noun.index if at_root else after.head,
        children=below,
    )
    tokens[name.index] = replace(name, dep="nsubj")
    lemma = (lemmas_of(after.text.lower(), "noun", ENGLISH) or (after.lemma,))[0]
    left = tuple(i for i in after.children if i != noun.index)
    tag = "NN" if after.tag != "NNS" else "NNS"
    tokens[after.index] = replace(after, tag=tag, dep="dobj", lemma=lemma, head=noun.index, children=left)
    if not at_root:
        above = tokens[after.head]
        now = tuple(sorted(noun.index if i == after.index else i for i in above.children))
        tokens[above.index] = replace(above, children=now)


def _after_dashes(tokens: Sequence[Token]) -> Token | None:
    """ "Robbers -- two dressed as women -- *made* off …": what goes on after a pair of dashes hangs on nothing between them."""
    dashes = [t.index for t in tokens if t.text in _DASHES and t.tag == ":"]
    if len(dashes) != 2 or dashes[1] + 1 >= len(tokens):
        return None
    verb = tokens[dashes[1] + 1]
    root = next((t for t in tokens[: dashes[0]] if t.head == t.index), None)
    between = dashes[0] < verb.head < dashes[1]
    return verb if verb.tag in ("VBN", "VBD") and between and root is not None and root.tag.startswith("NN") else None


def _raise(tokens: list[Token], verb: Token) -> None:
    """Make a verb the root, and what was the root its subject."""
    root, above = next(t for t in tokens if t.head == t.index), tokens[verb.head]
    tokens[above.index] = replace(above, children=tuple(i for i in above.children if i != verb.index))
    tokens[root.index] = replace(tokens[root.index], dep="nsubj", head=verb.index)
    below = tuple(sorted((*verb.children, root.index)))
    tokens[verb.index] = replace(verb, tag="VBD", dep="ROOT", head=verb.index, children=below)


def _is_listed(tokens: Sequence[Token], noun: Token) -> bool:
    """The middle of a list of three that the parser took for a name of the first, an apposition to it."""
    if not noun.tag.startswith("NN") or not tokens[noun.head].tag.startswith("NN"):
        return False
    below = [tokens[i] for i in noun.children]
    counted = any(t.dep == "nummod" for t in below)
    return counted and any(t.dep == "cc" for t in below) and any(t.dep == "conj" for t in below)


def _counts_what_follows(tokens: Sequence[Token], number: Token) -> bool:
    """ "67 dead and about *1,000* wounded": a joined number that has lost the word for what befell them."""
    if number.tag != "CD":
        return False
    after = tokens[number.index + 1] if number.index + 1 < len(tokens) else None
    first = tokens[number.head]
    counted = any(tokens[i].dep == "nummod" for i in first.children)
    told = after is not None and after.tag in ("VBN", "VBD", "JJ") and after.lemma in _BEFELL
    return told and counted and first.lemma in _BEFELL


def _hang_number(tokens: list[Token], number: Token) -> None:
    """As the parser has it where it sees that each number is an object: "left *two* dead and *three* injured"."""
    first, after = tokens[number.head], tokens[number.index + 1]
    _move(tokens, after, number, "amod", "VBN")
    before = next(tokens[i] for i in first.children if tokens[i].dep == "nummod")
    if first.dep in ("dobj", "oprd"):
        _move(tokens, before, tokens[first.head], "dobj", before.tag)
        tokens[first.index] = replace(tokens[first.index], dep="oprd")


def _move(tokens: list[Token], token: Token, head: Token, dep: str, tag: str) -> None:
    """Hang a token under another head."""
    above = tokens[token.head]
    tokens[above.index] = replace(above, children=tuple(i for i in above.children if i != token.index))
    tokens[token.index] = replace(tokens[token.index], head=head.index, dep=dep, tag=tag)
    now = tokens[head.index]
    tokens[head.index] = replace(now, children=tuple(sorted((*now.children, token.index))))
