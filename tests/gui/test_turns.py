"""Two readings at one engine: never at once, and who is in a hurry comes first."""

from __future__ import annotations

from threading import Lock, Thread

import pytest

from desktop_app.gui.turns import Turns
from desktop_app.translation.engine import Decoding, Translator
from tests.fakes import FAKE_PACKAGE, FakeTranslator
from tests.gui.conftest import Gate


def test_who_is_in_a_hurry_goes_before_who_waited_longer(gate: Gate) -> None:
    order: list[str] = []

    def answer(text: str) -> str:
        if text == "first":
            gate.answer(text)
        order.append(text)
        return text

    engine, turns = FakeTranslator(answer), Turns()
    slow = turns.shared(lambda _name: engine)("")
    hurried = turns.shared(lambda _name: engine, hurry=True)("")

    def work(translator: Translator, text: str) -> Thread:
        thread = Thread(target=lambda: translator.translate([text], Decoding()))
        thread.start()
        return thread

    threads = [work(slow, "first")]
    assert gate.reached.wait(20)
    threads += [work(slow, "patient"), work(hurried, "hurried")]
    while not turns._hurrying:
        threads[-1].join(0.001)
    gate.open.set()
    for thread in threads:
        thread.join(20)
    assert order == ["first", "hurried", "patient"]


def test_one_works_at_a_time() -> None:
    alone, met = Lock(), []

    def answer(text: str) -> str:
        if not alone.acquire(blocking=False):
            met.append(text)
            return text
        sum(range(20_000))  # time for the other to come in, were it let
        alone.release()
        return text

    engine, turns = FakeTranslator(answer), Turns()
    shared = [turns.shared(lambda _name: engine, hurry=hurry)("") for hurry in (False, True)]
    threads = [
        Thread(target=lambda t=t: [t.translate(["a"], Decoding()) for _ in range(200)])  # type: ignore[misc]
        for t in shared
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert met == []
    assert len(engine.batches) == 400


def test_an_error_gives_the_turn_back() -> None:
    def fail(text: str) -> str:
        raise ValueError(text)

    turns = Turns()
    translator = turns.shared(lambda _name: FakeTranslator(fail))("")
    for _ in range(2):
        with pytest.raises(ValueError, match="a"):
            translator.translate(["a"], Decoding())
    assert translator.package == FAKE_PACKAGE
    assert translator.count_tokens("a b") == 2


def test_the_patient_wait_until_a_reading_has_come_to_its_end(gate: Gate) -> None:
    order: list[str] = []

    def answer(text: str) -> str:
        if text == "first":
            gate.answer(text)
        order.append(text)
        return text

    engine, turns = FakeTranslator(answer), Turns(linger=1)
    patient = turns.shared(lambda _name: engine, patient=True)("")
    reading = turns.shared(lambda _name: engine)("")

    def read() -> None:
        for text in ("first", "second", "third"):
            reading.translate([text], Decoding())

    threads = [Thread(target=read)]
    threads[0].start()
    assert gate.reached.wait(20)
    threads.append(Thread(target=lambda: patient.translate(["patient"], Decoding())))
    threads[1].start()
    gate.open.set()
    for thread in threads:
        thread.join(20)
    assert order == ["first", "second", "third", "patient"]


def test_the_patient_have_their_turn_at_once_where_nobody_else_is_at_work() -> None:
    engine = FakeTranslator()
    patient = Turns().shared(lambda _name: engine, patient=True)("")
    for _ in range(3):
        patient.translate(["a"], Decoding())
    assert len(engine.batches) == 3
