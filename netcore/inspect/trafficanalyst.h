// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/inspect/datagramfields.h"
#include "netcore/inspect/trafficnote.h"
#include "netcore/limits/ratelimit.h"
#include "netcore/session/stage.h"

#include <deque>
#include <optional>
#include <QHash>

namespace wayside::inspect {

/// What the analyst says of one record.
struct Finding {
    QList<TrafficNote> notes;
    std::optional<session::ConnectionState> state; ///< of the connection from here on; nothing: not known
};

/// Goes through the records of one source in their order and notes what is odd, wrong or over a limit (spec
/// 01 §3, §5, §6). Memory is bounded: a few figures for each session that has not ended, the limits' windows,
/// at most 64 unanswered requests. No clock, not thread-safe.
class TrafficAnalyst {
public:
    /// For records that do not begin with Opened: what is known of the session from elsewhere.
    void assume(const observe::TrafficSession& session);
    Finding take(const observe::TrafficRecord& record);
    void restart() { m_sessions.clear(); }

    static constexpr qsizetype mostSessions = 20'000;
    /// A pause from here on is worth a note, milliseconds.
    static constexpr qint64 longSilence = 5'000;

private:
    struct Request {
        quint64 t0 = 0;
        qint64 atMs = 0;
    };
    struct Session {
        observe::TrafficSession known;
        std::optional<session::ConnectionState> state;
        std::optional<qint64> lastMs, heardMs; ///< of both sides, of the client
        std::optional<qint64> reconnectMs;
        bool tokenSeen = false, anythingSeen = false;
        std::deque<Request> asked;
        std::optional<limits::RateLimit> rate, throughput;
    };

    Session& sessionOf(const observe::TrafficRecord& record);
    static void open(Session& session, const observe::TrafficSession& known);
    static void judgeBytes(const observe::TrafficRecord& record, const QList<DecodedField>& fields,
                           QList<TrafficNote>& notes);
    static void judgeOrder(Session& session, const observe::TrafficRecord& record, QList<TrafficNote>& notes);
    static void judgePause(Session& session, const observe::TrafficRecord& record, QList<TrafficNote>& notes);
    static void judgePayload(Session& session, const observe::TrafficRecord& record,
                             const QList<DecodedField>& fields, QList<TrafficNote>& notes);
    static void judgeTimestamps(Session& session, const observe::TrafficRecord& record,
                                const QList<DecodedField>& fields, QList<TrafficNote>& notes);
    static void advance(Session& session, const observe::TrafficRecord& record,
                        const QList<TrafficNote>& notes);

    QHash<QString, Session> m_sessions;
    std::optional<observe::TrafficSession> m_assumed;
};

} // namespace wayside::inspect
