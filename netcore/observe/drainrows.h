// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/base/vocabulary.h"
#include "netcore/session/stage.h"

#include <optional>
#include <QList>
#include <QString>
#include <QStringList>
#include <utility>

/// Drains as an operator orders and sees them (spec 03). Times are UTC milliseconds since the Unix epoch.
namespace wayside::observe {

/// Which sessions a drain concerns: those that fit every field that is set. At least one must be. With a node
/// and nothing else it is a drain of the whole node, which takes the node out of service; every other cohort
/// leaves the state of the nodes alone.
struct DrainCohort {
    QString nodeId, domain, account;
    std::optional<SessionType> type;
    QString identifier; ///< of a TLC: sessions with it in their list (whole-domain sessions have none)
    std::optional<session::ConnectionState> state;
    QList<quint64> connectionIds; ///< one, or a selection

    bool isEmpty() const { return nodeId.isEmpty() && narrowsNothing(); }
    bool isWholeNode() const { return !nodeId.isEmpty() && narrowsNothing(); }

    friend bool operator==(const DrainCohort&, const DrainCohort&) = default;

private:
    bool narrowsNothing() const {
        return domain.isEmpty() && account.isEmpty() && !type && identifier.isEmpty() && !state &&
               connectionIds.isEmpty();
    }
};

/// What a drain does when all of its canaries are back, before it asks the others. In JSON an ISO 8601
/// duration, or "hold".
struct CanaryPause {
    qint64 ms = 0;     ///< waits so long; 0..86,400,000
    bool hold = false; ///< pauses until an operator resumes it; without a time

    bool isNone() const { return ms == 0 && !hold; }
    QString text() const; ///< "PT0S", "PT5M", "hold"
    /// InvalidArgument, with what is wrong. The bounds are those of checkDrainRequest().
    static Result<CanaryPause> parse(const QString& text);

    friend bool operator==(const CanaryPause&, const CanaryPause&) = default;
};

struct DrainRequest {
    double ratePerSecond = 10; ///< Reconnects per second, > 0 and at most 100,000
    qint64 graceMs = 10000;    ///< time to leave after one's Reconnect, 1..3,600,000
    QString reason;            ///< for log and audit; not empty, at most 500 characters
    DrainCohort cohort = {};
    /// Each Reconnect leaves later than its turn by up to this share of the pause between two; 0..1.
    double jitter = 0;
    qint64 seed = 0; ///< of jitter and choice of canaries: the same seed gives the same drain; >= 0
    /// Steps: this share of the cohort, percent, at once (but not faster than the rate), then the next when
    /// stepMs have passed since; 0: no steps. 0..100
    double stepPercent = 0;
    qint64 stepMs = 0; ///< 1..3,600,000 with steps
    /// Sessions that are judged together for the automatic halt; 0: a second's worth, but at least 10. A step
    /// is always judged as one.
    int batchSize = 0;
    int canarySize = 0;       ///< so many go first, and the others only when all of them are back; 0: none
    double canaryPercent = 0; ///< the same as a share of the cohort, 0..100; the larger of the two counts
    CanaryPause canaryPause = {}; ///< needs canaries, and has to be shorter than deadlineMs
    /// For a session to be back, from its Reconnect: canaries, automatic halt; and from its close until it is
    /// counted as failed. 1..3,600,000
    qint64 returnWithinMs = 15000;
    /// The drain halts by itself when more than this share of a batch, percent, is not back in time; 100:
    /// never. 0..100
    double haltAbovePercent = 50;
    /// From the start, pauses not counted: whoever is still here then gets Bye. 0: no overall deadline; at
    /// most 604,800,000.
    qint64 deadlineMs = 0;

