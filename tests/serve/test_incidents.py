"""Incidents in the browser: list, timeline and map show one filter, by keyboard alone and by mouse; the address holds it."""

from urllib.parse import parse_qs, urlsplit

from tests.serve.waiting import settled, until


def asked(page):
    return {name: value[0] for name, value in parse_qs(urlsplit(page.url).query).items()}


def count(page):
    return int(page.locator("#found-count strong").inner_text().split()[0])


def test_the_list_says_what_the_ledger_holds_and_a_filter_leaves_what_fits(site, watched):
    page = watched(site).go("/")
    everything = count(page)
    assert page.locator("#list .line").count() == everything
    page.select_option("select[name=type]", "PROTEST")
    until(page, lambda: count(page) == 1)
    assert asked(page) == {"type": "PROTEST"}
    assert "Brod" in page.locator("#list .line").inner_text()
    page.reload()
    assert count(page) == 1
    page.keyboard.press("c")
    page.wait_for_url("**/")
    assert count(page) == everything


def test_by_keyboard_alone_from_the_timeline_to_an_incident(site, watched):
    page = watched(site).go("/")
    page.keyboard.press("t")
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    until(page, lambda: "since" in asked(page))
    assert asked(page)["since"] <= "2031-05-12" <= asked(page)["until"]
    until(page, lambda: page.locator("#list .line").count() == 1)
    page.locator("#main").focus()
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url("**/incidents/*")
    assert "COERCE" in page.locator("h1").inner_text()


def test_by_keyboard_alone_on_the_map(site, watched):
    page = watched(site).go("/")
    page.wait_for_selector("#map .land")
    page.keyboard.press("m")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    until(page, lambda: "place" in asked(page))
    place = asked(page)["place"]
    until(page, lambda: page.locator("#list .line").count() > 0)
    assert all(place in text for text in page.locator("#list .line .where").all_inner_texts())


def test_a_stretch_of_the_timeline_and_a_box_on_the_map_are_dragged_with_the_mouse(site, watched):
    page = watched(site).go("/")
    everything = count(page)
    box = page.locator("#timeline").bounding_box()
    page.mouse.move(box["x"] + box["width"] - 10, box["y"] + 60)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] - 30, box["y"] + 60, steps=4)
    page.mouse.up()
    until(page, lambda: "since" in asked(page))
    assert count(page) < everything
    page.go_back()
    settled(page)
    page.wait_for_selector("#map .land")
    page.click("[data-map=box]")
    spot = page.locator("#map circle[data-name=Brod]").bounding_box()
    page.mouse.move(spot["x"] - 8, spot["y"] - 8)
    page.mouse.down()
    page.mouse.move(spot["x"] + spot["width"] + 8, spot["y"] + spot["height"] + 8, steps=4)
    page.mouse.up()
    until(page, lambda: "box" in asked(page))
    until(page, lambda: page.locator("#list .line").count() == 1)
    assert "Brod" in page.locator("#list .line").inner_text()


def test_what_is_pointed_at_in_one_lights_up_in_the_others(site, watched):
    page = watched(site).go("/")
    page.wait_for_selector("#map .land")
    page.hover("#list .line:has-text('Brod')")
    assert page.locator("#map circle.lit").get_attribute("data-name") == "Brod"
    assert page.locator("#timeline .bar.off").count() > 0
    page.hover("#map circle[data-name=Lum]", force=True)
    assert "Lum" in page.locator("#list .line.lit").inner_text()


def test_an_empty_list_and_a_wrong_address_say_what_to_do(site, watched):
    page = watched(site).go("/?type=PROTEST&place=Nowhere")
    assert "No incident matches" in page.locator(".empty").inner_text()
    seen = watched(site)
    page = seen.go("/?since=yesterday")
    assert "this is not a day" in page.locator("main").inner_text()
    page = seen.go("/incidents/ffffff")
    assert "no incident has this id" in page.locator("main").inner_text()
    seen.wrong = [line for line in seen.wrong if "status of 40" not in line]
