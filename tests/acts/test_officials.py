"""Who holds an office acts and speaks for it; rank and file do as well, without a name."""


def test_a_police_chief_named_once_is_of_the_police_from_then_on(code):
    record = code("Police Chief Tavo Brenn came to the market. Brenn arrested nine boys.")
    (actor,) = record.events[-1].actors
    assert (actor.kind, actor.name) == ("police", "Brenn")


def test_a_constable_is_of_the_police_and_has_no_name(code):
    (event,) = code("Constable Tavo Brenn shot a boy near the bridge.").events
    assert [(p.kind, p.name) for p in event.actors] == [("police", "[person]")]


def test_a_pronoun_that_speaks_is_the_one_who_spoke_last(code):
    record = code("The commissioner of police said two boys were shot. He said both died.")
    assert [a.speaker_kind for a in record.attributions] == ["police", "police"]
