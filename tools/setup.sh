#!/bin/sh
# Makes .venv and installs what pyproject.toml names into it; where that has been done it does nothing.
#
# usage: tools/setup.sh [EXTRA]    EXTRA is one of pyproject.toml's optional sets: dev or app
# PYTHON=/path/to/python chooses the Python to build on.
set -eu
cd "$(dirname "$0")/.."

extra=${1:-}
stamp=.venv/installed${extra:+-$extra}

say() { printf 'dragoman: %s\n' "$*" >&2; }
die() { say "$@"; exit 1; }
is_root() { [ "$(id -u)" = 0 ]; }
new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }

# What stands in .venv belongs to this folder, this pyproject.toml and this Python: if one changes, install again.
fingerprint() { pwd; cksum <pyproject.toml; .venv/bin/python -V; }

find_python() {
    for candidate in ${PYTHON:+"$PYTHON"} python3 python3.13 python3.12 python3.11 python3.14; do
        if new_enough "$candidate"; then
            echo "$candidate"
            return
        fi
    done
    found=$(python3 -V 2>&1) || found="no python3"
    die "Python 3.11 or newer is needed and was not found (here: $found). Install it, or name it: PYTHON=/path/to/python make run"
}

# Debian and Ubuntu keep what a virtual environment needs in a package of its own.
provide_venv() {
    "$1" -c 'import ensurepip, venv' >/dev/null 2>&1 && return
    package=$("$1" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
    if ! command -v apt-get >/dev/null; then
        die "$1 cannot make virtual environments: its module venv or ensurepip is missing. Install it and start again."
    fi
    is_root || die "$1 lacks its venv module. This installs it:  sudo apt-get install -y $package"
    say "installing $package, which Python needs for a virtual environment"
    install_debian "$package" || die "that failed. Try it by hand:  apt-get install -y $package"
}

install_debian() {
    apt-get update -qq >/dev/null 2>&1 || true # without the lists the next line says what is wrong
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >.setup.log 2>&1 || {
        tail -n 5 .setup.log >&2
        rm -f .setup.log
        return 1
    }
    rm -f .setup.log
}

make_environment() {
    .venv/bin/python -m pip --version >/dev/null 2>&1 && grep -qsxF "$(pwd)" .venv/folder && return
    python=$(find_python) || exit 1
    provide_venv "$python"
    say "making a virtual environment in .venv with $("$python" -V)"
    rm -rf .venv
    "$python" -m venv .venv
    pwd >.venv/folder
}

install_requirements() {
    [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$(fingerprint)" ] && return
    say "installing what pyproject.toml asks for into .venv (the first time: a download of about 200 MB)"
    log=.venv/install.log
    # Of what pip has to say only the large downloads are worth a line; all of it is in the log.
    { pip_install 2>&1 && echo installed; } | tee "$log" |
        sed -n 's/^ *Downloading \([^ ]*\) (\([0-9.]* MB\))$/    \1, \2/p' >&2
    if [ "$(tail -n 1 "$log")" != installed ]; then
        grep -i '^ *error' "$log" >&2 || tail -n 20 "$log" >&2
        die "the installation failed; $log has the whole story. The first time it needs a network."
    fi
    fingerprint >"$stamp"
}

pip_install() {
    .venv/bin/python -m pip install --disable-pip-version-check --progress-bar off --editable ".${extra:+[$extra]}"
}

# A window can be drawn only where these are; without them commands that need no window still work, so go on.
provide_qt_libraries() {
    packages=$(.venv/bin/python tools/qt_libraries.py) && return
    if is_root && command -v apt-get >/dev/null; then
        say "installing the system libraries that Qt needs"
        # shellcheck disable=SC2086  # a list of package names
        install_debian $packages && .venv/bin/python tools/qt_libraries.py >/dev/null && return
    fi
    say "system libraries that Qt needs are missing, so the window cannot open. This installs them:"
    .venv/bin/python tools/qt_libraries.py --command >&2 || true
}

# PyInstaller reads libraries with objdump and takes Python's own shared library along.
provide_builder() {
    missing=$(.venv/bin/python tools/builder_needs.py) && return
    if is_root && command -v apt-get >/dev/null; then
        say "installing what PyInstaller needs: $missing"
        # shellcheck disable=SC2086
        install_debian $missing && return
    fi
    die "PyInstaller needs more from the system. On Debian and Ubuntu:  sudo apt-get install -y $missing"
}

# The tests open delivered files with programs that are not ours; where these are missing those tests are skipped.
provide_readers() {
    missing=
    command -v soffice >/dev/null || missing="$missing libreoffice-writer-nogui"
    command -v pdftotext >/dev/null || missing="$missing poppler-utils"
    [ -n "$missing" ] || return 0
    if is_root && command -v apt-get >/dev/null; then
        say "installing what the tests open delivered files with:$missing"
        # shellcheck disable=SC2086
        install_debian $missing && return
    fi
    say "tests that open delivered files are skipped. This installs what they need:  sudo apt-get install -y$missing"
}

make_environment
install_requirements
[ "$(uname)" != Linux ] || provide_qt_libraries
[ "$extra" != dev ] || [ "$(uname)" != Linux ] || provide_readers
[ "$extra" != app ] || [ "$(uname)" != Linux ] || provide_builder
