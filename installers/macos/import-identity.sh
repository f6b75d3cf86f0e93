#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# For a machine that is thrown away afterwards, as a workflow's: puts the signing key and the notary's account into a keychain
# of their own, and tells build-dmg.sh through the file named by GITHUB_ENV. Does nothing, and says so, without credentials.
#   MACOS_CERTIFICATE, MACOS_CERTIFICATE_PASSWORD   PKCS #12 in base64, and its password
#   MACOS_NOTARY_KEY, MACOS_NOTARY_KEY_ID, MACOS_NOTARY_ISSUER   key of App Store Connect (.p8 in base64) and whose it is
# notarytool takes the key as a file. Only two passwords are arguments, since "security" takes them no other way: the
# keychain's, which is made here and ends with the machine, and the certificate's; both only while those commands run.
set -euo pipefail
[ -n "${MACOS_CERTIFICATE:-}" ] || { echo "No signing certificate: the signature will be ad hoc."; exit 0; }
umask 077
secrets=$(mktemp -d)
trap 'rm -rf "$secrets"' EXIT
keychain="$RUNNER_TEMP/wayside.keychain-db"
password=$(openssl rand -hex 24)
printf '%s' "$MACOS_CERTIFICATE" | base64 --decode > "$secrets/certificate.p12"
security create-keychain -p "$password" "$keychain"
security set-keychain-settings -lut 7200 "$keychain"
security unlock-keychain -p "$password" "$keychain"
security import "$secrets/certificate.p12" -k "$keychain" -f pkcs12 -P "$MACOS_CERTIFICATE_PASSWORD" -T /usr/bin/codesign > /dev/null
security set-key-partition-list -S apple-tool:,apple: -s -k "$password" "$keychain" > /dev/null
security list-keychains -d user -s "$keychain" login.keychain-db
identity=$(security find-identity -v -p codesigning "$keychain" | sed -n 's/^ *1) [0-9A-F]* "\(.*\)"$/\1/p')
[ -n "$identity" ] || { echo "The certificate holds no identity for signing programs." >&2; exit 1; }
echo "WAYSIDE_SIGN_IDENTITY=$identity" >> "$GITHUB_ENV"
if [ -n "${MACOS_NOTARY_KEY:-}" ]; then
    printf '%s' "$MACOS_NOTARY_KEY" | base64 --decode > "$secrets/notary.p8"
    xcrun notarytool store-credentials wayside-notary --keychain "$keychain" --key "$secrets/notary.p8" \
        --key-id "$MACOS_NOTARY_KEY_ID" --issuer "$MACOS_NOTARY_ISSUER" > /dev/null
    { echo "WAYSIDE_NOTARY_PROFILE=wayside-notary"; echo "WAYSIDE_NOTARY_KEYCHAIN=$keychain"; } >> "$GITHUB_ENV"
fi
