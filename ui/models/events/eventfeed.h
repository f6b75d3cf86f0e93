// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/source.h"
#include "ui/models/events/eventlogmodel.h"

#include <array>
#include <deque>

namespace wayside::ui {

/// What of the log is wanted.
struct LogOrder {
    QString filterText; ///< has been parsed with logFields()
    observe::query::Filter filter;
    std::optional<qint64> fromMs, untilMs; ///< UTC; the end is not included
    bool events = true, audit = true;
    bool live = true; ///< also what happens from now on

    bool takes(const LogEntry& entry) const;
};

/// Fills a log with what the node has stored, page by page as it is wanted, merged by time from events and
/// audit, and with what happens meanwhile; nothing twice. New lines wait while it is held. GUI thread.
class EventFeed : public QObject {
    Q_OBJECT
public:
    static constexpr int pageRows = 500;
    static constexpr std::size_t mostRemembered = 20'000; ///< live events, for sources without stored ones

    /// Source and model outlive it.
    EventFeed(observe::Source& source, EventLogModel& model, QObject* parent = nullptr);

    void apply(const observe::SourceUpdate& update);
    /// Live events that are known already, the oldest first, for a feed that begins later than another.
    const std::deque<LogEntry>& remembered() const { return m_remembered; }
    void remember(const std::deque<LogEntry>& entries);
    void setOrder(const LogOrder& order); ///< and loads anew
    const LogOrder& order() const { return m_order; }
    void reload();
    /// The next page of whatever is older than the last line; nothing while one is on its way.
    void loadOlder();
    bool hasOlder() const;
    bool isLoading() const;

    void setHeld(bool held); ///< new lines wait in fresh() until revealFresh()
    int fresh() const { return int(m_fresh.size()); }
    void revealFresh();

    /// Why something is missing from the log: sentences, for people.
    QStringList problems() const;
    /// Events that fit on the server, as of the last page; nothing: not known.
    std::optional<qint64> matched() const { return m_matched; }
    qint64 forgotten() const { return m_forgotten; } ///< events of this run that the node no longer has
    bool isFull() const { return m_full; }
    qint64 nowMs() const { return m_nowMs; }

Q_SIGNALS:
    void changed(); ///< counts, problems, loading

private:
    enum Part { Events, Audit, PartCount };
    /// One of the two sources of lines, the newest first.
    struct Stream {
        bool wanted = false;
        bool more = false;  ///< the node has older ones
        bool asked = false; ///< a page is on its way
        QString after;      ///< where it begins
        QString problem;
        std::deque<LogEntry> waiting; ///< loaded, not in the model: the other may have newer ones
    };

    void ask(Part part);
    observe::NodeRequest requestFor(Part part) const;
    QString serverFilter() const;
    void take(Part part, const Result<QJsonDocument>& answer);
    void takeEvents(const QJsonObject& answer);
    void takeAudit(const QJsonObject& answer);
    void takeRemembered(bool ofThisRun);
    void merge();
    bool remembers(quint64 eventId) const;

    observe::Source& m_source;
    EventLogModel& m_model;
    LogOrder m_order;
    std::array<Stream, PartCount> m_streams;
    QList<LogEntry> m_fresh;           ///< the newest first
    std::deque<LogEntry> m_remembered; ///< live events, the oldest first
    QString m_runId;
    quint64 m_newestId = 0;         ///< of this run, as far as batches told
    std::optional<quint64> m_floor; ///< from this id on the log has the events of this run from batches
    qint64 m_nowMs = 0;
    std::optional<qint64> m_matched;
    qint64 m_forgotten = 0;
    quint64 m_generation = 0; ///< answers to earlier orders are dropped
    bool m_held = false;
    bool m_full = false;
};

} // namespace wayside::ui
