// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/traffic/payloadsource.h"
#include "netcore/traffic/trafficsession.h"

#include <QTimer>

namespace wayside::traffic {

struct SenderSettings {
    /// Payloads that may wait in one session before the source waits too; 0: never wait, the client's queue
    /// and its policy decide what becomes of payloads that do not fit.
    std::uint64_t room = 200;
    std::uint64_t roomBytes = 512 << 10; ///< the same in bytes waiting in the session
    QString farewell = QStringLiteral("done");
};

struct SenderReport {
    std::uint64_t total = 0;     ///< of the source
    std::uint64_t offered = 0;   ///< taken from the source so far
    std::uint64_t refused = 0;   ///< by this client: could never be sent, or its queue was full
    std::uint64_t sent = 0;      ///< handed to the network
    std::uint64_t sentBytes = 0; ///< of payload
    std::uint64_t dropped = 0;   ///< taken into a queue and never sent: policy, age, or the end came first
    unsigned losses = 0;         ///< of connections that stood: what was under way then may not have arrived
    Milliseconds longestLag{0};  ///< behind their time when they were handed over
    Milliseconds meanLag{0};
    Milliseconds took{0}; ///< from the first to the end
    std::optional<Error> firstRefusal;
    std::optional<Error> sourceError;
    TrafficOutcome outcome; ///< the first of a session that did not just leave
};

/// Sends what a source gives over one or several sessions: waits until all are confirmed, keeps to the times
/// the source wants as far as limits allow, waits until everything has left, says Bye. Never passes a limit:
/// the clients' governors hold back, and the lag is reported. Lives on the sessions' thread.
class Sender : public QObject {
    Q_OBJECT
public:
    Sender(const SenderSettings& settings, std::vector<std::unique_ptr<TrafficSession>> sessions,
           std::unique_ptr<PayloadSource> source, const client::ClientClock& clock);

    void start();
    /// Takes nothing more from the source; finished() follows when all have said Bye.
    void stop(const QString& reason);
    SenderReport report() const; ///< so far

Q_SIGNALS:
    void troubled(const QString& words);
    void begun(); ///< all sessions are confirmed
    void progressed();
    void finished(); ///< comes once, and last

private:
    enum class Phase : std::uint8_t { Starting, Sending, Draining, Leaving, Over };

    void onConfirmed();
    void onEnded();
    void turn();
    bool sendNext();
    bool hasRoom(const TrafficSession& session) const;
    void take(const Result<void>& published, const OutgoingPayload& payload, Milliseconds elapsed);
    void leave(const QString& reason);
    Milliseconds elapsed() const { return m_clock.now() - m_begunAt; }

    SenderSettings m_settings;
    std::vector<std::unique_ptr<TrafficSession>> m_sessions;
    std::unique_ptr<PayloadSource> m_source;
    const client::ClientClock& m_clock;
    QTimer m_timer;
    Phase m_phase = Phase::Starting;
    MonotonicTime m_begunAt;
    std::optional<OutgoingPayload> m_next;
    bool m_sourceEnded = false;
    SenderReport m_report;
    Milliseconds m_lagSum{0};
    std::uint64_t m_timed = 0;
};

} // namespace wayside::traffic
