// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/capacity/capacityhistory.h"
#include "netcore/capacity/forecast.h"
#include "netcore/observe/source.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace wayside::ui {

/// Keeps the loads of a source over months, and looks ahead on a thread of its own. Stored every ten minutes
/// once it has a file. Times are the node's. GUI thread; the source outlives it.
class CapacityKeeper : public QObject {
    Q_OBJECT
public:
    struct Question {
        capacity::Quantity quantity = capacity::Quantity::Sessions;
        bool byHour = false; ///< readings are hours and reach two days ahead; else days
        int days = 30;       ///< ahead, with byHour false
        std::optional<double> limit;
    };

    explicit CapacityKeeper(observe::Source& source, QObject* parent = nullptr);
    ~CapacityKeeper() override;

    /// Reads and keeps the history here: one file a source. Error: what is there cannot be read; it is put
    /// aside at the first write.
    Result<void> useFolder(const QString& data);
    const capacity::CapacityHistory& history() const { return m_history; }
    void setHistory(const capacity::CapacityHistory& history) {
        m_history = history;
    } ///< of an import, a test
    /// What the node's own process tells of itself.
    void addProcess(std::optional<double> processorPercent, std::optional<double> memoryBytes);
    qint64 nowMs() const; ///< of the node; 0 before anything was heard

    /// answered() follows; a newer question replaces one on its way.
    void ask(const Question& question);
    static QList<capacity::Reading> readings(const capacity::CapacityHistory& history,
                                             const Question& question, qint64 nowMs);

Q_SIGNALS:
    void answered(const wayside::capacity::Forecast& forecast);
    void sampled();

private:
    void apply(const observe::SourceUpdate& update);
    void store();

    observe::Source& m_source;
    capacity::CapacityHistory m_history;
    qint64 m_nodeClockMs = 0, m_lastSampleMs = 0;
    int m_worstNode = -1;
    QElapsedTimer m_sinceUpdate;
    QString m_file;
    bool m_dirty = false, m_unreadable = false;
    quint64 m_question = 0;
    QTimer m_store;
    QThreadPool m_worker, m_writer;
};

} // namespace wayside::ui