    friend bool operator==(const DrainRequest&, const DrainRequest&) = default;
};

/// InvalidArgument with the name of the first field that is out of bounds. A plan needs no reason.
Result<void> checkDrainRequest(const DrainRequest& request, bool needsReason = true);

/// What a drain would do; nothing has been sent.
struct DrainPlan {
    QString nodeId;                          ///< of the cohort; empty when it names none
    int cohort = 0;                          ///< sessions that would get Reconnect
    int tlc = 0, broker = 0, monitor = 0;    ///< of them
    QList<std::pair<QString, int>> landings; ///< node id, sessions it would get
    int ignoredReconnectBefore = 0;          ///< of them, known to have ignored a Reconnect
    qint64 expectedDurationMs = 0;           ///< of sending, plus canary pause and grace
    QString warning;                         ///< what happens if no other node is active; else empty
    double ratePerSecond = 0;                ///< the most Reconnects in a second
    int canaries = 0;
    CanaryPause canaryPause; ///< before the others are asked; none where there are no others
    int batches = 0;         ///< judged together, the canaries not among them
    int batchSize = 0;
};

enum class DrainState : quint8 { Running, Finished, Aborted, Paused, Halted };
enum class DrainPhase : quint8 {
    Canary,      ///< only the canaries have been asked, and are awaited
    CanaryPause, ///< they are back; it waits before the others are asked
    Evict,       ///< Reconnects go out
    Landing,     ///< everyone has been asked; the last are awaited
    Over,
};

/// One drain and how far it is.
struct DrainRow {
    QString id;
    QString nodeId; ///< of a drain of a whole node; else as the cohort says, or empty
    DrainState state = DrainState::Running;
    QString reason;
    double ratePerSecond = 0; ///< Reconnects per second
    qint64 graceMs = 0;
    qint64 startedAtMs = 0;
    std::optional<qint64> finishedAtMs;
    int initial = 0;   ///< sessions in the cohort, later arrivals included
    int asked = 0;     ///< Reconnect sent
    int moved = 0;     ///< back with a new session
    int closed = 0;    ///< left (moved ones included)
    int forced = 0;    ///< ignored Reconnect and were closed at their deadline
    int remaining = 0; ///< still here
    int failed = 0;    ///< closed, and not back in time
    double rate = 0;   ///< Reconnects per second, at present
    DrainPhase phase = DrainPhase::Evict;
    int canaries = 0;
    /// The canary pause: when it began, and when it is to be over or was. Begun without an end: an operator
    /// has to resume the drain.
    std::optional<qint64> canaryPauseFromMs, canaryPauseUntilMs;
    QString note; ///< why it halted, and the like; a sentence, safe to show
    QString requestedBy;
    DrainRequest request; ///< as ordered

    bool isOver() const { return state == DrainState::Finished || state == DrainState::Aborted; }
    /// It stands still, or waits after its canaries: resume makes it go on.
    bool isResumable() const {
        return state == DrainState::Paused || state == DrainState::Halted ||
               (state == DrainState::Running && phase == DrainPhase::CanaryPause);
    }

    friend bool operator==(const DrainRow&, const DrainRow&) = default;
};

/// How a session left in a drain.
enum class DrainDeparture : quint8 {
    None,    ///< is still here
    Moved,   ///< by itself, after its Reconnect
    Forced,  ///< ignored its Reconnect and was closed when its grace or the drain's deadline was over
    Left,    ///< for a reason of its own: see the end reason
    Crashed, ///< with the node's process
};

/// One session of a drain's receipt.
struct DrainReceiptRow {
    int position = 0; ///< 1…, in the order of joining the cohort
    QString sessionId;
    std::optional<SessionType> type;
    QString domain, account;
    QStringList identifiers; ///< empty: the whole domain
    QString nodeId;
    bool canary = false;
    int batch = 0; ///< 1…; 0: a canary, or not asked
    std::optional<qint64> askedAtMs, closedAtMs;
    DrainDeparture departure = DrainDeparture::None;
    std::optional<EndReason> endReason;
    std::optional<qint64> backAtMs; ///< the token of the new session was accepted
    QString backNodeId, backSessionId;
    std::optional<qint64> firstPayloadAtMs;    ///< first payload from or to the new session
    bool failed = false;                       ///< not back in time
    std::optional<qint64> gapMs, payloadGapMs; ///< from closed to back, and to the first payload again

    /// From the times; a client that is back before its old connection has ended had no gap.
    void fillGaps();

    friend bool operator==(const DrainReceiptRow&, const DrainReceiptRow&) = default;
};

} // namespace wayside::observe
