#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes the disk image for macOS from a tree that "cmake --install" has made: Qt into the bundle, signatures from the inside
# out, the image, and its notarisation where there are credentials. Prints the image's path.
#   build-dmg.sh --stage FOLDER [--output FOLDER] [--macdeployqt PROGRAM] [--architecture arm64|x86_64]
# From the environment, never from arguments, since every user can list those:
#   WAYSIDE_SIGN_IDENTITY      "Developer ID Application: …", whose key is in a keychain that is unlocked; without it the
#                              signature is ad hoc: it runs on the machine that made it, and elsewhere once a person allows it
#   WAYSIDE_NOTARY_PROFILE     name under which "xcrun notarytool store-credentials" keeps the account in the keychain
#   WAYSIDE_NOTARY_KEYCHAIN    that keychain's file, where it is not the usual one
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

fail() { echo "build-dmg.sh: $*" >&2; exit 1; }
step() { echo "== $*" >&2; }

stage=''
output=.
macdeployqt=macdeployqt
architecture=$(uname -m)
while [ $# -gt 0 ]; do
    [ $# -gt 1 ] || fail "$1 needs a value"
    case "$1" in
        --stage) stage=$2 ;;
        --output) output=$2 ;;
        --macdeployqt) macdeployqt=$2 ;;
        --architecture) architecture=$2 ;;
        *) fail "$1 is no option; the beginning of this file lists them" ;;
    esac
    shift 2
done
app="$stage/Wayside.app"
[ -d "$app" ] || fail "no Wayside.app in '$stage'"
version=$(sed -n 's/^project(wayside VERSION \([0-9.]*\).*/\1/p' "$here/../../CMakeLists.txt")
[ -n "$version" ] || fail "no version in CMakeLists.txt"
identity=${WAYSIDE_SIGN_IDENTITY:-}
profile=${WAYSIDE_NOTARY_PROFILE:-}
[ -z "$profile" ] || [ -n "$identity" ] || fail "Apple notarises only what is signed: WAYSIDE_SIGN_IDENTITY is missing"

step "The command line's programs into the bundle"
for program in wayside-node waysidectl; do
    [ -f "$stage/bin/$program" ] || fail "no $program in '$stage/bin'"
    cp "$stage/bin/$program" "$app/Contents/MacOS/$program"
done

step "Qt into the bundle"
"$macdeployqt" "$app" -always-overwrite \
    "-executable=$app/Contents/MacOS/wayside-node" "-executable=$app/Contents/MacOS/waysidectl" >&2
for needed in platforms/libqcocoa.dylib sqldrivers/libqsqlite.dylib sqldrivers/libqsqlpsql.dylib tls/libqopensslbackend.dylib \
    iconengines/libqsvgicon.dylib imageformats/libqsvg.dylib styles/libqmacstyle.dylib; do
    [ -f "$app/Contents/PlugIns/$needed" ] || fail "the plugin $needed is missing in the bundle"
done

# Every file and bundle inside before what holds it: a signature covers those within.
sign() {
    if [ -n "$identity" ]; then
        codesign --force --timestamp --options runtime --sign "$identity" "$@"
    else
        codesign --force --sign - "$@"
    fi
}
step "Signatures: ${identity:-ad hoc}"
while IFS= read -r -d '' library; do
    sign "$library"
done < <(find "$app/Contents/PlugIns" "$app/Contents/Frameworks" -type f -name '*.dylib' -print0 | sort -z)
if [ -d "$app/Contents/Frameworks" ]; then
    while IFS= read -r -d '' framework; do
        sign "$framework"
    done < <(find "$app/Contents/Frameworks" -maxdepth 1 -type d -name '*.framework' -print0 | sort -z)
fi
for program in wayside-node waysidectl; do
    sign --entitlements "$here/entitlements.plist" --identifier "org.wayside_its.$program" "$app/Contents/MacOS/$program"
done
sign --entitlements "$here/entitlements.plist" "$app"
codesign --verify --deep --strict "$app" || fail "the bundle's signature does not hold"

step "The image"
mkdir -p "$output"
image="$output/wayside-$version-macos-$architecture.dmg"
content=$(mktemp -d)
trap 'rm -rf "$content"' EXIT
cp -R "$app" "$content/"
ln -s /Applications "$content/Applications"
cp "$here/../../LICENSE" "$content/LICENSE.txt"
[ ! -d "$stage/share/wayside" ] || cp -R "$stage/share/wayside" "$content/Documents"
hdiutil create -quiet -ov -fs HFS+ -format UDZO -volname "Wayside $version" -srcfolder "$content" "$image"
sign "$image"

if [ -n "$profile" ]; then
    step "Notarisation"
    keychain=()
    [ -z "${WAYSIDE_NOTARY_KEYCHAIN:-}" ] || keychain=(--keychain "$WAYSIDE_NOTARY_KEYCHAIN")
    xcrun notarytool submit "$image" --keychain-profile "$profile" ${keychain[@]+"${keychain[@]}"} --wait --timeout 45m >&2
    xcrun stapler staple "$image" >&2
    xcrun stapler validate "$image" >&2
    spctl --assess --type open --context context:primary-signature "$image" >&2
else
    step "Not notarised: WAYSIDE_NOTARY_PROFILE is not set"
fi
echo "$image"
