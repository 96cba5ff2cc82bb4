"""The package that translates, and one that is being installed: what is told of both, in one place of the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop_app.errors import ReaderError
from desktop_app.gui import notices
from desktop_app.gui.installer import Install, Installer
from desktop_app.gui.notices import Notice
from desktop_app.translation.engine import PackageInfo


class Packages(QObject):
    """An installation that runs is told first; when it has come to nothing, what was told before is told again."""

    notice_changed = Signal(object)  # a Notice or None
    used = Signal(object)  # a PackageInfo
    installed = Signal(object)  # a PackageInfo
    fault_found = Signal(object)  # an exception that nobody foresaw

    def __init__(self, install: Install, *, official_size: int, parent: QObject | None = None) -> None:
        """Nothing is installed yet.

        Args:
            install: does it, on a thread of its own.
            official_size: of the package that can be offered, in bytes.
            parent: as Qt has it.
        """
        super().__init__(parent)
        self._official_megabytes = round(official_size / 1_000_000)
        self._notice: Notice | None = None
        self._installer = Installer(install, self)
        self._installer.progressed.connect(
            lambda *steps: self.notice_changed.emit(notices.installing(*steps))
        )
        self._installer.stopped.connect(lambda: self.notice_changed.emit(self._notice))
        self._installer.installed.connect(self._on_installed)
        self._installer.failed.connect(self._on_failed)

    @property
    def installing(self) -> bool:
        """Whether a package is being installed."""
        return self._installer.busy

    def use(self, package: PackageInfo) -> None:
        """Tell which package translates; of a starter, that there is a better one."""
        self._tell(notices.starter(self._official_megabytes) if package.starter else None)
        self.used.emit(package)

    def miss(self, error: ReaderError) -> None:
        """Tell why none can be used."""
        self._tell(notices.broken_package(error, self._official_megabytes))

    def install(self, source: str) -> None:
        """Install a package from a file or, for «ar-en», the official one from the network."""
        self._installer.start(source)

    def stop(self) -> None:
        """Stop the installation; what has been downloaded is kept for the next try."""
        self._installer.stop()

    def close(self) -> None:
        """Stop, and wait for the thread."""
        self._installer.close()

    def _on_installed(self, package: PackageInfo) -> None:
        self._tell(None)
        self.installed.emit(package)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, ReaderError):
            self.notice_changed.emit(notices.install_failed(error, self._official_megabytes))
        else:
            self.notice_changed.emit(self._notice)
            self.fault_found.emit(error)

    def _tell(self, notice: Notice | None) -> None:
        self._notice = notice
        if not self._installer.busy or notice is None:
            self.notice_changed.emit(notice)
