"""The Qt binding itself."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtGui import QTextOption


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal there")
def test_calls_without_a_result_do_not_use_up_none() -> None:
    # PySide6 6.12.0 gives away a reference to None with every such call; on Python 3.11 the program aborts after some
    # thousands of them («deallocating None»). Versions up to 6.11 do not.
    option = QTextOption()
    before = sys.getrefcount(None)
    for _ in range(2000):
        option.setTabStopDistance(10)
    assert sys.getrefcount(None) > before - 1000
