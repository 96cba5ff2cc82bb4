"""Downloads arrive whole, go on where they broke off, and never pass for what they are not."""

from __future__ import annotations

import hashlib
import os
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from desktop_app.errors import (
    DiskFull,
    DownloadCorrupt,
    DownloadRefused,
    NoNetwork,
    OutputUnwritable,
    PackageNotFound,
)
from desktop_app.translation import downloading
from desktop_app.translation.downloading import Expected, _Transfer, download, forget, partial_file, received
from tests.servers import Behaviour, Server, serving

PIECE = 1 << 10
CONTENT = bytes(range(256)) * 2_000  # 512,000 bytes: many pieces
KNOWN = Expected(len(CONTENT), hashlib.sha256(CONTENT).hexdigest())

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


class StoppedError(Exception):
    """What a test's report raises to stop."""


@pytest.fixture(autouse=True)
def hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """No waiting between tries, and pieces small enough for these files to have many."""
    monkeypatch.setattr(downloading, "PAUSES", (0, 0, 0, 0))
    monkeypatch.setattr(downloading, "_CHUNK", PIECE)


@pytest.fixture
def server() -> Iterator[Server]:
    with serving(Behaviour(CONTENT)) as running:
        yield running


def ignore(stage: str, done: int, total: int | None) -> None:
    """A report that nobody reads."""


def stop_after(size: int):
    """A report that stops once `size` bytes have been downloaded."""

    def report(stage: str, done: int, total: int | None) -> None:
        if stage == "download" and done >= size:
            raise StoppedError

    return report


def test_a_file_arrives_whole_and_progress_is_reported_to_the_end(server: Server) -> None:
    steps: list[tuple[str, int, int | None]] = []
    file = download(server.url(), expected=KNOWN, report=lambda *step: steps.append(step))
    assert file.read_bytes() == CONTENT
    assert steps[0] == ("download", 0, len(CONTENT)) and steps[-1] == ("download", len(CONTENT), len(CONTENT))
    assert [done for _, done, _ in steps] == sorted(done for _, done, _ in steps)


def test_a_dropped_connection_is_taken_up_where_it_broke(server: Server) -> None:
    server.behaviour.drops = [100 * PIECE + 5, 50 * PIECE + 5]
    assert download(server.url(), expected=KNOWN, report=ignore).read_bytes() == CONTENT
    starts = [asked.get("range") for asked in server.asked]
    assert starts == [None, f"bytes={100 * PIECE}-", f"bytes={150 * PIECE}-"]
    assert server.asked[1]["if-range"] == '"one"'


@pytest.mark.parametrize("expected", [KNOWN, None])
def test_a_later_run_goes_on_from_what_an_earlier_one_left(server: Server, expected: Expected | None) -> None:
    with pytest.raises(StoppedError):
        download(server.url(), expected=expected, report=stop_after(200_000))
    kept = received(server.url())
    assert 200_000 <= kept < len(CONTENT)
    assert download(server.url(), expected=expected, report=ignore).read_bytes() == CONTENT
    assert server.asked[1]["range"] == f"bytes={kept}-"


def test_a_server_that_ignores_ranges_sends_it_all_again(server: Server) -> None:
    server.behaviour.ranges = False
    server.behaviour.drops = [300_000]
    assert download(server.url(), expected=KNOWN, report=ignore).read_bytes() == CONTENT


def test_a_file_that_changed_on_the_server_is_fetched_from_the_start(server: Server) -> None:
    with pytest.raises(StoppedError):
        download(server.url(), expected=None, report=stop_after(200_000))
    server.behaviour.content = CONTENT[::-1]
    server.behaviour.etag = '"two"'
    assert download(server.url(), expected=None, report=ignore).read_bytes() == CONTENT[::-1]


def test_without_an_etag_the_date_of_the_file_stands_for_it(server: Server) -> None:
    server.behaviour.etag = 'W/"weak"'
    server.behaviour.modified = "Mon, 02 Nov 2026 10:00:00 GMT"
    server.behaviour.drops = [5 * PIECE]
    download(server.url(), expected=None, report=ignore)
    assert server.asked[1]["if-range"] == server.behaviour.modified


