// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/time.h"
#include "netcore/client/cause.h"
#include "netcore/lab/stagediagram.h"

#include <array>
#include <deque>
#include <QList>

namespace wayside::lab {

/// One stay in a state of the diagram.
struct TrackStep {
    DiagramState state = DiagramState::CreateSession;
    std::optional<DiagramArrow> by; ///< how it was entered; absent: by a way that the diagram does not have
    Milliseconds spent{0};
    bool present = false;
};

/// One stay in a state shown to people.
struct LifecycleStep {
    session::ConnectionState state = session::ConnectionState::Establishing;
    Milliseconds spent{0};
    bool present = false;
    bool learnt = false; ///< from the session log, afterwards: how long it took is not known
};

/// The last change, for a sentence.
struct LastTransition {
    std::optional<DiagramState> from, to; ///< absent: [*]
    std::optional<DiagramArrow> arrow;    ///< absent: the diagram has none; the connection just ended
    std::optional<client::Cause> cause;   ///< of an end that was not wanted
    Milliseconds ago{0};
};

/// Where one session's connection has been, at one instant. Durations count up to that instant.
struct TrackStatus {
    struct Figure {
        quint64 visits = 0;
        Milliseconds total{0}; ///< of all visits, the present one included
        Milliseconds last{0};  ///< of the last or present visit
    };
    std::optional<DiagramState> present;               ///< absent: [*], before the first and after the last
    std::optional<session::ConnectionState> lifecycle; ///< absent: never connected
    std::array<Figure, diagramStateCount> figures;
    std::array<quint64, diagramArrowCount> taken{}; ///< how often each transition was taken
    QList<TrackStep> path; ///< of the present or last attempt, oldest first, TimeSync and KeepAlive aside
    QList<LifecycleStep> lifecycles;    ///< of the same attempt
    std::optional<LastTransition> last; ///< TimeSync and KeepAlive aside
};

/// Follows one session through the diagram. Authenticating lasts until the node's first frame: only that
/// tells a client that its token is valid (spec 01 §1). Pure: time is an argument.
class StageTrack {
public:
    void createSession(MonotonicTime now); ///< asked for, or waited for
    void sessionCreated(MonotonicTime now);
    void stageChanged(session::Stage to, MonotonicTime now);
    void confirmed(MonotonicTime now);
    void syncRequested(MonotonicTime now);
    void syncAnswered(MonotonicTime now);
    void keepAliveSent(MonotonicTime now);
    /// The connection, or the attempt to get one, is over. `again`: the client will create another session.
    void ended(std::optional<client::Cause> cause, bool again, MonotonicTime now);
    /// What the session log told afterwards: it was a limit.
    void limitLearnt(client::Cause cause);

    TrackStatus status(MonotonicTime now) const;

private:
    static constexpr std::size_t longestPath = 32;

    struct Stay {
        DiagramState state = DiagramState::CreateSession;
        std::optional<DiagramArrow> by;
        MonotonicTime since;
        std::optional<MonotonicTime> until;
    };
    struct Life {
        session::ConnectionState state = session::ConnectionState::Establishing;
        MonotonicTime since;
        std::optional<MonotonicTime> until;
        bool learnt = false;
    };
    void enter(DiagramState state, MonotonicTime now);
    void leave(MonotonicTime now);
    void live(session::ConnectionState state, MonotonicTime now);
    void count(DiagramState state, Milliseconds spent);
    void take(std::optional<DiagramArrow> arrow);

    std::deque<Stay> m_path;
    std::deque<Life> m_lives;
    std::array<TrackStatus::Figure, diagramStateCount> m_figures{}; // of stays that are over
    std::array<quint64, diagramArrowCount> m_taken{};
    std::optional<DiagramState> m_present; // TimeSync and KeepAlive aside
    std::optional<MonotonicTime> m_syncSince;
    unsigned m_syncsOpen = 0;
    struct Last {
        LastTransition transition;
        MonotonicTime at;
    };
    std::optional<Last> m_last;
};

} // namespace wayside::lab
