// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/sourceupdate.h"

#include <deque>
#include <QHash>
#include <QObject>

namespace wayside::ui {

/// The last events of each connection, for its details. Bounded: perConnection of one, total of all, the
/// oldest go first. GUI thread.
class ConnectionEvents : public QObject {
    Q_OBJECT
public:
    static constexpr qsizetype perConnection = 32;
    static constexpr std::size_t total = 20'000;

    using QObject::QObject;

    void apply(const observe::SourceUpdate& update);
    QList<observe::EventRow> of(quint64 connectionId) const {
        return m_events.value(connectionId);
    } ///< oldest first
    std::size_t size() const { return m_order.size(); }

Q_SIGNALS:
    void changed();

private:
    QHash<quint64, QList<observe::EventRow>> m_events;
    /// Connection and event id in the order of arrival; entries whose event has gone already are passed over.
    std::deque<std::pair<quint64, quint64>> m_order;
};

} // namespace wayside::ui
