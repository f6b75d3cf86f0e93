// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/profilefile.h"

#include <QByteArray>
#include <QMap>
#include <QVariantMap>

namespace wayside::ui {

/// What a console exports and imports as one JSON file: profiles, appearance, layout; never a secret. What is
/// unset is not in the file and is left as it is.
struct SettingsContent {
    QList<client::Profile> profiles;
    std::optional<QString> scheme; ///< "system", "light", "dark"
    std::optional<bool> highContrast;
    std::optional<QString> language; ///< "" as the system, "en", "nl", "de"
    std::optional<bool> timesInUtc, notifications, tray;
    std::optional<bool> askForUpdates;    ///< once a day
    std::optional<QString> updateAddress; ///< "" the build's own
    QMap<QString, QVariantMap> layouts;   ///< by page name

    friend bool operator==(const SettingsContent&, const SettingsContent&) = default;
};

/// The file: {"format": "wayside-settings", "version": 1, "profiles": {…}, "appearance": {…},
/// "updates": {"ask": …, "address": …}, "layout": {…}}.
/// Binary values of a layout stand as {"base64": "…"}.
QByteArray settingsDocument(const SettingsContent& content);

/// Refused whole when anything in it is not as it should be: a field nobody knows, another version, a profile
/// that could not be saved, a token. InvalidArgument, Unsupported; the detail is a sentence that says what.
Result<SettingsContent> readSettingsDocument(const QByteArray& text);

/// What importing it would change, in sentences; empty: nothing.
QStringList changesBy(const SettingsContent& content, const SettingsContent& present);

} // namespace wayside::ui
