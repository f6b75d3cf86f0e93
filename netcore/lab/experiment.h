// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Ahead of <chrono>, which moc of Qt 6.4 cannot read by itself (libstdc++ 12).
#include <QObject>

#include "netcore/lab/labclock.h"
#include "netcore/lab/labrow.h"
#include "netcore/recording/record.h"

#include <memory>

namespace wayside::lab {

/// Carries one misbehaviour out over a client's session and watches what the service does. The session tells
/// it what happens; it tells over() when the verdict stands. Lives on the client's thread.
class Experiment : public QObject {
    Q_OBJECT
public:
    struct Parts {
        client::Client& client;
        LabClock& clock;
        PayloadPump& pump;
        client::ClientSurroundings surroundings;
        session::ClientBehaviour usual; ///< goes on with it afterwards
    };

    Experiment(quint64 number, const MisbehaviourOrder& order, const Parts& parts);
    ~Experiment() override;

    /// Ready for the next connection, or at once into the present one where that is possible. `lastSent`:
    /// when the last whole datagram of the present connection left.
    void begin(std::optional<MonotonicTime> lastSent);
    void stop(); ///< by hand
    void setUsual(const session::ClientBehaviour& usual) { m_parts.usual = usual; }
    bool isOver() const { return m_row.state == ExperimentRow::State::Over; }
    ExperimentRow row() const;

    // What happens to the session.
    void stageChanged(session::Stage to);
    void confirmed();
    void recorded(const recording::Record& record);
    /// The connection is over; `at` is when. The reason follows with found().
    void ended(const client::ConnectionEnd& end, MonotonicTime at);
    void found(std::optional<client::Cause> cause, const QString& detail);
    void attemptFailed(const QString& why); ///< there was no connection to misbehave on

Q_SIGNALS:
    void over();

private:
    void open();
    void act();
    void load(double payloadsPerSecond, std::size_t bytes);
    void connectAgain();
    void secondEnded(const client::ConnectionEnd& end);
    void watch();
    void check();
    std::optional<MonotonicTime> since() const;
    void conclude(bool watchedToItsEnd);
    void restore();
    SessionProtocol protocol() const;
    MonotonicTime now() const { return m_parts.surroundings.clock.now(); }

    Parts m_parts;
    ExperimentRow m_row;
    client::Deadline m_patience;
    std::optional<MonotonicTime> m_connectedAt, m_begunAt, m_lastSent, m_unansweredAt, m_orderAt, m_endedAt;
    std::unique_ptr<client::StreamConnection> m_second;
    bool m_pumps = false;
};

} // namespace wayside::lab
