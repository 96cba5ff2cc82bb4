"""Writers exclude each other, and what the system refuses is told in our words."""

from __future__ import annotations

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.errors import DiskFull, InstallBusy, OutputUnwritable
from desktop_app.translation import storage
from desktop_app.translation.storage import delete_tree, disk_errors, sole_writer, sync_folder


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT])
def test_no_room_is_a_full_disk(tmp_path: Path, code: int) -> None:
    with pytest.raises(DiskFull), disk_errors(tmp_path):
        raise OSError(code, "full")


def test_every_other_refusal_keeps_its_reason(tmp_path: Path) -> None:
    with pytest.raises(OutputUnwritable) as refused, disk_errors(tmp_path):
        (tmp_path / "nothing" / "file").write_text("x")
    assert refused.value.reason == "No such file or directory"


def test_a_second_writer_is_refused_while_the_first_one_writes(tmp_path: Path) -> None:
    with sole_writer(tmp_path), pytest.raises(InstallBusy), sole_writer(tmp_path):
        pass
    with sole_writer(tmp_path):
        pass


def test_a_writer_of_another_process_counts_and_its_death_frees_the_folder(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from desktop_app.translation.storage import sole_writer\n"
        "with sole_writer(Path(sys.argv[1])): print('held', flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", script, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout and other.stdout.readline() == "held\n"
        with pytest.raises(InstallBusy), sole_writer(tmp_path):
            pass
        other.kill()
        other.wait()
        with sole_writer(tmp_path):
            pass


def test_a_drive_without_locks_can_be_written_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(storage, "_lock", refuse)
    with sole_writer(tmp_path):
        (tmp_path / "file").write_text("x")


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(OutputUnwritable), sole_writer(tmp_path / "file" / "packages"):
        pass


def test_deleting_a_link_leaves_what_it_leads_to(tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.mkdir()
    (target / "file").write_text("x")
    (tmp_path / "link").symlink_to(target)
    delete_tree(tmp_path / "link")
    assert not (tmp_path / "link").is_symlink() and (target / "file").exists()
    delete_tree(target)
    assert not target.exists()


def test_a_folder_is_flushed(tmp_path: Path) -> None:
    sync_folder(tmp_path)
    with pytest.raises(OSError, match="No such file"):
        sync_folder(tmp_path / "nothing")