def test_a_file_of_another_size_is_not_joined_to_what_is_there(server: Server) -> None:
    server.behaviour.etag = ""
    with pytest.raises(StoppedError):
        download(server.url(), expected=None, report=stop_after(200_000))
    server.behaviour.content = b"new" * 200_000
    assert download(server.url(), expected=None, report=ignore).read_bytes() == b"new" * 200_000


def test_a_file_that_is_whole_already_is_not_fetched_again(server: Server) -> None:
    download(server.url(), expected=KNOWN, report=ignore)
    assert download(server.url(), expected=KNOWN, report=ignore).read_bytes() == CONTENT
    assert len(server.asked) == 1


def test_a_whole_file_of_unknown_size_is_asked_for_and_found_to_be_complete(server: Server) -> None:
    download(server.url(), expected=None, report=ignore)
    assert download(server.url(), expected=None, report=ignore).read_bytes() == CONTENT
    assert server.asked[1]["range"] == f"bytes={len(CONTENT)}-"


def test_more_than_the_server_has_is_thrown_away_and_fetched_anew(server: Server) -> None:
    part = partial_file(server.url())
    part.parent.mkdir(parents=True)
    part.write_bytes(b"x" * (len(CONTENT) + 1))
    assert download(server.url(), expected=None, report=ignore).read_bytes() == CONTENT


def test_another_content_of_the_right_size_is_refused_and_thrown_away(server: Server) -> None:
    server.behaviour.content = CONTENT[::-1]
    with pytest.raises(DownloadCorrupt) as refused:
        download(server.url(), expected=KNOWN, report=ignore)
    assert refused.value.expected == KNOWN.sha256
    assert refused.value.received == hashlib.sha256(CONTENT[::-1]).hexdigest()
    assert received(server.url()) == 0 and not list(partial_file(server.url()).parent.iterdir())


def test_a_content_of_the_wrong_size_is_refused_before_it_is_fetched(server: Server) -> None:
    server.behaviour.content = CONTENT + b"!"
    with pytest.raises(DownloadCorrupt):
        download(server.url(), expected=KNOWN, report=ignore)
    assert received(server.url()) == 0


def test_too_much_of_an_unannounced_length_is_refused(server: Server) -> None:
    server.behaviour.content = CONTENT + b"!"
    server.behaviour.length = False
    with pytest.raises(DownloadCorrupt):
        download(server.url(), expected=KNOWN, report=ignore)
    assert received(server.url()) == 0


def test_a_body_that_ends_early_without_saying_its_length_is_taken_up_again(server: Server) -> None:
    server.behaviour.length = False
    server.behaviour.drops = [123_456]
    assert download(server.url(), expected=KNOWN, report=ignore).read_bytes() == CONTENT
    assert server.asked[1]["range"] == "bytes=123456-"


def test_a_web_page_in_place_of_the_file_costs_nothing_of_what_is_kept(server: Server) -> None:
    with pytest.raises(StoppedError):
        download(server.url(), expected=KNOWN, report=stop_after(200_000))
    kept = received(server.url())
    server.behaviour.content_type = "text/html; charset=utf-8"
    server.behaviour.ranges = False
    with pytest.raises(DownloadCorrupt):
        download(server.url(), expected=KNOWN, report=ignore)
    assert received(server.url()) == kept > 0


@pytest.mark.parametrize("status", [403, 404, 500])
def test_an_error_of_the_server_is_passed_on(server: Server, status: int) -> None:
    server.behaviour.status = status
    with pytest.raises(DownloadRefused) as refused:
        download(server.url(), expected=None, report=ignore)
    assert refused.value.status == status


def test_redirects_are_followed(server: Server) -> None:
    server.behaviour.redirect = "/moved/file"
    assert download(server.url(), expected=KNOWN, report=ignore).read_bytes() == CONTENT


def test_redirects_in_circles_end(server: Server) -> None:
    server.behaviour.redirect = "/again"
    with pytest.raises(NoNetwork):
        download(server.url(), expected=None, report=ignore)


def test_a_connection_that_only_ever_drops_is_given_up_and_what_came_is_kept(server: Server) -> None:
    server.behaviour.drops = [100 * PIECE] + [0] * 20
    with pytest.raises(NoNetwork) as failed:
        download(server.url(), expected=KNOWN, report=ignore)
    assert failed.value.partial == received(server.url()) == 100 * PIECE
    assert len(server.asked) == 1 + 1 + len(downloading.PAUSES)


