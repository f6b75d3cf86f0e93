// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/faults/outgoingframes.h"
#include "netcore/node/faults/streamshaper.h"
#include "netcore/timing/deadlinescheduler.h"

#include <functional>
#include <QStringList>

namespace wayside::node {

/// What an injector does to the connection it belongs to.
class FaultPort {
public:
    virtual ~FaultPort() = default;
    virtual void faultTransmit(std::span<const std::byte> bytes) = 0; ///< to the socket, nothing in between
    virtual void faultInputReady() = 0;   ///< FaultInjector::read() has something, or may have
    virtual void faultRoomAgain() = 0;    ///< fewer bytes wait than before
    virtual void faultTermsChanged() = 0; ///< limits(), withholdsTimeSync()
    /// One of halfOpen, reset, reconnectMidBurst, byeWithoutClosing, closeWithoutBye. The ones that end the
    /// connection come from the event loop only.
    virtual void faultStrike(const FaultRule& rule) = 0;
    virtual void faultStruck(const QString& ruleId) = 0; ///< for the count: it did something just now
};

/// All faults of one connection, between it and its socket. Exists only for connections that a rule means.
/// Holds at most mostHeld bytes towards the client beyond what the connection's own queue lets through, and
/// as many from it. Node thread, the scheduler's clock.
class FaultInjector {
public:
    static constexpr std::size_t mostHeld = 256U << 10U;
    /// A close this long after a fault ended still tells of it.
    static constexpr Milliseconds afterglow{60000};

    FaultInjector(FaultPort& port, timing::DeadlineScheduler& scheduler, quint64 connectionId);

    /// `activeSince`: when the rule began, for all its connections.
    void add(const FaultRule& rule, quint64 seed, MonotonicTime activeSince);
    void remove(const QString& ruleId);
    void authenticated(); ///< `after` of rules that wait for the token counts from here

    /// The node's own bytes, whole frames. False: it would hold more than it may; the connection is lost.
    [[nodiscard]] bool write(std::span<const std::byte> bytes);
    /// Bytes of the client that are to be seen now; `fromSocket` gives what has come, empty when nothing has.
    std::span<const std::byte> read(const std::function<std::span<const std::byte>()>& fromSocket);
    std::size_t heldOut() const { return m_out.heldBytes(); }
    bool holdsInput() const { return m_in.heldBytes() > 0; }
    /// Calls `done` when the last held byte to the client has left; at once when there is none.
    void whenFlushed(std::function<void()> done);

    void payloadReceived();
    void performBursts(); ///< after a payload frame was written

    WallTime wall(WallTime trueWall) const; ///< the node's clock as time sync is to see it
    bool withholdsTimeSync() const;
    SessionLimits limits(const SessionLimits& told) const;

    QStringList ruleIds() const;
    /// " [injected fault: id (kind)]" for the detail of a close; empty when nothing acts or acted lately.
    std::string note() const;

private:
    struct Effect {
        FaultRule rule;
        quint64 seed = 0;
        MonotonicTime activeSince;
        std::optional<MonotonicTime> strikeAt;
        bool struck = false;
        quint64 payloadsBefore = 0;
    };
    struct Past {
        QString id;
        FaultKind kind;
        MonotonicTime endedAt;
    };
    void due();
    void arm();
    void flush();
    void reshape();
    StreamShape shapeOf(FaultDirection direction) const;
    static bool isStalledBy(const Effect& effect, MonotonicTime now);
    quint64 payloads() const { return m_frames.payloads() + m_payloadsIn; }
    std::vector<std::byte> takeBuffer();

    FaultPort& m_port;
    timing::DeadlineScheduler& m_scheduler;
    timing::Deadline m_deadline;
    std::vector<Effect> m_effects;
    std::vector<Past> m_past; ///< at most a handful, the newest
    OutgoingFrames m_frames;
    StreamShaper m_out, m_in;
    std::vector<std::byte> m_spare, m_input;
    std::function<void()> m_whenFlushed;
    quint64 m_payloadsIn = 0;
    bool m_authenticated = false;
    bool m_changed = false;      ///< the shapes did: due() looks at everything
    bool m_inputOffered = false; ///< and not read yet: no use in offering it again
};

} // namespace wayside::node
