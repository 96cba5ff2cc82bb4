"""The foot of the window: the one fact that matters (offline), the package, the progress with its cancel."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from desktop_app.gui.mirroring import set_margins
from desktop_app.gui.progress import Progress, Stage
from desktop_app.translation.engine import PackageInfo


class Foot(QWidget):
    """Says how far the English is; the button stops it, or makes it go on."""

    stop_requested = Signal()
    translate_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("foot")
        self.network = QLabel(self.tr("Offline"))
        self.network.setToolTip(self.tr("Nothing you read leaves this machine."))
        self.package = QLabel()
        self.words = QLabel()
        for label in (self.network, self.package, self.words):
            label.setProperty("quiet", True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(180)
        self.bar.setAccessibleName(self.tr("Progress of the translation"))
        self.button = QToolButton()
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button.clicked.connect(self._on_clicked)
        row = QHBoxLayout(self)
        set_margins(row, 14, 0, 8, 0)
        row.setSpacing(14)
        row.addWidget(self.network)
        row.addWidget(self.package)
        row.addStretch(1)
        row.addWidget(self.words)
        row.addWidget(self.bar)
        row.addWidget(self.button)
        self.setFixedHeight(32)
        self._progress = Progress()
        self.show_progress(self._progress)

    def show_progress(self, progress: Progress) -> None:
        """Say how far the English is."""
        self._progress = progress
        stopped = progress.stage is Stage.STOPPED and progress.done < progress.total
        self.bar.setVisible(progress.running)
        self.bar.setRange(0, max(progress.total, 1) if progress.stage is Stage.TRANSLATING else 0)
        self.bar.setValue(progress.done)
        self.button.setVisible(progress.running or stopped)
        self.button.setText(self.tr("Cancel") if progress.running else self.tr("Translate"))
        self.button.setToolTip(
            self.tr("Stop translating (Esc)") if progress.running else self.tr("Translate this article (F5)")
        )
        self.words.setText(self._words(progress))

    def show_package(self, package: PackageInfo | None) -> None:
        """Name the package that translates."""
        self.package.setText(f"{package.from_code} → {package.to_code} {package.version}" if package else "")
        self.package.setToolTip(package.description if package else "")

    def show_network(self, in_use: bool) -> None:
        """Say whether the network is in use: only while a package is being fetched."""
        self.network.setText(self.tr("Downloading") if in_use else self.tr("Offline"))

    def _words(self, progress: Progress) -> str:
        if progress.stage is Stage.WAITING:
            return self.tr("Getting ready …")
        if progress.total == 0 or progress.stage is Stage.IDLE:
            return ""
        counted = self.tr("{done} of {total} sentences").format(done=progress.done, total=progress.total)
        if progress.stage is Stage.STOPPED:
            return (
                self.tr("Stopped: {counted}").format(counted=counted)
                if progress.done < progress.total
                else ""
            )
        if progress.stage is Stage.DONE:
            return self.tr("{total} sentences").format(total=progress.total)
        if progress.words_per_second < 1:
            return counted
        speed = self.tr("{speed} words/s").format(speed=round(progress.words_per_second))
        return f"{counted} · {speed}"

    def _on_clicked(self) -> None:
        if self._progress.running:
            self.stop_requested.emit()
        else:
            self.translate_requested.emit()