def test_a_server_that_falls_silent_is_asked_again(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(downloading, "TIMEOUTS", (5, 0.2))
    server.behaviour.stalls = [70_000]
    assert download(server.url(), expected=KNOWN, report=ignore).read_bytes() == CONTENT
    assert len(server.asked) == 2


def test_a_closed_port_is_no_network_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_Transfer, "_pause", lambda *_: pytest.fail("waited for what was never there"))
    with socket.socket() as closed:  # bound and not listening: refused, and nobody else can take the port
        closed.bind(("127.0.0.1", 0))
        with pytest.raises(NoNetwork) as failed:
            download(f"http://127.0.0.1:{closed.getsockname()[1]}/a", expected=None, report=ignore)
    assert "refused" in failed.value.reason


def test_a_name_that_nobody_knows_is_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(NoNetwork) as failed:
        download("http://packages.example/a", expected=None, report=ignore)
    assert "looked up" in failed.value.reason


def test_the_proxy_of_the_environment_is_used(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", server.address)
    assert download("http://packages.example/a", expected=KNOWN, report=ignore).read_bytes() == CONTENT
    assert server.asked[0]["host"] == "packages.example"


@pytest.mark.parametrize(
    "address", ["http://", "http://[::1", "http://exa mple.org:port/", "https://" + "a" * 70 + ".org/"]
)
def test_what_is_no_address_is_not_found(address: str) -> None:
    with pytest.raises(PackageNotFound):
        download(address, expected=None, report=ignore)


def test_too_little_room_is_noticed_before_anything_is_fetched(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=len(CONTENT) - 1))
    with pytest.raises(DiskFull):
        download(server.url(), expected=KNOWN, report=ignore)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_disk_that_fills_up_on_the_way_is_told_as_such(server: Server) -> None:
    part = partial_file(server.url())
    part.parent.mkdir(parents=True)
    part.symlink_to("/dev/full")
    with pytest.raises(DiskFull):
        download(server.url(), expected=None, report=ignore)


def test_a_folder_that_cannot_be_made_is_told_as_such(server: Server) -> None:
    folder = partial_file(server.url()).parent
    folder.parent.mkdir(parents=True)
    folder.write_text("a file is in the way")
    with pytest.raises(OutputUnwritable):
        download(server.url(), expected=None, report=ignore)


def test_forgetting_leaves_nothing(server: Server) -> None:
    file = download(server.url(), expected=None, report=ignore)
    forget(server.url())
    assert not list(file.parent.iterdir()) and received(server.url()) == 0


def test_two_addresses_never_share_a_partial_file() -> None:
    assert partial_file("https://a.example/m.argosmodel") != partial_file("https://b.example/m.argosmodel")
    assert partial_file("https://a.example/m?v=1") != partial_file("https://a.example/m?v=2")


def test_the_name_of_a_partial_file_stays_in_its_folder() -> None:
    for address in (
        "https://a.example/../../etc/passwd",
        "https://a.example/..",
        "https://a.example/" + "ا" * 300,
    ):
        part = partial_file(address)
        assert (
            part.parent.name == "downloads" and ".." not in part.parts and len(os.fsencode(part.name)) < 120
        )


def test_damaged_notes_of_an_earlier_run_are_ignored(server: Server) -> None:
    with pytest.raises(StoppedError):
        download(server.url(), expected=None, report=stop_after(200_000))
    for notes in partial_file(server.url()).parent.glob("*.json"):
        notes.write_text("{")
    assert download(server.url(), expected=None, report=ignore).read_bytes() == CONTENT


def test_cancelling_while_waiting_for_the_next_try_works(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(downloading, "PAUSES", (600,))
    server.behaviour.drops = [100 * PIECE]
    calls: list[int] = []

    def report(stage: str, done: int, total: int | None) -> None:
        calls.append(done)
        if calls.count(100 * PIECE) >= 2:  # the last piece, and the first sign of life from the pause
            raise StoppedError

    with pytest.raises(StoppedError):
        download(server.url(), expected=KNOWN, report=report)
    assert received(server.url()) == 100 * PIECE
