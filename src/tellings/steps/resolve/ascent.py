"""The way up from a place or a time: what it costs to leave the phrase that it stands in, step by step."""

from __future__ import annotations

from tellings.knowledge.languages import events as lexicon
from tellings.knowledge.languages.clause import SUBJECTS, first_child, is_verb
from tellings.knowledge.languages.modality import modals
from tellings.knowledge.languages.setting import setting_words
from tellings.model import Sentence, Token
from tellings.steps.resolve.sorts import Sort, sort_of

# What a step costs.
FREE, NEAR, LOOSE, FAR, BARRED = 0.0, 0.25, 1.0, 1.75, 9.0
_BESIDE = frozenset({"compound", "nmod", "nummod", "amod", "poss", "npadvmod", "advmod", "det"})
_OBJECTS = frozenset({"dobj", "nsubjpass", "attr", "oprd", "dative", "acomp"})
# What it costs to climb from a place to a noun: by a preposition that says where the noun is ("a base near Xville"), by
# one that says what it is part of or leads to ("the port of Xville"), and by any other.
_THERE = {"place": FREE, "thing": FREE, "act": FREE, "owned": FREE, "other": NEAR, "party": LOOSE, "time": LOOSE}
_PART = {"of": FREE, "against": FREE, "to": NEAR}
_ELSE = {"other": LOOSE, "time": LOOSE, "owned": BARRED, "party": BARRED}
_WITH = frozenset({"with", "between", "against", "by", "among", "on", "at", "upon"})


