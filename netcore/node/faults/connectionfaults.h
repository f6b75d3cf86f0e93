// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/node/faults/faultinjector.h"
#include "netcore/node/faults/faultreports.h"
#include "netcore/session/events.h"

namespace wayside::node {

struct SessionFacts;

/// The faults of one streaming connection, tied to it: what Connection asks when there are any, and nothing
/// otherwise. Made when the first rule means the connection; lives as long as it does. Node thread.
class ConnectionFaults final : private FaultPort {
public:
    static ConnectionFaults& of(Connection& connection, FaultReports& reports,
                                timing::DeadlineScheduler& scheduler);
    ~ConnectionFaults() override; ///< a half-open connection's socket lives on in HeldSockets

    // The director's side.
    void add(const FaultRule& rule, quint64 seed, MonotonicTime activeSince);
    void remove(const QString& ruleId);
    void authenticated();

    // The connection's side.
    void write(std::span<const std::byte> bytes);
    void writePayload(std::span<const std::byte> frame); ///< and a Reconnect behind it when that is due
    std::span<const std::byte> read();
    std::size_t heldOut() const { return m_injector.heldOut(); }
    /// Those to enforce where the session was told these; asked when they change while it lives.
    SessionLimits limitsFor(const SessionLimits& told);
    void payloadReceived() { m_injector.payloadReceived(); }
    WallTime wall(WallTime trueWall) const { return m_injector.wall(trueWall); }
    /// Says in the close's detail what was injected, and ends the socket the way the fault wants it.
    void annotate(session::CloseRequested& close) const;
    void end(const session::CloseRequested& close);
    /// The transport is gone while bytes of the client are still held: they are heard first. True: the
    /// connection is told again when they are.
    bool defersEnd(const Error& error);
    QStringList ruleIds() const { return m_injector.ruleIds(); }

private:
    enum class Ending : std::uint8_t { AsUsual, Silent, HalfOpen };

    ConnectionFaults(Connection& connection, FaultReports& reports, timing::DeadlineScheduler& scheduler);

    // FaultPort
    void faultTransmit(std::span<const std::byte> bytes) override;
    void faultInputReady() override;
    void faultRoomAgain() override;
    void faultTermsChanged() override;
    void faultStrike(const FaultRule& rule) override;
    void faultStruck(const QString& ruleId) override;

    void sayBye(const FaultRule& rule);
    void endBy(const FaultRule& rule, Ending ending);
    void postEnd(const Error& error);

    Connection& m_connection;
    FaultReports& m_reports;
    FaultInjector m_injector;
    Ending m_ending = Ending::AsUsual;
    Milliseconds m_hold{0};
    std::weak_ptr<HeldSockets> m_held;
    std::optional<Error> m_deferredEnd;
    std::optional<SessionLimits> m_limits; ///< that the machine was given instead of those told
};

/// What a rule may know of a connection.
FaultSubject faultSubjectOf(const Connection& connection);
/// The same for one whose token is being judged.
FaultSubject faultSubjectOf(const Connection& connection, const SessionFacts& facts);

} // namespace wayside::node
