"""How well confidences hold: what is binned, the distance, the interval."""

import pytest
from tools.quality.reliability import Judged, binned, bounds, error
from tools.quality.stored import Bin


def test_events_are_put_in_bins_of_a_tenth():
    judged = [Judged(0.75, True), Judged(0.79, False), Judged(0.8, True), Judged(1.0, True)]
    assert binned(judged) == (Bin(2, 1, 0.77), Bin(1, 1, 0.8), Bin(1, 1, 1.0))


def test_the_calibration_error_is_the_mean_distance_of_share_and_confidence():
    assert error((Bin(3, 3, 0.8), Bin(1, 0, 0.4))) == pytest.approx((3 * 0.2 + 1 * 0.4) / 4)
    assert error(()) == 0


def test_the_interval_of_a_share_holds_it_and_narrows_with_more_events():
    few, many = bounds(Bin(10, 5, 0.5)), bounds(Bin(1000, 500, 0.5))
    assert few == pytest.approx((0.2366, 0.7634), abs=1e-4)
    assert 0 < few[0] < many[0] < 0.5 < many[1] < few[1]
    assert bounds(Bin(5, 5, 1.0))[1] == pytest.approx(1)
