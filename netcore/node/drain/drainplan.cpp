// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/drain/drainplan.h"

#include "netcore/drain/cohortshares.h"

#include <algorithm>

namespace wayside::node {

using namespace Qt::StringLiterals;

namespace {

double sendingSeconds(const observe::DrainRequest& request, int sessions, int stepSize) {
    if (sessions <= 0)
        return 0;
    const auto alone = [&request](int count) { return double(count - 1) / request.ratePerSecond; };
    if (stepSize <= 0)
        return alone(sessions);
    const int steps = (sessions + stepSize - 1) / stepSize;
    const double each = std::max(double(request.stepMs) / 1000, double(stepSize) / request.ratePerSecond);
    return (steps - 1) * each + alone(sessions - (steps - 1) * stepSize);
}

} // namespace

CohortFilter::CohortFilter(const observe::DrainCohort& cohort)
    : m_cohort(cohort)
    , m_connectionIds(cohort.connectionIds.begin(), cohort.connectionIds.end()) {}

bool CohortFilter::fits(const DrainMember& member, session::ConnectionState state) const {
    const auto same = [](const QString& wanted, const QString& is) {
        return wanted.isEmpty() || wanted == is;
    };
    return same(m_cohort.nodeId, member.nodeId) && same(m_cohort.domain, member.domain) &&
           same(m_cohort.account, member.account) && (!m_cohort.type || *m_cohort.type == member.type) &&
           (!m_cohort.state || *m_cohort.state == state) &&
           (m_cohort.identifier.isEmpty() || member.identifiers.contains(m_cohort.identifier)) &&
           (m_connectionIds.isEmpty() || m_connectionIds.contains(member.connectionId));
}

observe::DrainPlan makePlan(const observe::DrainRequest& request, const std::vector<DrainMember>& cohort,
                            QList<cluster::NodeCandidate> targets, const QSet<ReturnKey>& ignoredReconnect) {
    observe::DrainPlan plan;
    plan.nodeId = request.cohort.nodeId;
    plan.cohort = int(cohort.size());
    for (const DrainMember& member : cohort) {
        ++(member.type == SessionType::Tlc      ? plan.tlc
           : member.type == SessionType::Broker ? plan.broker
                                                : plan.monitor);
        if (ignoredReconnect.contains(member.key()))
            ++plan.ignoredReconnectBefore;
        for (cluster::NodeCandidate& target : targets)
            target.load -= target.id == member.nodeId ? 1 : 0; // it leaves before it lands
    }
    for (const cluster::NodeCandidate& target : std::as_const(targets))
        plan.landings.append({target.id, 0});
    for (int i = 0; i < plan.cohort && !targets.isEmpty(); ++i) {
        const qsizetype chosen = *cluster::chooseNode(targets, {});
        ++targets[chosen].load;
        ++plan.landings[chosen].second;
    }
    const int stepSize = drain::stepSizeOf(request, cohort.size());
    plan.ratePerSecond = request.ratePerSecond;
    plan.canaries = drain::canariesOf(request, cohort.size());
    plan.batchSize = drain::batchSizeOf(request, stepSize);
    const int rest = plan.cohort - plan.canaries;
    if (plan.canaries > 0 && rest > 0)
        plan.canaryPause = request.canaryPause;
    plan.batches = (rest + plan.batchSize - 1) / plan.batchSize;
    plan.expectedDurationMs =
        qint64((sendingSeconds(request, plan.canaries, 0) + sendingSeconds(request, rest, stepSize)) * 1000) +
        plan.canaryPause.ms + request.graceMs;
    if (targets.isEmpty())
        plan.warning =
            u"No other node is active: the sessions would be closed and find no node to come back to "
            "until one is activated."_s;
    return plan;
}

} // namespace wayside::node
