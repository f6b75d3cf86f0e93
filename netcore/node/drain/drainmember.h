// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/vocabulary.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace wayside::node {

/// How a session is recognised when it comes back with a new one: by account, type and identifiers (spec 03).
struct ReturnKey {
    QString text;
    static ReturnKey of(const QString& domain, const QString& account, SessionType type,
                        const QStringList& identifiers);
    friend bool operator==(const ReturnKey&, const ReturnKey&) = default;
};
inline std::size_t qHash(const ReturnKey& key, std::size_t seed = 0) {
    return ::qHash(key.text, seed);
}

/// A connected session, as far as drains are concerned: one of a cohort, or one that arrives on a node.
struct DrainMember {
    quint64 connectionId = 0; ///< 0: on a node of another process
    QString sessionId, nodeId;
    SessionType type = SessionType::Tlc;
    QString domain, account;
    QStringList identifiers;

    ReturnKey key() const { return ReturnKey::of(domain, account, type, identifiers); }
};

} // namespace wayside::node
