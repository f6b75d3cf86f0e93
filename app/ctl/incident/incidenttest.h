// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/conformance/node/nodesuite.h"
#include "netcore/conformance/node/streampeer.h"
#include "netcore/incident/incident.h"

#include <atomic>

namespace wayside::ctl {

/// Plays the client's half of a bundle to a real node, at the recorded pace, and judges how the connection
/// ends. Blocks its thread; one object, one run.
class IncidentTest {
public:
    struct Wishes {
        incident::Incident bundle;
        conformance::NodeTarget target;
        conformance::NodeTimings timings;
        bool expectOpen = false; ///< what closed it then must not close it now
    };

    explicit IncidentTest(Wishes wishes);
    tl::expected<conformance::Report, conformance::SuiteTrouble> run();
    void interrupt() { m_node.stopped = true; } ///< from any thread
    /// How far it is, ms of how many; any thread.
    qint64 playedMs() const { return m_playedMs; }
    qint64 lastsMs() const { return m_lastsMs; }

private:
    struct Course;
    std::optional<conformance::SuiteTrouble> prepare(conformance::HttpExchange& http);
    QString whyNotTried() const;
    void login(conformance::StreamPeer& peer, const conformance::Pump& pump) const;
    void play(conformance::StreamPeer& peer, const conformance::Pump& pump, Course& course);
    qint64 patience(const conformance::SessionGrant& grant) const;
    conformance::Judgement judgeClose(const conformance::StreamPeer& peer, const Course& course) const;
    conformance::Judgement judgeCause(conformance::HttpExchange& http, const conformance::Pump& pump,
                                      const conformance::SessionGrant& grant);
    conformance::CaseResult result() const;

    Wishes m_wishes;
    conformance::NodeUnderTest m_node;
    conformance::SessionKind m_kind = conformance::SessionKind::TlcSingleplex;
    std::atomic<qint64> m_playedMs{0}, m_lastsMs{0};
};

} // namespace wayside::ctl
