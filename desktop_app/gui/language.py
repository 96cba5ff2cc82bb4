"""The language of the interface: chooses it, makes Qt and the messages speak it, turns the window round for it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from desktop_app import messages

ENGLISH, ARABIC = "en", "ar"
_IN_FORCE = "interfaceLanguage"  # the property of the application that says what was spoken last
# Digits stay 0 to 9, as in the text on the page; that is how Arabic is written in the Emirates and the Maghreb.
_LOCALES = {ARABIC: "ar_AE", ENGLISH: "en_US"}


def choose(setting: str, preferred: Sequence[str] | None = None) -> str:
    """The language that a `setting` («system», «en» or «ar») means.

    Args:
        setting: what the user chose.
        preferred: the languages of the desktop, the best first; asked from Qt without it.
    """
    if setting in (ENGLISH, ARABIC):
        return setting
    wanted = QLocale.system().uiLanguages() if preferred is None else preferred
    # Only the first counts: who reads English first and Arabic second wants the English words.
    first = next(iter(wanted), "")
    return ARABIC if first.replace("_", "-").split("-")[0].casefold() == ARABIC else ENGLISH


def speak(application: QApplication, setting: str, folder: Path) -> str:
    """Make the interface speak a language, before any widget is made: those there are keep their words.

    Args:
        application: the application.
        setting: what the user chose, as in Settings.
        folder: where the compiled translations are.

    Returns:
        The language that is spoken now: English where the translation cannot be loaded.
    """
    _silence(application)
    language = choose(setting)
    if language != ENGLISH:
        # The words of Qt's own dialogs and menus; the window is as good without them. The last one installed is
        # asked first: ours, which also says how keys are called.
        _install(application, f"qtbase_{language}", Path(_qt_translations()))
        if not _install(application, f"dragoman_{language}", folder):
            _silence(application)
            language = ENGLISH
    QLocale.setDefault(_locale(language))
    mirrored = language == ARABIC
    application.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
    )
    messages.speak_through(None if language == ENGLISH else QCoreApplication.translate)
    application.setProperty(_IN_FORCE, language)
    return language


def spoken() -> str:
    """The language of the interface now."""
    application = QCoreApplication.instance()
    found = application.property(_IN_FORCE) if application is not None else None
    return found if isinstance(found, str) else ENGLISH


def needs_restart(setting: str) -> bool:
    """Whether a `setting` asks for another language than the one that is spoken.

    Words are asked for when a part of the window is made, so another language begins with the next start.
    """
    return choose(setting) != spoken()


def _silence(application: QApplication) -> None:
    for old in application.findChildren(QTranslator):
        application.removeTranslator(old)
        old.setParent(None)
        old.deleteLater()


def _install(application: QApplication, name: str, folder: Path) -> bool:
    translator = QTranslator(application)
    if not translator.load(f"{name}.qm", str(folder)):
        translator.setParent(None)
        return False
    application.installTranslator(translator)
    return True


def _qt_translations() -> str:
    found: str = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return found


def _locale(language: str) -> QLocale:
    """The user's own way to write dates, where it goes with the language and has the digits 0 to 9."""
    system = QLocale.system()
    same = system.name().startswith(language) or (language == ENGLISH and system.name() == "C")
    return system if same and system.zeroDigit() == "0" else QLocale(_LOCALES[language])
