// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/flight/depthtrace.h"
#include "netcore/node/settings/nodesettings.h"
#include "netcore/node/streaming/clocktrail.h"
#include "netcore/node/streaming/outboundqueue.h"
#include "netcore/node/streaming/ratemeter.h"
#include "netcore/observe/rows.h"
#include "netcore/session/flightrecorder.h"
#include "netcore/session/nodemachine.h"
#include "netcore/timing/deadlinescheduler.h"

#include <bitset>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <QObject>
#include <span>
#include <vector>

namespace wayside::node {

class Connection;
class ConnectionFaults;
class StreamSocket;
struct Session;
struct Route;
struct DomainRoutes;
using PayloadTypes = std::bitset<256>; // of payloadpolicies.h
struct FlightRecord;

/// What a connection tells its owner. Called on the node's thread from inside the connection's own work: the
/// owner may write to other connections and end this one, but destroys it later (deleteLater).
class ConnectionOwner {
public:
    virtual ~ConnectionOwner() = default;
    /// Answer with Connection::accept() or Connection::refuse(), now or later.
    virtual void tokenPresented(Connection& connection, std::string_view token) = 0;
    virtual void payloadReceived(Connection& connection, const session::PayloadReceived& payload) = 0;
    virtual void clockMeasured(Connection& connection, const observe::ClockPoint& point) = 0;
    virtual void noticed(Connection& connection, const session::Notice& notice) = 0;
    virtual void slowConsumer(Connection& connection) = 0;
    virtual void changed(Connection& connection) = 0; ///< something that a row shows
    virtual void closing(Connection& connection, const session::CloseRequested& close) = 0; ///< once
    virtual void ended(Connection& connection) = 0; ///< once, the last call
};

/// One streaming connection at the node: a NodeMachine, its socket, and the queue of payloads that wait for
/// the client. Node thread, on the scheduler's clock.
class Connection : public QObject {
    Q_OBJECT
public:
    Connection(quint64 id, QString nodeId, std::unique_ptr<StreamSocket> socket, const NodeSettings& settings,
               timing::DeadlineScheduler& scheduler, ConnectionOwner& owner);
    ~Connection() override;

    /// Begins to listen to the socket; separate from the constructor so that the owner knows the connection
    /// first.
    void start();

    /// For a verdict that was not known at once: runs `verdict`, which gives it or does not yet, and goes on
    /// with what waited for it. Without effect when none is awaited any more.
    void decide(const std::function<void()>& verdict);
    // Verdict on a token. The session outlives the connection.
    void accept(Session& session);
    void refuse(CloseCause cause, const QString& detail);

    /// Queues or sends one payload frame given in two parts. Returns false when it was dropped.
    bool send(std::span<const std::byte> head, std::span<const std::byte> body, MonotonicTime now);
    void countUndeliverable() { ++m_droppedOut; } ///< a frame that cannot be converted for this receiver

    void bye(const QString& reason, CloseCause cause, EndReason endReason);
    void requestReconnect(Milliseconds grace, const QString& lateReason, EndReason endReason);
    void abort(CloseCause cause, EndReason endReason, const QString& detail);
    void setLimits(const SessionLimits& limits); ///< those of a live session, at once

    quint64 id() const { return m_id; }
    bool isTls() const;
    const QString& nodeId() const { return m_nodeId; }
    Session* session() const { return m_session; }
    session::ConnectionState state() const { return m_machine.state(); }
    bool isActive() const { return m_machine.stage() == session::Stage::Active; }
    bool isClosing() const { return m_close.has_value(); }
    bool isAuthenticated() const { return m_session != nullptr; }
    bool reconnectRequested() const { return m_machine.reconnectRequested(); }
    const QString& remoteAddress() const { return m_remoteAddress; } ///< "127.0.0.1:50412"
    const QString& peerHost() const { return m_peerHost; }
    const std::optional<session::CloseRequested>& closeInformation() const { return m_close; }
    const ClockTrail& clockTrail() const { return m_clockTrail; }
    /// Of the four limits; absent before the token was accepted.
    std::optional<limits::Enforcer::Readings> limitReadings(MonotonicTime now) {
        return m_machine.readings(now);
    }
    std::uint64_t waitingBytes() const; ///< for the client to read them
    QList<observe::ClockPoint> clockHistory() const { return m_clockTrail.points(m_id); } ///< one hour
    /// Whoever watches this connection live; null: nobody does. Outlives its use here.
    void setTap(session::DatagramTap* tap);
    ConnectionFaults* faults() const { return m_faults.get(); } ///< null: no fault rule ever meant it

