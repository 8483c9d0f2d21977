"""Five reviewers at once: none of their thousand decisions is lost, and each sees where another decided otherwise."""

import threading
from collections import Counter

from argon2 import PasswordHasher
from tools.scale.invented import documents

from tellings.ledger import Filter, Ledger, Reviews
from tellings.ledger.reviewing import standing
from tellings.run.items import Coded
from tellings.serve.guard.people import Person
from tellings.serve.screens.queue import conflicts, turns
from tests.serve.asking import Client
from tests.serve.conftest import running

REVIEWERS = {"Ada": "accept", "Ben": "accept", "Cy": "reject", "Dee": "accept", "Eve": "reject"}
EACH = 200


def test_five_reviewers_make_a_thousand_decisions_at_once_lose_none_and_see_each_others_conflicts(tmp_path):
    quick = PasswordHasher(time_cost=1, memory_cost=64)
    people = {name: Person(name, "coder", quick.hash(name)) for name in REVIEWERS}
    with Ledger.open(tmp_path / "l.sqlite", create=True) as ledger:
        ledger.add_all([Coded(b"", record) for record in documents(8)], "c")
        places = [t.at for row in ledger.listed(Filter()) for t in turns(ledger.held(row.id).incident)][:EACH]
        assert len(places) == EACH
        answers = {}
        with running(ledger, people) as (address, _):

            def work(name, verdict, shift):
                client = Client(address)
                client.open("/sign-in")
                client.send("POST", "/sign-in", {"name": name, "password": name})
                client.open("/review")
                for at in places[shift:] + places[:shift]:
                    answers[name, at] = client.send("POST", "/review/decisions", {"at": at, "verdict": verdict})

            threads = [
                threading.Thread(target=work, args=(name, verdict, n * 7))
                for n, (name, verdict) in enumerate(REVIEWERS.items())
            ]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
        assert Counter(answer.status for answer, _ in answers.values()) == {200: 5 * EACH}
        held = standing(Reviews(ledger).every())
        assert Counter(review.reviewer for review in held) == dict.fromkeys(REVIEWERS, EACH)
        assert all(review.verdict == REVIEWERS[review.reviewer] for review in held)
        assert ledger.verify().fault is None
        with ledger.reading() as connection:
            assert len(conflicts(connection)) == EACH
        # Whoever decides last on a claim is told of all that decided otherwise; nobody of one that did not.
        told = Counter(at for (_, at), (_, text) in answers.items() if "decided otherwise" in text)
        assert set(told) == set(places)
        for (name, _), (_, text) in answers.items():
            others = {other for other in REVIEWERS if f"{other} decided otherwise" in text}
            assert all(REVIEWERS[other] != REVIEWERS[name] for other in others)
