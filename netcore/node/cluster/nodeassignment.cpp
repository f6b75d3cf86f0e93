// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/cluster/nodeassignment.h"

#include <tuple>

namespace wayside::node::cluster {

std::optional<qsizetype> chooseNode(const QList<NodeCandidate>& candidates, const QString& wanted) {
    std::optional<qsizetype> best;
    const auto rank = [](const NodeCandidate& candidate) {
        return std::tuple(!candidate.own, candidate.load);
    };
    for (qsizetype i = 0; i < candidates.size(); ++i) {
        if (!candidates[i].takesSessions)
            continue;
        if (candidates[i].id == wanted)
            return i;
        if (!best || rank(candidates[i]) < rank(candidates[*best]))
            best = i;
    }
    return best;
}

} // namespace wayside::node::cluster
