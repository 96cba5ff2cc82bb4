"""What a run reads can be changed while it reads, and nobody takes away what it has begun."""

from __future__ import annotations

from pathlib import Path, PurePath
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.batch.feed import Feed
from desktop_app.batch.model import BatchEnded, Event, Fate, FileEnded, FileStarted, Planned, Source
from desktop_app.batch.running import run
from desktop_app.exporting import export
from desktop_app.reading.model import Reading
from tests.batch.working import Shelf, work_of


def sources(*names: str) -> list[Source]:
    return [Source(Path("/texts") / name, PurePath(name)) for name in names]


def taken(feed: Feed) -> list[int]:
    return list(iter(feed.take, None))


def test_texts_come_in_their_order_and_those_put_first_before_them() -> None:
    feed = Feed(sources("a", "b", "c", "d"))
    feed.put_first([3, 1])
    assert taken(feed) == [3, 1, 0, 2]


def test_a_text_that_was_taken_is_not_touched() -> None:
    feed = Feed(sources("a", "b", "c"))
    assert feed.take() == 0
    feed.put_first([2, 0])
    assert feed.drop([0, 1]) == {1} and feed.dropped == {1}
    assert taken(feed) == [2]


def test_more_can_come_until_the_last_was_asked_for() -> None:
    feed = Feed(sources("a"))
    assert [source.name for source in feed.joined()] == ["a"]
    assert feed.add(sources("b", "c")) == range(1, 3)
    assert [source.name for source in feed.joined()] == ["b", "c"] and feed.joined() == ()
    assert taken(feed) == [0, 1, 2]
    assert feed.add(sources("late")) is None and feed.joined() == ()


@given(st.lists(st.tuples(st.sampled_from(["add", "drop", "first", "take"]), st.integers(0, 30))))
def test_whatever_happens_each_text_is_taken_once_or_dropped(steps: list[tuple[str, int]]) -> None:
    feed = Feed(sources("0", "1", "2"))
    total, seen, gone, over = 3, list[int](), set[int](), False
    for step, number in steps:
        if step == "add":
            added = feed.add(sources("x"))
            assert (added is None) is over
            total += 0 if added is None else 1
        elif step == "drop":
            gone |= feed.drop([number])
        elif step == "first":
            feed.put_first([number])
        elif (one := feed.take()) is None:
            over = True
        else:
            seen.append(one)
    seen += taken(feed)
    assert sorted([*seen, *gone]) == list(range(total)) and feed.dropped == gone


def test_texts_added_by_another_thread_are_lost_by_none() -> None:
    feed = Feed(sources("0"))
    accepted: list[int] = []

    def add() -> None:
        for _ in range(500):
            accepted.extend(feed.add(sources("x")) or ())

    threads = [Thread(target=add) for _ in range(4)]
    for thread in threads:
        thread.start()
    seen = taken(feed)
    for thread in threads:
        thread.join()
    assert seen == [0, *sorted(accepted)]


# --- a run that takes from one ------------------------------------------------------------------------------


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


def changed(shelf: Shelf, feed: Feed, change: object) -> list[Event]:
    """The events of a run whose feed is changed when the first text has been begun."""
    events: list[Event] = []
    for event in run(feed, shelf.out, work_of(shelf.translator)):
        events.append(event)
        if isinstance(event, FileStarted) and sum(isinstance(e, FileStarted) for e in events) == 1:
            change()  # type: ignore[operator]
    return events


def of(shelf: Shelf, *names: str) -> list[Source]:
    shelf.put(*names)
    return [Source(shelf.texts / name, PurePath(name)) for name in names]


def ended(events: list[Event]) -> dict[int, Fate]:
    return {event.number: event.result.fate for event in events if isinstance(event, FileEnded)}


def test_a_text_that_joins_is_planned_and_read_behind_the_others(shelf: Shelf) -> None:
    first, (late,) = of(shelf, "1.txt", "2.txt"), of(shelf, "3.txt")
    feed = Feed(first)
    events = changed(shelf, feed, lambda: feed.add([late]))
    planned = [(event.first, len(event.tasks)) for event in events if isinstance(event, Planned)]
    assert planned == [(0, 2), (2, 1)]
    assert ended(events) == dict.fromkeys(range(3), Fate.DONE)
    assert shelf.results() == ["1.json", "2.json", "3.json"]


