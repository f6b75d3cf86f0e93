// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include "netcore/observe/source.h"
#include "netcore/observe/trafficrows.h"

namespace wayside::observe {

/// Watches one connection of a source live: opens the tap at its node, asks for what has come, and lets it
/// lapse when nobody wants it any more. Opens it again when the node has forgotten it, tries again when the
/// node cannot be reached. Lives on the source's thread; the source outlives it.
class TrafficFeed : public QObject {
    Q_OBJECT
public:
    enum class State {
        Off,
        Opening,
        Live,
        Ended,  ///< the connection is over; everything has been told
        Failed, ///< will not try again by itself: see problem()
    };

    explicit TrafficFeed(Source& source, QObject* parent = nullptr);

    void start(quint64 connectionId);
    void stop();
    State state() const { return m_state; }
    quint64 connectionId() const { return m_connectionId; }
    quint64 dropped() const { return m_dropped; } ///< records that were gone before they could be asked for
    /// What went wrong last; nothing while all is well.
    const std::optional<Error>& problem() const { return m_problem; }

    static constexpr int pollMs = 500;    ///< between two questions when nothing waits
    static constexpr int hurryMs = 30;    ///< when more waits already
    static constexpr int retryMs = 2'000; ///< after a failure that may pass
    static constexpr int recordsAtOnce = 1'000;
    static constexpr int bytesOfEach = 16'384;

Q_SIGNALS:
    void records(const QList<wayside::observe::TrafficRecord>& records);
    void stateChanged();

private:
    void open();
    void poll();
    void take(const Result<QJsonDocument>& answer, bool opening);
    void fail(const Error& error, bool opening);
    void setState(State state);
    QString path() const;

    Source& m_source;
    quint64 m_connectionId = 0;
    quint64 m_turn = 0; ///< answers of an earlier start are not ours
    quint64 m_after = 0;
    quint64 m_dropped = 0;
    bool m_opened = false; ///< once since start()
    std::optional<Error> m_problem;
    State m_state = State::Off;
    QTimer m_next;
};

} // namespace wayside::observe
