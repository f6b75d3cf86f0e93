// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/conformance/client/casebook.h"
#include "netcore/conformance/client/clientstream.h"
#include "netcore/conformance/client/loadwatch.h"
#include "netcore/conformance/client/timesyncbook.h"

#include <set>

namespace wayside::conformance::client {

/// Who takes the verdicts of one connection and adds the bytes that prove them.
class Verdicts {
public:
    virtual ~Verdicts() = default;
    virtual void passed(CaseId id, Half half = Half::Behaviour) = 0;
    virtual void failed(CaseId id, const QString& words, Half half = Half::Behaviour) = 0;
};

/// Which cases the limits of a session are judged under: those that every session has, or those of a session
/// that was made tighter for the purpose.
struct LimitCases {
    CaseId rate = "01-6.01", throughput = "01-6.02", idle = "01-6.03";
};

/// The rules that hold in every session, frame by frame: what may be sent, its form, and the limits of
/// spec 01 §3 to §6. Time is an argument.
class FrameRules {
public:
    FrameRules(const SessionTerms& terms, const JudgeTimes& times, const LimitCases& cases,
               Verdicts& verdicts);

    /// The connection is active: the idle limit counts from here.
    void begin(MonotonicTime now);
    /// A frame behind the Token.
    void frame(const ClientFrame& frame, Moment moment);
    void due(MonotonicTime now);
    /// The connection is over or ending by the judge's doing; what was seen is summed up. Once.
    void finish(MonotonicTime now);
    /// Scope of a live session, changed over REST.
    void setIdentifiers(const QList<QByteArray>& identifiers);

    std::optional<MonotonicTime> nextDeadline() const;
    TimeSyncBook& timeSync() { return m_timeSync; }
    const LoadWatch& load() const { return m_load; }
    bool saidBye() const { return m_bye; }

private:
    void fixedSize(const ClientFrame& frame, qsizetype dataSize);
    void payload(const ClientFrame& frame, Moment moment);
    void identifier(const QByteArray& eightBytes);
    void origin(quint64 milliseconds, Moment moment);
    void judgeLoad();
    void judgeIdle(MonotonicTime now);

    SessionTerms m_terms;
    const JudgeTimes& m_times;
    LimitCases m_cases;
    Verdicts& m_verdicts;
    TimeSyncBook m_timeSync;
    LoadWatch m_load;
    std::set<QByteArray> m_former; ///< identifiers taken out of the scope: payloads may be on their way
    std::optional<MonotonicTime> m_begun, m_lastHeard;
    bool m_bye = false, m_rateTold = false, m_throughputTold = false, m_idleTold = false, m_finished = false;
};

} // namespace wayside::conformance::client
