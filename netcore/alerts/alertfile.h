// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/alerts/alert.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

/// The files of alerts: rules (people exchange them) and state (what is open, what was, what is silenced).
/// Versioned JSON, read strictly: a complaint names the field. Values; any thread.
namespace wayside::alerts {

inline constexpr int mostRules = 500;
inline constexpr int mostSilences = 500;
inline constexpr int mostOpenAlerts = 5000;
inline constexpr int mostHistory = 2000;
inline constexpr qint64 largestAlertFile = 16 << 20; ///< bytes

/// {"format": "wayside-alert-rules", "version": 1, "rules": [{"id": "clock-offset", "name": "Clock far off",
///  "metric": "clockOffsetMs", "per": "session", "scope": {"type": "TLC", "identifiers": ["sub*"]},
///  "direction": "above", "threshold": 1500, "clearThreshold": 1000, "forMs": 120000, "clearMs": 60000,
///  "severity": "warning", "notify": true, "enabled": true}]}
QByteArray rulesToJson(const QList<Rule>& rules);
/// InvalidArgument with the place: "rules[2].forMs must be from 0 to 604800000". Unsupported: another
/// version.
Result<QList<Rule>> rulesFromJson(const QByteArray& text);

struct AlertState {
    QList<Alert> open;
    QList<Alert> history; ///< newest first
    QList<Silence> silences;
    quint64 lastId = 0;

    friend bool operator==(const AlertState&, const AlertState&) = default;
};
QByteArray stateToJson(const AlertState& state);
Result<AlertState> stateFromJson(const QByteArray& text);

QJsonObject toJson(const Scope& scope);
QJsonObject toJson(const Alert& alert);

} // namespace wayside::alerts