class Ascent:
    """The state of a climb: what it has cost, the sort of phrase that it has come to, the last preposition passed."""

    def __init__(self, sentence: Sentence, token: Token, sort: Sort) -> None:
        self._sentence = sentence
        self.start, self.sort, self.cost = token, sort, FREE
        self.by: str | None = None
        self.measured = False
        self._preposition: str | None = None
        self._clause = False  # whether a clause stands under the preposition

    def step(self, child: Token, head: Token) -> None:
        """Goes from a token to its head."""
        if is_preposition(head):
            self._under(child, head)
        elif is_preposition(child):
            self.cost += self._out_of(head)
        elif is_verb(child):
            self.cost += self._from_verb(child, head)
        else:
            self.cost += self._from_noun(child, head)

    def _under(self, child: Token, head: Token) -> None:
        if is_preposition(child):  # "out of", "in front of", "according to"
            self._preposition = "from" if head.lemma == "out" else head.lemma
            return
        self._preposition, self._clause = head.lemma, is_verb(child)
        if self.by is None:
            self.by = head.lemma

    def _out_of(self, head: Token) -> float:
        """What it costs to leave a preposition's phrase."""
        preposition = self._preposition or ""
        if self._clause:
            return NEAR if preposition in ("by", "in", "while") else FAR
        if self.sort == "time" and is_verb(head):
            return FREE
        if not is_verb(head) and not head.tag.startswith("RB"):
            return self._noun(head, preposition)
        if head.lemma in setting_words(self._sentence.language).measuring:
            self.measured = True
            return FREE
        return self._where(preposition) if self.sort in ("place", "thing") else self._by_sort(preposition)

    def _where(self, preposition: str) -> float:
        if preposition == "from" and self.sort == "place":
            return LOOSE
        return FREE if preposition in setting_words(self._sentence.language).locative else BARRED

    def _by_sort(self, preposition: str) -> float:
        """Of a phrase that is no place itself but says where it is: how its own preposition ties it to the verb."""
        words = setting_words(self._sentence.language)
        if self.sort == "act":
            return NEAR if preposition in words.within else FAR if preposition in words.following else LOOSE
        if self.sort == "party":
            return NEAR if preposition in _WITH else LOOSE
        return NEAR if preposition in words.locative else LOOSE

    def _noun(self, head: Token, preposition: str) -> float:
        """What it costs to climb from a preposition to the noun that it follows."""
        if self._measures(head, preposition):
            self.measured, self.sort = True, "place"
            return FREE
        before, self.sort = self.sort, sort_of(self._sentence, head)
        if before == "time":
            return FREE if self.sort == "act" else LOOSE
        if before not in ("place", "thing"):
            return NEAR if preposition == "of" else LOOSE  # "an office of the party in X": the parser's guess of which
        goes_to = preposition in ("to", "into") and self.sort not in ("place", "thing", "act")
        words = setting_words(self._sentence.language)
        if preposition in words.locative and preposition not in words.origin and preposition != "to" and not goes_to:
            return _THERE[self.sort]
        if self.sort == "party" and before == "thing" and preposition == "of":
            return NEAR  # "passengers of a ferry in the port": where the thing is they are
        return _PART.get(preposition, LOOSE) if self.sort in ("place", "thing", "act") else _ELSE[self.sort]

    def _measures(self, head: Token, preposition: str) -> bool:
        words = setting_words(self._sentence.language)
        if head.lemma in words.distances and preposition in ("from", "of", "outside"):
            return True
        plain = not any(c.lemma == "the" for c in self._sentence.children(head))
        return head.lemma in words.measuring and preposition in ("of", "from") and plain

    def _from_noun(self, child: Token, head: Token) -> float:
        if child.dep in ("conj", "appos") and not is_verb(head):
            return FREE
        if child.dep in _BESIDE and not is_verb(head):
            return self._beside(child, head)
        if child.dep in _OBJECTS:
            return self._object(child, head)
        if child.dep in SUBJECTS:
            return self._subject(child)
        return FREE if self.sort == "time" or child.lemma in setting_words(self._sentence.language).measuring else NEAR

    def _beside(self, child: Token, head: Token) -> float:
        """A name before a noun: "the port hospital", "the port attack", "port residents"."""
        sort = sort_of(self._sentence, head)
        if head.lemma in setting_words(self._sentence.language).measuring and child.dep == "compound":
            return FREE  # the parser took "Xville north of Ytown" for one name
        before, self.sort = self.sort, sort
        if before == "time":
            return FREE if sort == "act" else LOOSE
        if sort == "owned" or (child is self.start and sort != "place" and _is_owner(child)):
            return BARRED
        if sort in ("place", "thing", "act"):
            return FREE
        return FAR if sort == "party" else LOOSE

    def _object(self, child: Token, head: Token) -> float:
        words = setting_words(self._sentence.language)
        if child is self.start and self.sort == "place":
            self.by = self.by or "object"
            return FREE if head.lemma in words.taking else NEAR if head.lemma in words.locating else LOOSE
        if self.sort == "act":
            light = head.lemma in modals(self._sentence.language).happening or bool(
                lexicon.light_verb(head.lemma, self._sentence.language)
            )
            return FREE if light else LOOSE
        return FREE if self.sort in ("thing", "place", "time") else NEAR

    def _subject(self, child: Token) -> float:
        if child is self.start:
            return BARRED if self.sort == "place" else FREE
        return FREE if self.sort == "act" else NEAR

    def _from_verb(self, child: Token, head: Token) -> float:
        words = setting_words(self._sentence.language)
        if child.dep in ("acl", "relcl"):
            self.sort = sort_of(self._sentence, head)
            if child.lemma in words.locating:
                return FREE
            whole = child.dep == "acl" and self.sort != "party"
            return NEAR if child.tag == "VBG" else LOOSE if whole else FAR
        if child.dep == "amod":
            return BARRED  # "the Xville-based group"
        if child.dep == "conj":
            shares = not first_child(self._sentence, child, *SUBJECTS) and not first_child(self._sentence, head, "dobj")
            return NEAR if shares else FAR
        return clause_cost(self._sentence, child, head)


def _is_owner(name: Token) -> bool:
    """Whose something is, or from where: "the port's mayor"; of a country also what stands before a noun ("U.S. buses")."""
    return name.dep == "poss" or (name.name is not None and name.name.kind == "country")


def clause_cost(sentence: Sentence, child: Token, head: Token) -> float:
    """What it costs to go between a clause and the verb that it depends on, either way."""
    words = setting_words(sentence.language)
    if child.dep == "xcomp":
        return NEAR
    if child.dep == "advcl":
        marks = {c.lemma for c in sentence.children(child) if c.dep in ("mark", "advmod")}
        if marks & words.together or not first_child(sentence, child, "mark", *SUBJECTS):
            return NEAR
        return LOOSE if marks & words.following else FAR
    if child.dep == "ccomp":
        return NEAR if head.lemma in words.witnessing else BARRED
    return BARRED


def is_preposition(token: Token) -> bool:
    """Whether the parser took the word for a preposition."""
    return token.dep in ("prep", "agent") or (token.dep in ("dative", "mark", "pcomp") and token.tag in ("IN", "TO"))
