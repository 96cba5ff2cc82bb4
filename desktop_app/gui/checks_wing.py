"""Checks and counts in the window: runs them as the text changes, goes from finding to finding, and tells the counts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Qt

from desktop_app.checking.model import Finding
from desktop_app.gui.counts_dialog import CountsDialog
from desktop_app.gui.inspector import Inspection, Inspector
from desktop_app.gui.main_window import MainWindow
from desktop_app.reading.model import Reading


def _tr(text: str) -> str:
    return QCoreApplication.translate("ChecksWing", text)


class ChecksWing(QObject):
    """Wires the inspector to the text, the checks' tab and the actions."""

    def __init__(self, window: MainWindow, inspector: Inspector) -> None:
        super().__init__(window)
        self._window, self._controller, self._inspector = window, window.controller, inspector
        self._view, self._tab = window.view, window.side.checks_tab
        self.inspection: Inspection | None = None
        self.counts: CountsDialog | None = None
        inspector.setParent(self)
        actions = window.actions_
        self.to_checks = actions.add(
            actions.tools, _tr("Checks"), "Ctrl+Shift+K", _tr("Go to what the checks found")
        )
        self.fine = actions.add(actions.tools, _tr("This Is Fine"), "Del", _tr("Say that a finding is none"))
        # Where something is written Del deletes; in the list and in the text, which is not written in, it does this.
        self.fine.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        for part in (self._tab.list, self._view, window.apart.second):
            part.addAction(self.fine)
        self.to_counts = actions.add(
            actions.tools, _tr("Counts …"), "Ctrl+I", _tr("Words, segments, repetitions, and what is left")
        )
        self._tab.add_actions(self.fine, first=True)
        self._connect()
        self._allow()

    def refresh(self) -> None:
        """Check again what is on screen: the glossary is another, say."""
        if self._controller.reading is not None:
            self._inspector.inspect(self._controller.reading)

    def _connect(self) -> None:
        actions, controller = self._window.actions_, self._controller
        controller.reading_opened.connect(self._on_reading_opened)
        controller.reading_changed.connect(lambda reading, _segments: self._on_reading_changed(reading))
        controller.resegmented.connect(self._on_reading_opened)
        self._inspector.inspected.connect(self._on_inspected)
        self._inspector.counted.connect(self._on_counted)
        self._inspector.failed.connect(controller.fault_found)
        self._tab.finding_chosen.connect(self._on_finding_chosen)
        self._tab.changed.connect(self._allow)
        self._view.sentence_lit.connect(lambda _sentence: self._allow())
        actions.next_finding.triggered.connect(lambda: self._step(1))
        actions.previous_finding.triggered.connect(lambda: self._step(-1))
        self.to_checks.triggered.connect(self._go_to_checks)
        self.fine.triggered.connect(self._toggle_fine)
        self.to_counts.triggered.connect(self._show_counts)
        self._window.closed.connect(self._inspector.close)

    # --- checking -----------------------------------------------------------------------------------------

    def _on_reading_opened(self, reading: Reading) -> None:
        self.inspection = None
        self.to_counts.setEnabled(True)
        self._inspector.inspect(reading)

    def _on_reading_changed(self, reading: Reading) -> None:
        before = self.inspection
        if before is not None and before.reading.article is reading.article:
            self.inspection = before.still_true_of(reading)
            if self.inspection.by_segment is not before.by_segment:
                self._window.apart.show_findings(self.inspection.by_segment)
        self._inspector.inspect(reading)

    def _on_inspected(self, inspection: Inspection) -> None:
        reading = self._controller.reading
        if reading is None or inspection.reading.article is not reading.article:
            return  # another article was opened meanwhile
        self.inspection = inspection.still_true_of(reading)
        self._window.apart.show_findings(self.inspection.by_segment)
        self._tab.show_inspection(self.inspection)

    # --- going --------------------------------------------------------------------------------------------

    def _go_to_checks(self) -> None:
        side = self._window.side
        self._window.actions_.side.setChecked(True)
        side.tabs.setCurrentWidget(self._tab)
        self._tab.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self._tab.shown and not self._tab.list.currentIndex().isValid():
            self._tab.list.setCurrentIndex(self._tab.list.model().index(0, 0))

    def _step(self, step: int) -> None:
        finding = self._tab.step(step, self._view.current)
        if finding is not None:
            self._tab.go_to(finding)

    def _on_finding_chosen(self, finding: Finding) -> None:
        self._window.back_to_text()
        self._window.apart.go_to_place(finding.segment, finding.start, finding.end)

    # --- what is fine -------------------------------------------------------------------------------------

    @property
    def _at(self) -> Finding | None:
        """The finding that the action is about: in the text only while one is still at its sentence."""
        finding = self._tab.at
        in_tab = self._tab.has_keyboard
        return finding if finding and (in_tab or self._view.current == finding.segment) else None

    def _toggle_fine(self) -> None:
        finding, reading = self._at, self._controller.reading
        if finding is None or reading is None:
            return
        from desktop_app.checking.accepting import accept

        self._controller.accept(accept(reading, [finding], fine=not self._tab.shows_fine).accepted)

    def _allow(self) -> None:
        """Offer only what can be done now."""
        actions = self._window.actions_
        for action in (actions.next_finding, actions.previous_finding):
            action.setEnabled(bool(self._tab.shown))
        self.fine.setEnabled(self._at is not None)
        self.fine.setText(_tr("Not Fine After All") if self._tab.shows_fine else _tr("This Is Fine"))
        self.to_counts.setEnabled(self._controller.reading is not None)

    # --- counts -------------------------------------------------------------------------------------------

    def _show_counts(self) -> None:
        reading = self._controller.reading
        if reading is None:
            return
        if self.counts is None:
            self.counts = CountsDialog(self._window)
            self.counts.destroyed.connect(self._on_counts_gone)
            self._controller.reading_changed.connect(self.counts.wait)
            self.counts.count_requested.connect(self._count)
        self.counts.show()
        self.counts.raise_()
        self.counts.activateWindow()
        self._count()

    def _count(self) -> None:
        if self._controller.reading is not None:
            self._inspector.count(self._controller.reading)

    def _on_counted(self, reading: Reading, counts: object) -> None:
        if self.counts is not None:
            self.counts.show_counts(reading, counts)  # type: ignore[arg-type]

    def _on_counts_gone(self) -> None:
        self.counts = None
