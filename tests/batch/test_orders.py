"""What was asked for is there the next time, and a damaged file does no harm."""

from __future__ import annotations

from dataclasses import replace

from desktop_app import paths
from desktop_app.batch.orders import Order, keep_order, load_order
from desktop_app.exporting.delivery import USUAL, Delivery, Layout


def test_an_order_comes_back() -> None:
    order = Order(
        ("/a b", "/ج"), ("/a b/c",), "/out", ("html", "json"), recursive=False, anew=True, unfinished=True
    )
    keep_order(order)
    assert load_order() == order


def test_without_one_there_is_a_fresh_one() -> None:
    assert load_order() == Order()


def test_what_cannot_be_read_is_left_out() -> None:
    file = paths.data_dir() / "batch.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text('{"given": ["/a", 3], "out_dir": 7, "unfinished": true, "other": 1}')
    assert load_order() == Order(("/a",), unfinished=True)
    file.write_text("{")
    assert load_order() == Order()


def test_how_the_results_are_written_comes_back_and_holds_for_other_texts() -> None:
    asked = Delivery(layout=Layout.STACKED, summary=False, states=True)
    order = Order(
        ("/a",),
        out_dir="/out",
        formats=("html",),
        layout="stacked",
        parts=asked.parts,
        first=("/a/2",),
        alone="/a",
    )
    keep_order(order)
    assert load_order().delivery == asked
    assert load_order().as_next_time() == Order(formats=("html",), layout="stacked", parts=asked.parts)


def test_an_order_that_knows_no_such_choice_is_written_as_usual() -> None:
    file = paths.data_dir() / "batch.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text('{"given": ["/a"], "formats": ["docx"], "layout": "spiral"}')
    assert load_order().delivery == USUAL


def test_only_what_a_chosen_format_knows_is_another_task() -> None:
    order = Order(out_dir="/out", formats=("html", "json"))
    assert replace(order, parts=(*order.parts, "excel")).results == order.results
    assert replace(order, layout="table").results == order.results, "it is the format's own"
    for other in (replace(order, layout="target"), replace(order, parts=()), replace(order, anew=True)):
        assert other.results != order.results


def test_what_is_given_again_is_no_longer_left_out() -> None:
    order = Order(("/a",), ("/a/1.txt", "/a/b/2.txt", "/c.txt"))
    assert order.with_given(["/a/b"]) == Order(("/a", "/a/b"), ("/a/1.txt", "/c.txt"))


def test_texts_that_are_taken_out_are_left_out_of_their_folder() -> None:
    order = Order(("/a", "/b.txt"), first=("/b.txt", "/a/1.txt"))
    assert order.without(["/b.txt", "/a/2.txt"]) == Order(("/a",), ("/a/2.txt",), first=("/a/1.txt",))
