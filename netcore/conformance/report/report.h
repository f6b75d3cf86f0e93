// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/conformance/report/casenumber.h"
#include "netcore/conformance/report/transcript.h"
#include "netcore/conformance/report/verdict.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace wayside::conformance {

/// What a case is, before it has run.
struct CaseDescription {
    CaseNumber number;
    QString area;  ///< a word to filter by: "framing"
    QString title; ///< what is done, a few words
    QString rule;  ///< the rule it tests, one sentence; "[ours]" at its end where the documents leave it open
};

/// What came of one case. Behaviour and close are judged apart: a node can refuse rightly and close wrongly.
struct CaseResult {
    CaseDescription description;
    Judgement behaviour; ///< what was done, answered, routed
    Judgement close;     ///< whether, when and how the connection ended
    QList<Conversation> evidence;
    qint64 tookMs = 0;

    /// The worse of both halves.
    Verdict verdict() const;
};

struct ReportCounts {
    int cases = 0, passed = 0, failed = 0, skipped = 0, inconclusive = 0, notApplicable = 0;
};

/// A whole run. Results are kept in the order of their numbers, however the cases ran.
class Report {
public:
    QString subject; ///< "node" or "client"
    QString target;  ///< where it is, for people; no secrets
    QDateTime begun; ///< UTC
    qint64 tookMs = 0;
    bool interrupted = false; ///< there are cases that did not run

    /// Puts it in its place. A second result of the same number replaces the first.
    void add(CaseResult result);
    const QList<CaseResult>& results() const { return m_results; }
    ReportCounts counts() const;
    bool hasFailure() const { return counts().failed > 0; }

private:
    QList<CaseResult> m_results;
};

} // namespace wayside::conformance
