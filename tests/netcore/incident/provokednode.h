// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/flight/flightrecord.h"
#include "netcore/session/nodemachine.h"
#include "tests/support/framebytes.h"

#include <functional>
#include <QJsonObject>

namespace wayside::test {

/// A node's machine with one client, in virtual time, that keeps what a node keeps of a forced close.
class ProvokedNode {
public:
    static constexpr qint64 wallBase = 1'763'842'733'917; ///< UTC ms of the connection's beginning
    static constexpr qint64 monotonicBase = 55'555;

    SessionLimits limits;
    SessionType type = SessionType::Tlc;
    SessionProtocol protocol = SessionProtocol::Singleplex;
    session::NodeMachineSettings settings;
    /// The client's clock against the node's, ms; answers Timestamps Requests while `answers`.
    std::function<qint64(int)> clockOffset;
    bool answers = true;
    bool answersWrongly = false;
    /// Names that must not leave: they stand wherever a node knows them.
    QString domain = QStringLiteral("dev_001"), account = QStringLiteral("acme"),
            nodeId = QStringLiteral("node-a"), address = QStringLiteral("192.0.2.7:50412");
    QStringList identifiers{QStringLiteral("sub00001")}, faults;
    std::string token = "dtNB_vhvJ0wgTGf1N0DxN38_AmTL_4yiPRZdqZSuK3k";

    void connect();
    void hello(); ///< version byte and Token, accepted
    void send(const ByteString& bytes);
    void wait(qint64 milliseconds);                             ///< with all timers in between
    void lateBy(qint64 milliseconds) { m_now += milliseconds; } ///< without any
    /// Polite for so long: KeepAlives every 3 s.
    void live(qint64 milliseconds);
    void reject(CloseCause cause) { m_rejection = cause; }
    session::NodeMachine& machine() { return *m_machine; }
    MonotonicTime now() const { return monotonicAt(monotonicBase + m_now); }

    bool closed() const { return m_close.has_value(); }
    CloseCause cause() const { return m_close->cause; }
    qint64 elapsed() const { return m_now; }
    /// What the admin API would answer of its flight record.
    QJsonObject flightRecord() const;

private:
    WallTime wall() const { return WallTime{quint64(wallBase + m_now)}; }
    void drain();
    void write();
    void answer(const std::vector<std::byte>& written);
    void take(const session::CloseRequested& close);

    std::optional<session::NodeMachine> m_machine;
    session::FlightRecorder m_flight;
    std::vector<observe::StageMark> m_stages;
    QList<observe::ClockPoint> m_points;
    std::optional<CloseCause> m_rejection;
    std::optional<session::CloseRequested> m_close;
    node::FlightRecord m_record;
    qint64 m_now = 0;
    int m_answered = 0;
};

} // namespace wayside::test
