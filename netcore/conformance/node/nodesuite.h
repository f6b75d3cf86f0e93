// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/conformance/node/nodecase.h"
#include "netcore/conformance/node/nodeundertest.h"
#include "netcore/conformance/report/casefilter.h"

#include <deque>
#include <tl/expected.hpp>

namespace wayside::conformance {

struct NodeSuiteOptions {
    NodeTarget target;
    NodeTimings timings;
    CaseFilter filter;
    int jobs = 8;              ///< cases at the same time, 1..64
    qint64 patienceMs = 90000; ///< a case that takes longer is skipped
};

/// Why a run could not begin.
struct SuiteTrouble {
    enum class Kind { Unreachable, NotAllowed, Invalid, TimedOut };
    Kind kind = Kind::Unreachable;
    QString words;
};

/// Judges any node of the protocol over its public API and its streaming ports; nothing else of it is needed.
/// One object, one run.
class NodeSuite {
public:
    /// Called on worker threads, one at a time.
    using Progress = std::function<void(int done, int total, const CaseResult& last)>;

    explicit NodeSuite(NodeSuiteOptions options);
    ~NodeSuite();

    /// Blocks until all cases are through, on a thread that has no event loop of its own to serve.
    tl::expected<Report, SuiteTrouble> run(const Progress& progress);
    /// From any thread: ends a run soon, with what it has.
    void interrupt();

private:
    std::optional<SuiteTrouble> prepare();
    std::optional<SuiteTrouble> findIdentifiers(HttpExchange& http);
    std::optional<SuiteTrouble> learnLimits(HttpExchange& http, const Pump& pump);
    void chooseCases();
    void startWatchers();
    void runShared();
    void runAlone(const std::vector<const NodeCase*>& cases);
    void work();
    bool runOne(const NodeCase& about);

    NodeSuiteOptions m_options;
    NodeUnderTest m_node;
    std::vector<const NodeCase*> m_brokerAlone, m_monitorAlone;
    std::mutex m_mutex;
    std::deque<const NodeCase*> m_waiting; // shared ones, the longest first
    std::atomic<int> m_monitorUsers{0};
    Report m_report;
    const Progress* m_progress = nullptr;
    int m_total = 0;
};

} // namespace wayside::conformance
