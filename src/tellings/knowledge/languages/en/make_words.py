"""Make words.txt, the list of English word forms, from lemminflect's dictionary (NIH's SPECIALIST Lexicon).

python -m tellings.knowledge.languages.en.make_words > src/tellings/knowledge/languages/en/words.txt
"""

from __future__ import annotations

import gzip
import re
import sys
from importlib.resources import files

PLAIN = re.compile(r"[a-z]{2,16}\Z")


def main() -> None:
    """Write every word form of plain small letters, sorted, one a line, to standard output."""
    packed = files("lemminflect").joinpath("resources/lemma_lu.csv.gz").read_bytes()
    forms = {line.split(",", 1)[0] for line in gzip.decompress(packed).decode().splitlines()}
    sys.stdout.write("\n".join(sorted(form for form in forms if PLAIN.match(form))) + "\n")


if __name__ == "__main__":
    main()
