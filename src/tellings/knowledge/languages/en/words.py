"""Which words are everyday English, so that a capital letter on them need not mean a name."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

# Words that the dictionary behind words.txt leaves out: it lists open classes only.
_CLOSED = frozenset(
    """a about above across after afterwards against ago all almost along already also although always am amid among amongst
    an and another any anybody anyone anything anyway anywhere apart are around as aside at away back be because been
    before behind being below beneath beside besides between beyond both but by can cannot could despite did do does doing
    done down during each either else enough even ever every everybody everyone everything everywhere except far few
    fewer for former from further had has have having he hence her here hers herself him himself his how however i if in
    indeed inside instead into is it its itself just last later latter least less like many may maybe me meanwhile might
    mine more moreover most mostly much must my myself near nearly neither never nevertheless next no nobody none nor not
    nothing notwithstanding now nowhere of off often on once one only onto or other others otherwise ought our ours
    ourselves out outside over own per perhaps quite rather same several shall she should since so some somebody someone
    something sometimes somewhere soon still such than that the their theirs them themselves then thence there thereby
    therefore these they thing this those though through throughout thus till to today together tomorrow tonight too
    toward towards under underneath unless until unto up upon us very via was we well were what whatever when whenever
    where whereas whereby wherever whether which whichever while whilst who whoever whole whom whose why will with within
    without would yes yesterday yet you your yours yourself yourselves two three four five six seven eight nine ten
    eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy
    eighty ninety hundred hundreds thousand thousands million millions billion billions first second third fourth fifth
    sixth dozen dozens""".split()
)


@cache
def english_words() -> frozenset[str]:
    """About 60,000 word forms in small letters, and the words of the closed classes."""
    listed = files(__package__).joinpath("words.txt").read_text("ascii").split()
    return _CLOSED.union(listed)


def function_words() -> frozenset[str]:
    """Articles, prepositions, pronouns, conjunctions, auxiliaries, number words."""
    return _CLOSED
