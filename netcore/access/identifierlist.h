// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSet>
#include <QString>

namespace wayside::access {

/// One line of a list of TLC identifiers, and what would become of it.
struct ListedIdentifier {
    enum class Fate : quint8 {
        New,
        Known,    ///< registered already
        Repeated, ///< stands further up in the same list
        Invalid,  ///< not `^[a-z0-9_-]{8}$`
    };
    int line = 0; ///< from 1
    QString text; ///< without blanks around it; at most 64 characters of what is no identifier
    Fate fate = Fate::New;
};

struct IdentifierList {
    static constexpr qsizetype mostLines = 200'000;
    static constexpr qint64 mostBytes = 16 << 20;

    QList<ListedIdentifier> lines; ///< those that hold something
    bool cut = false;              ///< there were more lines than mostLines: the rest was not read

    int count(ListedIdentifier::Fate fate) const;
    QStringList fresh() const; ///< those that would be registered
};

/// Reads one identifier a line; blank lines and lines that begin with # are passed over; of a line with a
/// comma or semicolon only what stands before it counts, so that a table's first column will do. Pure; any
/// thread.
IdentifierList readIdentifierList(const QString& text, const QSet<QString>& registered);

} // namespace wayside::access
