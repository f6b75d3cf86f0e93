// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/conformance/node/sessiongrant.h"
#include "netcore/conformance/report/report.h"

#include <functional>
#include <vector>

namespace wayside::conformance {

class Bench;
struct NodeUnderTest;

/// What a case cannot do without, and whom it must not share.
enum class Need : unsigned {
    Nothing = 0,
    Broker = 1,        ///< the shared Broker, which hears the whole domain
    Monitor = 2,       ///< the shared Monitor
    Admin = 4,         ///< the token that may delete sessions and read logs
    Tls = 8,           ///< a node that grants TLS sessions
    BrokerAlone = 16,  ///< the account's one Broker session is the case's own
    MonitorAlone = 32, ///< likewise the Monitor's
};
constexpr Need operator|(Need a, Need b) {
    return Need(unsigned(a) | unsigned(b));
}
constexpr bool has(Need needs, Need one) {
    return (unsigned(needs) & unsigned(one)) != 0;
}

/// Milliseconds that a case takes, by the limits and timings of the node.
using CaseDuration = std::function<qint64(const NodeUnderTest&)>;

struct NodeCase {
    CaseDescription description;
    Need needs = Need::Nothing;
    int identifiers = 1; ///< TLCs of its own
    std::function<void(Bench&)> run;
    CaseDuration takes; ///< empty: next to nothing

    NodeCase& needing(Need all) {
        needs = all;
        return *this;
    }
    NodeCase& taking(CaseDuration duration) {
        takes = std::move(duration);
        return *this;
    }
    NodeCase& withIdentifiers(int count) {
        identifiers = count;
        return *this;
    }
};

/// Makes the cases of one area.
class NodeCases {
public:
    explicit NodeCases(const char* area) : m_area(QString::fromLatin1(area)) {}

    /// The number must be well formed: the tables are ours.
    NodeCase& add(const char* number, const char* title, const char* rule, std::function<void(Bench&)> run);
    std::vector<NodeCase> take() { return std::move(m_cases); }

private:
    QString m_area;
    std::vector<NodeCase> m_cases;
};

std::vector<NodeCase> establishmentCases();
std::vector<NodeCase> tokenCases();
std::vector<NodeCase> framingCases();
std::vector<NodeCase> datagramCases();
std::vector<NodeCase> routingCases();
std::vector<NodeCase> monitorCases();
std::vector<NodeCase> scopeCases();
std::vector<NodeCase> timeSyncCases();
std::vector<NodeCase> rateCases();
std::vector<NodeCase> throughputCases();
std::vector<NodeCase> idleCases();
std::vector<NodeCase> clockCases();
std::vector<NodeCase> endingCases();
std::vector<NodeCase> sessionLogCases();
std::vector<NodeCase> tlsCases();
std::vector<NodeCase> restCases();
std::vector<NodeCase> restSessionCases();
std::vector<NodeCase> restRefusalCases();
std::vector<NodeCase> resourceCases();

/// All of them, in the order of their numbers.
const std::vector<NodeCase>& allNodeCases();
QList<CaseDescription> nodeCaseDescriptions();

} // namespace wayside::conformance
