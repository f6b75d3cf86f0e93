// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/node/nodecase.h"

#include <algorithm>

namespace wayside::conformance {

NodeCase& NodeCases::add(const char* number, const char* title, const char* rule,
                         std::function<void(Bench&)> run) {
    NodeCase each;
    each.description = {CaseNumber::fromText(QString::fromLatin1(number)).value(), m_area,
                        QString::fromUtf8(title), QString::fromUtf8(rule)};
    each.run = std::move(run);
    m_cases.push_back(std::move(each));
    return m_cases.back();
}

const std::vector<NodeCase>& allNodeCases() {
    static const std::vector<NodeCase> cases = [] {
        std::vector<NodeCase> all;
        for (auto* make :
             {establishmentCases, tokenCases, framingCases, datagramCases, routingCases, monitorCases,
              scopeCases, timeSyncCases, rateCases, throughputCases, idleCases, clockCases, endingCases,
              sessionLogCases, tlsCases, restCases, restSessionCases, restRefusalCases, resourceCases}) {
            for (NodeCase& each : make())
                all.push_back(std::move(each));
        }
        std::sort(all.begin(), all.end(), [](const NodeCase& a, const NodeCase& b) {
            return a.description.number < b.description.number;
        });
        return all;
    }();
    return cases;
}

QList<CaseDescription> nodeCaseDescriptions() {
    QList<CaseDescription> descriptions;
    for (const NodeCase& each : allNodeCases())
        descriptions.append(each.description);
    return descriptions;
}

} // namespace wayside::conformance