    // Routing keeps these with the connection so that the hot path looks nothing up.
    DomainRoutes* domainRoutes = nullptr;
    const PayloadTypes* receivable = nullptr; ///< payload types it may receive; null: all
    Route* singleRoute = nullptr;             ///< of a singleplex TLC
    bool changedSinceBatch = false;
    bool firstPayloadWatched = false; ///< a drain wants to know when it comes
    quint64 noticesSeen = 0;

    struct Counters {
        std::uint64_t messagesIn = 0, messagesOut = 0, bytesIn = 0, bytesOut = 0, outOfScope = 0;
        std::uint64_t filteredOut = 0; ///< payloads kept from it by a payload policy
    };
    Counters& counters() { return m_counters; }
    /// When the bytes came that are being worked through: one look at the clock for all the payloads in them.
    MonotonicTime inputAt() const { return m_inputAt; }
    WallTime inputWall() const { return m_inputWall; }
    std::uint64_t droppedOut() const { return m_droppedOut; }

    /// The row as it stands now; updates the rates it shows.
    observe::ConnectionRow row(MonotonicTime now);
    /// What led here: for a close that has just been asked for.
    FlightRecord flightRecord(MonotonicTime now);

private:
    friend class ConnectionFaults;

    void readAvailable();
    void dueNow();
    void transportClosed(const Error& error);
    void finish();
    void bytesWritten();
    void handleEvents();
    void handle(const session::StageChanged& change);
    void handle(const session::ClockMeasured& measured);
    void handle(const session::CloseRequested& close);
    void afterWork();
    void writeControl(MonotonicTime now);
    void writePayloads(std::span<const std::byte> frames);
    std::size_t unsentBytes() const;
    void pump(MonotonicTime now);
    void watchProgress(MonotonicTime now);
    void armDeadline(MonotonicTime now);
    void fillLimits(observe::ConnectionRow& row, MonotonicTime now);
    void fillClock(observe::ConnectionRow& row, MonotonicTime now);

    quint64 m_id;
    QString m_nodeId;
    QString m_peerHost;
    QString m_remoteAddress; ///< kept: a closed socket has forgotten it
    const NodeSettings& m_settings;
    const timing::Clock& m_clock; ///< the scheduler's
    ConnectionOwner& m_owner;
    std::unique_ptr<StreamSocket> m_socket;
    session::FlightRecorder m_flight;
    DepthTrace m_depths;
    session::DatagramTap* m_tap = nullptr; ///< may be null
    session::NodeMachine m_machine;
    timing::Deadline m_deadline;
    OutboundQueue m_queue;
    Session* m_session = nullptr;
    std::optional<session::CloseRequested> m_close;
    bool m_transportGone = false;
    bool m_ended = false;
    bool m_handlingEvents = false;
    bool m_slowReported = false;
    std::optional<MonotonicTime> m_stalledSince; ///< the client has not taken a byte since
    Counters m_counters;
    std::uint64_t m_droppedOut = 0;
    qint64 m_connectedAtMs;
    std::optional<qint64> m_lastSeenMs, m_endedAtMs;
    MonotonicTime m_stageSince, m_inputAt;
    WallTime m_inputWall;
    std::vector<observe::StageMark> m_stages; ///< rows get a copy of their own: theirs are read elsewhere
    ClockTrail m_clockTrail;
    RateMeter m_messageRateIn, m_messageRateOut, m_byteRateIn, m_byteRateOut;
    std::unique_ptr<ConnectionFaults> m_faults;
};

} // namespace wayside::node