def test_of_texts_that_join_those_that_are_finished_are_told_at_once(shelf: Shelf) -> None:
    (early, late) = of(shelf, "1.txt", "2.txt")
    list(run([late], shelf.out, work_of(shelf.translator)))
    feed = Feed([early, *of(shelf, "3.txt")])
    events = changed(shelf, feed, lambda: feed.add([late]))
    assert ended(events) == {0: Fate.DONE, 1: Fate.DONE, 2: Fate.ALREADY}
    assert [event.number for event in events if isinstance(event, FileStarted)] == [0, 1]


def test_a_text_that_was_dropped_is_neither_read_nor_counted(shelf: Shelf) -> None:
    feed = Feed(of(shelf, "1.txt", "2.txt", "3.txt"))
    events = changed(shelf, feed, lambda: feed.drop([1]))
    assert shelf.results() == ["1.json", "3.json"]
    (end,) = (event for event in events if isinstance(event, BatchEnded))
    assert (end.totals.done, end.totals.left) == (2, 0)


def test_a_text_of_a_name_that_is_taken_gets_a_number_also_when_it_joins(shelf: Shelf) -> None:
    first, (other,) = of(shelf, "1.txt", "2.txt"), of(shelf, "part/1.txt")
    feed = Feed(first)
    changed(shelf, feed, lambda: feed.add([Source(other.path, PurePath("1.txt"))]))
    assert shelf.results() == ["1-2.json", "1.json", "2.json"]


def test_a_text_that_failed_and_joins_again_keeps_its_name(shelf: Shelf) -> None:
    first = of(shelf, "1.txt", "2.txt")
    (shelf.texts / "1.txt").write_bytes(bytes(range(256)) * 20)
    feed = Feed(first)
    events: list[Event] = []
    for event in run(feed, shelf.out, work_of(shelf.translator)):
        events.append(event)
        if isinstance(event, FileEnded) and event.result.fate is Fate.FAILED:
            shelf.put("1.txt")
            feed.add(first[:1])
    assert ended(events) == {0: Fate.FAILED, 1: Fate.DONE, 2: Fate.DONE}
    assert shelf.results() == ["1.json", "2.json"]


def test_a_result_is_not_written_onto_a_text_that_joined_later(shelf: Shelf) -> None:
    first = of(shelf, "1.txt", "2.txt")
    victim = shelf.out / "2.txt"
    victim.parent.mkdir()
    victim.write_text("قال الوزير إن الجسر سيفتح.\n", encoding="utf-8")
    before = victim.read_bytes()
    feed = Feed(first)
    work = work_of(shelf.translator, ("txt",))
    for event in run(feed, shelf.out, work):
        if isinstance(event, FileStarted) and event.number == 0:
            feed.add([Source(victim, PurePath("victim.txt"))])
    assert victim.read_bytes() == before and "victim.txt" in shelf.results()


def test_after_a_run_that_could_not_begin_nothing_is_accepted(shelf: Shelf) -> None:
    from desktop_app.batch.ledger import open_ledger
    from desktop_app.errors import OutputInUse

    feed = Feed(of(shelf, "1.txt"))
    with open_ledger(shelf.out), pytest.raises(OutputInUse):
        list(run(feed, shelf.out, work_of()))
    assert feed.add(of(shelf, "2.txt")) is None


# --- other choices of one format ----------------------------------------------------------------------------


def test_another_choice_makes_anew_the_format_that_knows_it_and_no_other(shelf: Shelf) -> None:
    shelf.put("1.txt")
    written: list[str] = []

    def write(reading: Reading, to: str) -> bytes:
        written.append(to)
        return export(reading, to)

    formats = ("json", "html")
    shelf.run(formats=formats, write=write)
    written.clear()
    stacked = {
        "choices": lambda to: "layout=stacked" if to == "html" else "",
        "formats": formats,
        "write": write,
    }
    assert [result.fate for result in shelf.run(**stacked)[0].values()] == [Fate.DONE]
    assert written == ["html"]
    assert [result.fate for result in shelf.run(**stacked)[0].values()] == [Fate.ALREADY]
    assert [result.fate for result in shelf.run(formats=formats, write=write)[0].values()] == [Fate.DONE]
    assert written == ["html", "html"]
