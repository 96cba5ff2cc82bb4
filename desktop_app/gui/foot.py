"""The foot of the window: the one fact that matters (offline), the package, the progress with pause and cancel."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from desktop_app.gui.mirroring import set_margins
from desktop_app.gui.progress import Progress, Stage
from desktop_app.translation.engine import PackageInfo

_TOLD = (Stage.PAUSED, Stage.STOPPED, Stage.DONE)  # said aloud by a screen reader when they begin


class Foot(QWidget):
    """Says how far the English is; the buttons hold it up, stop it, or make it go on."""

    stop_requested = Signal()
    unwatch_requested = Signal()
    pause_requested = Signal()
    go_on_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("foot")
        self.network = QLabel(self.tr("Offline"))
        self.network.setToolTip(self.tr("Nothing you read leaves this machine."))
        self.package = QLabel()
        self.words = QLabel()
        for label in (self.network, self.package, self.words):
            label.setProperty("quiet", True)
        self.watching = QToolButton()
        self.watching.setText(self.tr("Watching the clipboard"))
        self.watching.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.watching.clicked.connect(self.unwatch_requested)
        self.watching.hide()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(180)
        self.bar.setAccessibleName(self.tr("Progress of the translation"))
        self.pause, self.button = QToolButton(), QToolButton()
        for button in (self.pause, self.button):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.pause.clicked.connect(self._on_pause_clicked)
        self.button.clicked.connect(self._on_clicked)
        row = QHBoxLayout(self)
        set_margins(row, 14, 0, 8, 0)
        row.setSpacing(14)
        row.addWidget(self.network)
        row.addWidget(self.package)
        row.addWidget(self.watching)
        row.addStretch(1)
        row.addWidget(self.words)
        row.addWidget(self.bar)
        row.addWidget(self.pause)
        row.addWidget(self.button)
        self.setFixedHeight(32)
        self._progress = Progress()
        self.show_progress(self._progress)

    def add(self, part: QWidget) -> None:
        """Put what another part of the window has to say before the progress."""
        row = self.layout()
        assert isinstance(row, QHBoxLayout)
        row.insertWidget(row.indexOf(self.words), part)

    def show_progress(self, progress: Progress) -> None:
        """Say how far the English is."""
        before, self._progress = self._progress, progress
        paused, going = progress.stage is Stage.PAUSED, progress.stage is Stage.TRANSLATING
        self.bar.setVisible(progress.running)
        self.bar.setRange(0, max(progress.total, 1) if going or paused else 0)
        self.bar.setValue(progress.done)
        self.pause.setVisible(going or paused)
        self.pause.setText(self.tr("Resume") if paused else self.tr("Pause"))
        self.pause.setToolTip(
            self.tr("Go on translating (F4)") if paused else self.tr("Hold the translation up (F4)")
        )
        self.button.setVisible(progress.running or progress.can_go_on)
        self.button.setText(self.tr("Cancel") if progress.running else self.tr("Translate"))
        self.button.setToolTip(
            self.tr("Stop translating (Esc)")
            if progress.running
            else self.tr("Translate what has no English yet (F4)")
        )
        words = self._words(progress)
        self.words.setText(words)
        self.bar.setAccessibleDescription(words)
        if words and progress.stage is not before.stage and progress.stage in _TOLD:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def show_package(self, package: PackageInfo | None) -> None:
        """Name the package that translates."""
        self.package.setText(f"{package.from_code} → {package.to_code} {package.version}" if package else "")
        self.package.setToolTip(package.description if package else "")

    def show_network(self, in_use: bool) -> None:
        """Say whether the network is in use: only while a package is being fetched."""
        self.network.setText(self.tr("Downloading") if in_use else self.tr("Offline"))

    def show_watching(self, on: bool, *, only_with_focus: bool) -> None:
        """Say that the clipboard is being watched, and how to end it."""
        self.watching.setVisible(on)
        tips = [self.tr("Arabic texts are summarised as soon as they are copied. Click to stop.")]
        if only_with_focus:
            tips.append(self.tr("On this desktop: as soon as Dragoman's window has the keyboard again."))
        self.watching.setToolTip("\n".join(tips))
        self.watching.setAccessibleDescription(" ".join(tips))

    def _words(self, progress: Progress) -> str:
        stage = progress.stage
        if stage is Stage.WAITING:
            return self.tr("Getting ready …")
        if progress.total == 0 or stage is Stage.IDLE:
            return ""
        if stage is Stage.DONE:
            return self.tr("{total} sentences").format(total=progress.total)
        counted = self.tr("{done} of {total} sentences").format(done=progress.done, total=progress.total)
        if stage is Stage.PAUSED:
            return self.tr("Paused: {counted}").format(counted=counted)
        if stage is Stage.STOPPED:
            return self.tr("Stopped: {counted}").format(counted=counted) if progress.can_go_on else ""
        parts = [counted]
        if progress.words_per_second >= 1:
            speed = round(progress.words_per_second)
            parts.append(self.tr("{speed} words/s").format(speed=speed))
        if progress.seconds_left is not None:
            parts.append(self._time_left(progress.seconds_left))
        return " · ".join(parts)

    def _time_left(self, seconds: float) -> str:
        if seconds < 20:
            return self.tr("a few seconds left")
        if seconds < 50:
            return self.tr("less than a minute left")
        minutes = max(round(seconds / 60), 1)
        if minutes < 100:
            return self.tr("about {minutes} min left").format(minutes=minutes)
        return self.tr("about {hours} h left").format(hours=round(minutes / 60))

    def _on_pause_clicked(self) -> None:
        if self._progress.stage is Stage.PAUSED:
            self.go_on_requested.emit()
        else:
            self.pause_requested.emit()

    def _on_clicked(self) -> None:
        if self._progress.running:
            self.stop_requested.emit()
        else:
            self.go_on_requested.emit()
