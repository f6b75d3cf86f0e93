// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/sourceupdate.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace wayside::history {

/// Several events of one kind that came close together, as one thing that happened.
struct Change {
    enum class Kind : quint8 {
        Event,            ///< of `event.kind`, what there is one sentence for
        SessionsOpened,   ///< token accepted
        SessionsEnded,    ///< for `event.cause`, else `event.endReason`
        ReconnectIgnored, ///< stayed past the grace
    };
    quint64 id = 0; ///< rises; stable while it is kept
    Kind kind = Kind::Event;
    qint64 firstAtMs = 0, lastAtMs = 0;
    int count = 0;
    observe::EventRow event; ///< the newest of them
    QStringList names;       ///< of sessions, the first few

    friend bool operator==(const Change&, const Change&) = default;
};

/// What changed in the last minutes, grouped: "12 sessions ended: clock limit" instead of twelve events. A
/// thing that happens again within two minutes joins its group. At most sixty groups, none older than
/// fifteen minutes. A value; the node's clock.
class ChangeDigest {
public:
    static constexpr qint64 joinMs = 120'000;
    static constexpr qint64 keptMs = 900'000;
    static constexpr qsizetype mostKept = 60;
    static constexpr qsizetype mostNames = 3;

    void take(const observe::SourceUpdate& update);
    const QList<Change>& changes() const { return m_changes; } ///< the newest last
    quint64 revision() const { return m_revision; }            ///< changes with every change to them

private:
    void add(Change::Kind kind, const observe::EventRow& event, const QString& name);
    void takeRows(const observe::SourceUpdate& update);
    void forget(qint64 nowMs);

    QList<Change> m_changes;
    QSet<quint64> m_ignored; ///< connections known to have ignored a Reconnect
    quint64 m_nextId = 1;
    quint64 m_revision = 0;
};

} // namespace wayside::history
