// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/conformance/client/clienttrack.h"
#include "netcore/conformance/client/peersocket.h"
#include "netcore/timing/deadlinescheduler.h"

namespace wayside::conformance::client {

/// One connection that came, from accept to its end: hands what happens at the socket to whoever judges it. A
/// session's connection goes to a SessionJudge, one to a trap is judged here, and one that nobody waits for
/// is asked for its token. One thread.
class Visit : public QObject {
    Q_OBJECT
public:
    Visit(ClientTrack& track, const Arrival& arrival, std::unique_ptr<PeerSocket> socket,
          timing::DeadlineScheduler& scheduler);

    void start();
    ClientTrack& track() { return m_track; }
    /// Null: not a session's connection.
    SessionJudge* judge() { return m_judge.get(); }
    bool isOver() const { return m_over; }
    void superseded(); ///< its client has asked for another session
    void stop(const QByteArray& reason);

Q_SIGNALS:
    void over(); ///< once

private:
    Moment moment() const;
    void established();
    void received(const QByteArray& bytes);
    void tlsFailed(const QString& words);
    void closed();
    void due();
    void afterWork();
    void receivedInTrap(const QByteArray& bytes);
    void receivedFromStray(const QByteArray& bytes);
    void finish();

    ClientTrack& m_track;
    Arrival m_arrival;
    std::unique_ptr<PeerSocket> m_socket;
    timing::DeadlineScheduler& m_scheduler;
    timing::Deadline m_deadline;
    std::unique_ptr<SessionJudge> m_judge;
    ClientStream m_stray;
    bool m_isTrap = false, m_established = false, m_over = false;
};

} // namespace wayside::conformance::client
