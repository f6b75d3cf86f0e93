#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Puts the programs of this folder where this user's desktop and shells look, and takes them out again:
#   ./desktop.sh [--remove]
# Menu entry, icons and type of incident bundles are copied; programs, completions and manual pages are links to this
# folder. After moving the folder run it again. What is there already and is not ours is left alone.
set -eu

application=org.wayside_its.Wayside
here=$(cd "$(dirname "$0")" && pwd -P)
data="${XDG_DATA_HOME:-$HOME/.local/share}"
programs="$HOME/.local/bin"

fail() { echo "desktop.sh: $*" >&2; exit 1; }

case "${1:-}" in
    "") action=add ;;
    --remove) action=remove ;;
    *) echo "usage: desktop.sh [--remove]" >&2; exit 2 ;;
esac
[ $# -le 1 ] || { echo "usage: desktop.sh [--remove]" >&2; exit 2; }
# Characters that mean something in a menu entry's command line.
case "$here" in
    *[\"\`\$\\%]*) fail "the folder's name has one of \" \` \$ \\ % in it: move it" ;;
esac

# A link is ours when it leads into a folder as this one, even one that was moved away since.
is_ours() { # is_ours END TARGET
    case "$(readlink "$2" 2>/dev/null)" in
        */"$1") return 0 ;;
        *) return 1 ;;
    esac
}

link() { # link END TARGET
    [ -e "$here/$1" ] || return 0
    if { [ -e "$2" ] || [ -L "$2" ]; } && ! is_ours "$1" "$2"; then
        echo "desktop.sh: $2 is there already and stays" >&2
        return 0
    fi
    mkdir -p "$(dirname "$2")"
    ln -sfn "$here/$1" "$2"
}

unlink_ours() { # unlink_ours END TARGET
    if is_ours "$1" "$2"; then rm -f "$2"; fi
}

each_link() { # each_link COMMAND: once for each, with path below this folder and target
    for program in wayside wayside-node waysidectl; do
        "$1" "bin/$program" "$programs/$program"
        "$1" "share/man/man1/$program.1" "$data/man/man1/$program.1"
    done
    "$1" share/bash-completion/completions/waysidectl "$data/bash-completion/completions/waysidectl"
    "$1" share/fish/vendor_completions.d/waysidectl.fish "$data/fish/vendor_completions.d/waysidectl.fish"
}

refresh() {
    if command -v update-desktop-database >/dev/null; then update-desktop-database -q "$data/applications" || true; fi
    if command -v update-mime-database >/dev/null && [ -d "$data/mime/packages" ]; then
        update-mime-database "$data/mime" >/dev/null 2>&1 || true
    fi
    if command -v gtk-update-icon-cache >/dev/null; then gtk-update-icon-cache -q -t -f "$data/icons/hicolor" 2>/dev/null || true; fi
}

icons() { (cd "$here/share/icons/hicolor" 2>/dev/null && find . -type f -name "*$application*" | sed 's|^\./||') || true; }

if [ "$action" = add ]; then
    [ -x "$here/bin/wayside" ] || fail "$here/bin/wayside is not there"
    each_link link
    mkdir -p "$data/applications"
    sed -e "s|^Exec=wayside|Exec=\"$here/bin/wayside\"|" -e "s|^TryExec=.*|TryExec=$here/bin/wayside|" \
        "$here/share/applications/$application.desktop" >"$data/applications/$application.desktop"
    icons | while read -r icon; do
        mkdir -p "$data/icons/hicolor/$(dirname "$icon")"
        cp "$here/share/icons/hicolor/$icon" "$data/icons/hicolor/$icon"
    done
    if [ -f "$here/share/mime/packages/$application.xml" ]; then
        mkdir -p "$data/mime/packages"
        cp "$here/share/mime/packages/$application.xml" "$data/mime/packages/$application.xml"
    fi
    refresh
    echo "Wayside is in the menu; its programs are linked in $programs."
    case ":$PATH:" in
        *":$programs:"*) ;;
        *) echo "$programs is not in PATH yet: most shells take it up with the next login." ;;
    esac
else
    each_link unlink_ours
    rm -f "$data/applications/$application.desktop" "$data/mime/packages/$application.xml"
    icons | while read -r icon; do rm -f "$data/icons/hicolor/$icon"; done
    refresh
    echo "Wayside is out of the menu. The programs stay in $here."
fi
