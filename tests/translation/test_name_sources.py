"""What is known of the English of names, and that asking for it leaves no trace."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.article.wordlists import rows
from desktop_app.translation.name_matching import plausible
from desktop_app.translation.name_sources import BY_HAND, GATHERED, NameSources, stem_of


@pytest.fixture(scope="module")
def sources() -> NameSources:
    return NameSources({"سمير الخطيب": "Sameer Khateeb"})


def test_the_glossary_is_the_users_own_and_asked_whatever_the_marks(sources: NameSources) -> None:
    assert sources.glossary("سَمير الخطيب") == "Sameer Khateeb"
    assert sources.glossary("سمير") is None


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("موسكو", "Moscow"),
        ("القاهرة", "Cairo"),
        ("الولايات المتحدة", "United States"),
        ("ألمانيا", "Germany"),
        ("الروسية", "Russian"),
    ],
)
def test_places_and_languages_are_named_as_in_cldr(sources: NameSources, arabic: str, english: str) -> None:
    assert sources.place(arabic) == english


def test_a_person_is_no_place(sources: NameSources) -> None:
    assert sources.place("سمير الخطيب") is None


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("لافروف", "Lavrov"),
        ("سيرغي", "Sergei"),
        ("سيرجي", "Sergei"),
        ("أنغيلا", "Angela"),
        ("ميركل", "Merkel"),
        ("كلينتون", "Clinton"),
    ],
)
def test_foreign_names_are_known_in_each_way_of_writing_them(
    sources: NameSources, arabic: str, english: str
) -> None:
    found = sources.listed(arabic)
    assert found is not None and found.spelling == english


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("سمير", "Samir"),
        ("الخطيب", "al-Khatib"),
        ("هدى", "Huda"),
        ("عبد الرحمن", "Abdulrahman"),
        ("بن سلمان", "bin Salman"),
    ],
)
def test_arab_names_have_their_usual_spelling(sources: NameSources, arabic: str, english: str) -> None:
    assert sources.dictionary(arabic) == english


def test_a_noun_is_nobodys_name(sources: NameSources) -> None:
    assert not sources.knows("الحكومة")
    assert not sources.knows("التقديرات")
    assert sources.knows("سمير") and sources.is_arab("سمير")
    assert sources.knows("لافروف") and not sources.is_arab("لافروف")


def test_a_spelling_that_somebody_bears_is_told_from_one_made_up(sources: NameSources) -> None:
    assert sources.attested("محمد", "Mohammed")
    assert sources.attested("لافروف", "Lavrov")
    assert not sources.attested("لافروف", "Lafrof")
    assert not sources.attested("الشامي", "Sami")  # a name, but not of these letters


def test_what_nothing_knows_is_left_to_the_model(sources: NameSources) -> None:
    pytest.importorskip("onnxruntime")
    made = sources.model("زرفشان")
    assert made and plausible("زرفشان", made)
    assert str(sources.model("دوبروخوف")).endswith("ov")
    assert str(sources.model("الزرفشان")).startswith("al-")


def test_only_a_definite_name_loses_an_article() -> None:
    assert stem_of("الخطيب", "al-Khatib") == stem_of("الخطيب", "Al Khatib") == "Khatib"
    assert stem_of("ألان", "Alan") == "Alan"


def test_the_lists_hold_what_they_say() -> None:
    for arabic, english, kind, weight in rows(GATHERED):
        assert arabic and english[0].isupper() and kind in ("person", "place") and 0 <= float(weight) <= 1
    for arabic, english, kind in rows(BY_HAND):
        assert arabic and english[0].isupper() and kind in ("given", "surname")


def test_asking_leaves_no_file_and_opens_no_connection(tmp_path: Path) -> None:
    # onnxruntime numbers the machine in the user's cache and reports its use, unless it is told not to in time.
    asks = (
        "import sys; calls = []; sys.addaudithook(lambda e, a: calls.append(e) if e.startswith('socket.') else None)\n"
        "from desktop_app.translation.name_sources import NameSources as S; s = S()\n"
        "s.place('موسكو'), s.listed('سمير'), s.dictionary('سمير'), s.model('زرفشان')\n"
        "print(calls)"
    )
    home = {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache"), "USERPROFILE": str(tmp_path)}
    environment = {
        name: value for name, value in os.environ.items() if name != "ORT_DISABLE_TELEMETRY"
    } | home
    run = subprocess.run(
        [sys.executable, "-B", "-c", asks], env=environment, capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "[]"
    assert list(tmp_path.rglob("*")) == []


def test_importing_costs_none_of_the_libraries() -> None:
    asks = (
        "import sys, desktop_app.translation.names\n"
        "print([m for m in ('babel', 'onnxruntime', 'sqlite3', 'arabic_name_romanizer') if m in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", asks], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
