// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/cluster/nodeassignment.h"
#include "netcore/node/drain/drainmember.h"
#include "netcore/observe/rows.h"

#include <QSet>
#include <vector>

namespace wayside::node {

/// Whether sessions belong to a cohort.
class CohortFilter {
public:
    explicit CohortFilter(const observe::DrainCohort& cohort);
    bool fits(const DrainMember& member, session::ConnectionState state) const;

private:
    observe::DrainCohort m_cohort;
    QSet<quint64> m_connectionIds;
};

/// What a drain of these sessions would do: each would land as new sessions do. `targets`: the nodes that
/// take sessions, without one that is being drained as a whole.
observe::DrainPlan makePlan(const observe::DrainRequest& request, const std::vector<DrainMember>& cohort,
                            QList<cluster::NodeCandidate> targets, const QSet<ReturnKey>& ignoredReconnect);

} // namespace wayside::node
