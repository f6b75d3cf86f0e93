// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Ahead of <chrono>, which moc of Qt 6.4 cannot read by itself (libstdc++ 12).
#include <QObject>

#include "netcore/client/client.h"
#include "netcore/recording/recorder.h"
#include "netcore/traffic/trafficend.h"

#include <QPointer>

namespace wayside::traffic {

struct TrafficSessionSettings {
    client::ClientSettings client;
    /// Who may read the session log, to learn why the node closed; without a token the client asks itself.
    client::ApiAccess logAccess;
    unsigned mostSetbacks = 5;                            ///< in a row, then it gives up
    Milliseconds steadyAfter{60000};                      ///< Active for so long: the count begins again
    std::shared_ptr<recording::Recording> recording = {}; ///< may be null
};

/// A client that does not try for ever and knows in the end why: retries are bounded, and after a close
/// without a word the session log is asked whether a limit was passed. Then it does not come back: it would
/// only pass it again. Lives on the thread of its surroundings.
class TrafficSession : public QObject {
    Q_OBJECT
public:
    TrafficSession(TrafficSessionSettings settings, const client::ClientSurroundings& surroundings);
    ~TrafficSession() override;

    void start();
    /// Finishes what is queued (bounded), says Bye; ended() follows.
    void leave(const QString& reason);

    Result<void> publish(const session::ClientMachine::OutboundPayload& payload) {
        return m_client.publish(payload);
    }
    const client::Client& client() const { return m_client; }
    bool isConfirmed() const { return m_client.activity() == client::Client::Activity::Connected; }
    /// Taken for sending and neither sent nor dropped yet.
    std::uint64_t waiting() const;
    bool isFlushed() const;                      ///< nothing waits here, nor in the socket
    unsigned losses() const { return m_losses; } ///< of confirmed connections, Reconnect not counted
    bool isOver() const { return m_over; }
    const TrafficOutcome& outcome() const { return m_outcome; } ///< once it is over
    /// Label of its records, "broker-1"; empty without a recording.
    std::string label() const { return m_recorder ? m_recorder->session() : std::string(); }

Q_SIGNALS:
    void confirmed(); ///< each time
    void payloadReceived(const wayside::session::PayloadReceived& payload);
    void monitorPayloadReceived(const wayside::wire::MonitorPayload& copy);
    /// Something went wrong and it goes on. Words are safe to show.
    void troubled(const QString& words);
    void ended(); ///< comes once, and last

private:
    void connectClient();
    void onSetBack(const client::SetbackReport& report);
    void onConnectionClosed(const client::ConnectionEnd& end);
    void askWhy();
    void onFinding(const client::Finding& finding);
    void giveUp(TrafficEnd end, client::Cause cause, const QString& words);
    void onStopped();
    void conclude();
    bool closedWithoutAWord() const;

    TrafficSessionSettings m_settings;
    client::ClientSurroundings m_surroundings;
    std::shared_ptr<recording::Recorder> m_recorder;
    client::Client m_client;
    std::unique_ptr<client::SessionInquiry> m_inquiry;
    QByteArray m_token; // of the present or last session
    QPointer<const client::StreamConnection> m_connection;
    std::optional<client::ConnectionEnd> m_lastEnd;
    std::optional<MonotonicTime> m_confirmedAt;
    std::optional<TrafficOutcome> m_verdict; // decided, the client is still leaving
    TrafficOutcome m_outcome;
    unsigned m_setbacks = 0;
    unsigned m_losses = 0;
    bool m_leaving = false;
    bool m_stopped = false;
    bool m_over = false;
};

} // namespace wayside::traffic
