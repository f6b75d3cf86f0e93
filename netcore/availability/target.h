// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/availability/presencebook.h"
#include "netcore/base/error.h"

#include <QByteArray>
#include <QMap>

namespace wayside::availability {

/// What was promised, as people edit it. Stored as JSON, read strictly.
struct Targets {
    static constexpr int mostOverrides = 1000;

    double tlcPercent = 99.9, accountPercent = 99.9; ///< 0..100, of all without a target of their own
    QMap<QString, double> tlcs, accounts;            ///< of single subjects
    Policy policy;

    double of(SubjectKind kind, const QString& subject) const {
        return kind == SubjectKind::Tlc ? tlcs.value(subject, tlcPercent)
                                        : accounts.value(subject, accountPercent);
    }
    friend bool operator==(const Targets&, const Targets&) = default;
};

/// {"format": "wayside-availability-targets", "version": 1, "tlcPercent": 99.9, "accountPercent": 99.9,
///  "tlcs": [{"subject": "sub00001", "percent": 99.5}], "accounts": [], "plannedGraceMs": 900000,
///  "shortestOutageMs": 1000}
QByteArray targetsToJson(const Targets& targets);
/// InvalidArgument with the field; Unsupported: another version.
Result<Targets> targetsFromJson(const QByteArray& text);

} // namespace wayside::availability
