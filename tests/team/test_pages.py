"""The web pages over either database: read, decide, take back; what they answer is the same."""

import re

from tellings.ledger import Filter, Ledger, Reviews
from tellings.ledger.reviewing import standing
from tellings.run.items import Coded
from tests.serve.asking import Client
from tests.serve.conftest import running
from tests.serve.world import world


def test_all_screens_open_and_a_decision_is_kept_and_taken_back(home):
    with Ledger.open(home, create=True) as ledger:
        ledger.add_all([Coded(b"as read", record) for record in world()], "c")
        incident = ledger.listed(Filter(several=True))[0].id
        version = ledger.held(incident).incident.accounts[0].version
        with running(ledger) as (address, _):
            client = Client(address)
            paths = ["/", "/?q=dockers&differ=any", f"/incidents/{incident}", f"/incidents/{incident}/why"]
            paths += [f"/incidents/{incident}/around", f"/incidents/{incident}/candidates", f"/documents/{version}"]
            paths += ["/review", "/review/agreement", "/sources", "/sources/symmetry"]
            assert {path: client.open(path)[0].status for path in paths} == dict.fromkeys(paths, 200)
            _, page = client.open("/review")
            (at,) = re.findall('data-at="([^"]+)"', page)
            answer, page = client.send("POST", "/review/decisions", {"at": at, "verdict": "accept"})
            assert (answer.status, "Accepted" in page) == (200, True)
            _, page = client.open("/?reviewed=yes")
            assert "<strong>1 incident</strong>" in page
            (review,) = Reviews(ledger).every()
            client.send("POST", "/review/undo", {"review": review.review, "at": at})
            assert not standing(Reviews(ledger).every())
            assert "No incident matches" in client.open("/?reviewed=yes")[1]
            split = {"accounts": version, "why": "two quays"}
            answer, _ = client.send("POST", f"/incidents/{incident}/split", split)
            assert answer.status == 204
            assert len(ledger.judgements()) > 0
