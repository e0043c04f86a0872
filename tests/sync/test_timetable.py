import pytest

from app.sync_client.timetable import Pace, Timetable


class Times:
    def __init__(self):
        self.mono, self.wall_off, self.luck = 1000.0, 0.0, 1.0
        self.table = Timetable(
            Pace(), now=lambda: self.mono, wall=lambda: self.mono + self.wall_off, chance=self.chance
        )

    def chance(self, low, high):
        return low + (high - low) * self.luck


@pytest.fixture
def times():
    made = Times()
    made.table.begun()
    return made


def test_the_first_sync_is_due_at_once():
    assert Times().table.rest() <= 0


def test_an_edit_is_due_after_a_second_and_a_half_and_a_second_edit_does_not_put_it_off(times):
    times.table.edited()
    times.mono += 1
    times.table.edited()
    assert times.table.rest() == pytest.approx(0.5)


def test_an_edit_during_a_sync_is_not_forgotten_by_its_success(times):
    times.table.edited()
    times.table.succeeded()
    assert times.table.rest() == pytest.approx(1.5)


@pytest.mark.parametrize(("luck", "rest"), [(0.0, 48), (1.0, 72)])
def test_polls_vary_by_a_fifth(times, luck, rest):
    times.luck = luck
    times.table.succeeded()
    assert times.table.rest() == pytest.approx(rest)


def test_an_idle_laptop_polls_every_five_minutes(times):
    times.mono += 700
    times.luck = 0.5
    times.table.succeeded()
    assert times.table.rest() == pytest.approx(300)


def test_retries_wait_twice_as_long_each_time_up_to_five_minutes_and_start_by_themselves(times):
    rests = []
    for _ in range(12):
        times.table.begun()
        times.table.failed()
        rests.append(times.table.rest())
    assert rests[:4] == [1, 2, 4, 8]
    assert max(rests) == 300


def test_a_poke_or_the_user_ends_the_waiting(times):
    for _ in range(9):
        times.table.begun()
        times.table.failed()
    times.table.poked()
    assert times.table.rest() == pytest.approx(2)
    times.table.asked()
    assert times.table.rest() <= 0
    times.table.begun()
    times.table.failed()
    assert times.table.rest() == pytest.approx(1)


def test_what_the_server_asks_to_wait_holds_for_edits_and_pokes_but_not_for_the_user(times):
    times.table.failed(20)
    times.table.edited()
    times.table.poked()
    assert times.table.rest() == pytest.approx(20)
    times.table.asked()
    assert times.table.rest() <= 0


def test_after_sleep_it_is_due_at_once(times):
    times.table.succeeded()
    assert times.table.rest() > 0
    times.wall_off += 3600
    assert times.table.rest() <= 0


def test_one_that_wakes_before_its_network_does_not_rest_as_long_as_before_it_slept(times):
    for _ in range(9):
        times.table.begun()
        times.table.failed()
    times.wall_off += 3600
    assert times.table.rest() <= 0
    times.table.begun()
    times.table.failed()
    assert times.table.rest() == pytest.approx(1)
