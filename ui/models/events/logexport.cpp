// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/events/logexport.h"

namespace wayside::ui {

LogCollector::LogCollector(observe::Source& source, LogOrder order, const std::deque<LogEntry>& known,
                           QObject* parent)
    : QObject(parent)
    , m_feed(source, m_model)
    , m_order(std::move(order)) {
    m_feed.remember(known);
    connect(&m_feed, &EventFeed::changed, this, &LogCollector::goOn, Qt::QueuedConnection);
}

void LogCollector::start() {
    m_feed.setOrder(m_order);
}

void LogCollector::goOn() {
    if (m_done)
        return;
    Q_EMIT progressed(collected());
    if (m_feed.isLoading())
        return;
    if (m_feed.hasOlder()) {
        m_feed.loadOlder();
        return;
    }
    m_done = true;
    Q_EMIT finished();
}

ExportRows LogCollector::rows() const {
    QList<LogEntry> entries;
    entries.reserve(m_model.rowCount());
    for (int row = 0; row < m_model.rowCount(); ++row)
        entries.append(m_model.at(row));
    ExportRows exported;
    exported.count = entries.size();
    exported.titles = exportTitles();
    exported.cells = [entries](qsizetype row) { return exportCells(entries.at(row)); };
    exported.json = [entries](qsizetype row) { return exportJson(entries.at(row)); };
    return exported;
}

} // namespace wayside::ui
