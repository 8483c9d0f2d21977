"""One incident in the browser: accounts side by side, each value leads to its words; people split, merge and take back."""

from tests.serve.waiting import settled


def open_attack(page):
    page.click("#list .line:has-text('reprinted') a")
    page.wait_for_url("**/incidents/*")
    settled(page)


def test_accounts_stand_side_by_side_with_reprints_folded_and_silence_shown(site, watched):
    page = watched(site).go("/")
    open_attack(page)
    heads = page.locator("th.account").all_inner_texts()
    assert len(heads) == 3
    assert any("also in The Evening Copy" in head for head in heads)
    page.click("text=Show reprints")
    page.wait_for_url("**reprints=1")
    assert page.locator("th.account").count() == 4
    verdicts = set(page.locator("td.verdict .is").all_inner_texts())
    assert verdicts <= {"agree", "differ", "single"}


def test_why_tellings_are_one_is_said_field_by_field(site, watched):
    page = watched(site).go("/")
    open_attack(page)
    page.wait_for_selector("#why .weights")
    assert "place" in page.locator("#why .weights").first.inner_text()


def test_by_keyboard_alone_an_incident_is_split_and_the_split_taken_back(own, watched):
    address, ledger = own
    page = watched(address).go("/")
    before = page.locator("#list .line").count()
    open_attack(page)
    page.keyboard.press("x")
    page.keyboard.press("Space")
    for _ in range(4):  # past the other accounts
        page.keyboard.press("Tab")
    page.keyboard.type("two quays")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector("#decide :text('two quays')")
    (one, *_) = ledger.judgements()
    assert (one.verdict, one.judge, one.why) == ("different", "Ada", "two quays")
    page.click("text=Take back")
    page.wait_for_selector("#decide :text('taken back')")
    page.goto(address)
    assert page.locator("#list .line").count() == before


def test_incidents_are_merged_by_mouse_and_a_merge_without_a_reason_is_refused(own, watched):
    address, ledger = own
    page = watched(address).go("/")
    ids = [a.get_attribute("href").split("/")[-1] for a in page.locator("#list .line > a").all()]
    page.goto(f"{address}/incidents/{ids[0]}")
    settled(page)
    page.click("text=Merge >> nth=0")
    page.fill("dialog[open] input[name=other]", ids[1])
    page.fill("dialog[open] textarea", "one march")
    page.click("dialog[open] button:text-is('Merge')")
    page.wait_for_selector("#decide :text('one march')")
    assert [j.verdict for j in ledger.judgements()] == ["same"]


def test_what_cannot_be_loaded_says_so_in_its_place(site, watched):
    seen = watched(site)
    page = seen.go("/")
    page.route(
        "**/why", lambda route: route.fulfill(status=503, body="<div class=wrong><h1>Busy</h1><p>Try again</p></div>")
    )
    page.click("#list .line:has-text('reprinted') a")
    page.wait_for_selector("#why :text('Busy')")
    seen.wrong = [line for line in seen.wrong if "503" not in line]
