// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/exportjob.h"
#include "ui/models/events/eventfeed.h"

namespace wayside::ui {

/// Collects the whole of what an order wants, all pages, for an export. Bounded by EventLogModel::most; says
/// when that cut something off. GUI thread; cancelling is deleting it.
class LogCollector : public QObject {
    Q_OBJECT
public:
    LogCollector(observe::Source& source, LogOrder order, const std::deque<LogEntry>& known,
                 QObject* parent = nullptr);

    void start();
    qsizetype collected() const { return m_model.rowCount(); }
    bool isTruncated() const { return m_feed.isFull(); }
    QStringList problems() const { return m_feed.problems(); }
    ExportRows rows() const; ///< copied

Q_SIGNALS:
    void progressed(qsizetype rows);
    void finished();

private:
    void goOn();

    EventLogModel m_model;
    EventFeed m_feed;
    LogOrder m_order;
    bool m_done = false;
};

} // namespace wayside::ui
