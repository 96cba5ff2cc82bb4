"""What was asked for is there the next time, and a damaged file does no harm."""

from __future__ import annotations

from desktop_app import paths
from desktop_app.batch.orders import Order, keep_order, load_order


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
